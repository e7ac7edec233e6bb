'use client'

import { useSearchParams } from 'next/navigation'
import { hrefNow, writeAddress } from '@/components/frame/address'

/** What is chosen in the margin: a claim by its ref, or the notes of a passage by its id. */
export type Chosen = { kind: 'claim' | 'note'; value: string } | null

/** The choice kept in the address, so that a link shows a colleague the same card. Choosing asks nothing of the server. */
export function useChosen(): { chosen: Chosen; choose: (next: Chosen) => void } {
  const params = useSearchParams()
  const claim = params.get('claim')
  const note = params.get('note')
  const chosen: Chosen = claim ? { kind: 'claim', value: claim } : note ? { kind: 'note', value: note } : null
  const choose = (next: Chosen) =>
    writeAddress(hrefNow({ claim: null, note: null, ...(next ? { [next.kind]: next.value } : {}) }))
  return { chosen, choose }
}
