import { many } from '@/components/log/words'
import type { NoteImport } from '@/lib/annotations/contract'

/** What an import brought and what is left of it, in a sentence. */
export function importWords({ placed, here, undoneBy }: NoteImport): string {
  if (undoneBy !== null && here === 0) return `${many(placed, 'note')}, taken back by ${undoneBy}`
  if (undoneBy !== null) return `${many(placed, 'note')}, taken back by ${undoneBy} but for ${here}`
  return here === placed ? many(placed, 'note') : `${many(placed, 'note')}, ${here} still here`
}

/** What taking an import back would take, and what somebody did to its notes since. */
export function takingWords({ here, edited, answered }: NoteImport): {
  goes: string
  touched: string | null
} {
  const touched = edited + answered
  const parts = [
    ...(edited > 0 ? [`${edited} ${edited === 1 ? 'was' : 'were'} edited`] : []),
    ...(answered > 0 ? [`${answered} ${answered === 1 ? 'was' : 'were'} answered`] : []),
  ]
  return {
    goes: `${many(here - touched, 'note')} as ${here - touched === 1 ? 'it' : 'they'} came in will be taken back. They can be brought back here.`,
    touched: touched === 0 ? null : `${parts.join(' and ')} since and ${touched === 1 ? 'stays' : 'stay'}`,
  }
}
