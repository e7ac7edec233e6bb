'use client'

import { usePathname, useSearchParams } from 'next/navigation'

/** What is chosen in the margin: a claim by its ref, or the notes of a passage by its id. */
export type Chosen = { kind: 'claim' | 'note'; value: string } | null

/** The choice kept in the address, so that a link shows a colleague the same card. Choosing asks nothing of the server. */
export function useChosen(): { chosen: Chosen; choose: (next: Chosen) => void } {
  const params = useSearchParams()
  const pathname = usePathname()
  const claim = params.get('claim')
  const note = params.get('note')
  const chosen: Chosen = claim ? { kind: 'claim', value: claim } : note ? { kind: 'note', value: note } : null
  const choose = (next: Chosen) => {
    const rest = new URLSearchParams(window.location.search)
    rest.delete('claim')
    rest.delete('note')
    if (next) rest.set(next.kind, next.value)
    const query = rest.toString()
    window.history.replaceState(null, '', query ? `${pathname}?${query}` : pathname)
  }
  return { chosen, choose }
}
