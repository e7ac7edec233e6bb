import { placeOfTarget } from '@/components/annotations/room/view'
import type { Notice } from '@/lib/notices/contract'

/** Where a note is read: at what it is on, where that shows its notes; else in the room of the notes. */
function placeOfNote({ id, threadId, target }: NonNullable<Notice['note']>): string {
  switch (target.type) {
    case 'passage':
    case 'chart':
      return placeOfTarget(target)
    case 'claim':
    case 'link':
      return `${placeOfTarget(target)}#note-${id}`
    default:
      return `notes?thread=${threadId}#note-${id}`
  }
}

/** Where what a notice is about is seen, as a path below the dossier: in the inbox while the reader may judge it there, else on the page of the claim. */
export function placeOfNotice({ kind, note, claim, entry }: Notice, can: readonly string[]): string {
  if (note) return placeOfNote(note)
  const page = `claims/${claim?.ref ?? ''}`
  if (entry === null) return page
  if (kind === 'link-proposed')
    return can.includes('link.decide') ? `inbox?source=link&open=${entry}` : `${page}#link-${entry}`
  return can.includes('link.propose') ? `inbox?source=tripwire&open=${entry}` : page
}
