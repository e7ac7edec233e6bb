'use client'

import { useState } from 'react'
import type { Anchor } from '@/lib/baselines/contract'

/** Passages that are shown as decided before the page has read itself again, each at the revision that was decided. */
export function useDecided() {
  const [decided, setDecided] = useState<ReadonlyMap<string, number>>(new Map())
  return {
    isDecided: ({ passageId, revision }: Anchor) => decided.get(passageId) === revision,
    hide: ({ passageId, revision }: Anchor) =>
      setDecided((before) => new Map(before).set(passageId, revision)),
    showAgain: (passageId: string) =>
      setDecided((before) => new Map([...before].filter(([id]) => id !== passageId))),
  }
}
