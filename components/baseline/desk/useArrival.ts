'use client'

import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { useSearchParams } from 'next/navigation'
import { toast } from '@/components/ui/toast'
import { marksOf } from './showChosen'
import type { Chosen } from './useChosen'

/** The card that a mark belongs to: that of its first claim, or that of its notes. */
function cardOfMark({ dataset }: HTMLElement): Chosen {
  const [claim] = dataset['claims']?.split(' ').filter(Boolean) ?? []
  return claim ? { kind: 'claim', value: claim } : { kind: 'note', value: dataset['passage'] ?? '' }
}

/** Points at the words of a passage, opens their card and gives the first of its marks; null where they have no place in the text shown. */
function pointAt(root: ParentNode, passage: string, choose: (next: Chosen) => void): HTMLElement | null {
  const marks = root.querySelectorAll<HTMLElement>(`mark[data-passage="${CSS.escape(passage)}"]`)
  for (const mark of marks) mark.dataset['pointed'] = ''
  const [first] = marks
  if (first) choose(cardOfMark(first))
  return first ?? null
}

/**
 * Goes to what the address names, once: the passage of `?passage=`, whose words are pointed at, or else the chosen card's. Where the words
 * have no place in the text that is shown, it says so.
 */
export function useArrival(
  root: RefObject<HTMLElement | null>,
  chosen: Chosen,
  choose: (next: Chosen) => void,
): void {
  const passage = useSearchParams().get('passage')
  const arrived = useRef(false)
  useEffect(() => {
    if (arrived.current || !root.current) return
    arrived.current = true
    const mark = passage ? pointAt(root.current, passage, choose) : chosen && marksOf(root.current, chosen)[0]
    if (mark) mark.scrollIntoView({ block: 'center' })
    else if (passage)
      void toast({
        message: 'These words have no place in the version of the text that is shown.',
        tone: 'failed',
      })
  }, [root, passage, chosen, choose])
}
