import { placeOfTarget } from '@/components/annotations/room/view'
import type { Notice } from '@/lib/notices/contract'

/** Where a note is read: at what it is on. Words of the baseline and panels of the trends open theirs by themselves. */
function placeOfNote({ id, target }: NonNullable<Notice['note']>): string {
  const place = placeOfTarget(target)
  return target.type === 'passage' || target.type === 'chart' ? place : `${place}#note-${id}`
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
