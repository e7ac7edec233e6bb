'use client'

import { useCallback, useMemo, useState } from 'react'

/** What is chosen: some by their refs, or all that fit but a few. */
type Kept = { all: boolean; refs: ReadonlySet<string>; anchor: number | null }

const NOTHING: Kept = { all: false, refs: new Set(), anchor: null }

export type Chosen = {
  has: (ref: string) => boolean
  count: number
  all: boolean
  refs: readonly string[]
  toggle: (ref: string, place: number) => void
  /** everything between the last one chosen and this one */
  extend: (to: number, refAt: (place: number) => string | undefined) => void
  chooseAll: () => void
  clear: () => void
}

/** Which rows of a list of `total` are chosen. */
export function useChosen(total: number): Chosen {
  const [kept, keep] = useState<Kept>(NOTHING)
  const has = useCallback((ref: string) => kept.refs.has(ref) !== kept.all, [kept])
  return useMemo(
    () => ({
      has,
      all: kept.all,
      count: kept.all ? Math.max(total - kept.refs.size, 0) : kept.refs.size,
      refs: [...kept.refs],
      toggle: (ref, place) =>
        keep(({ all, refs }) => {
          const next = new Set(refs)
          if (!next.delete(ref)) next.add(ref)
          return { all, refs: next, anchor: place }
        }),
      extend: (to, refAt) =>
        keep(({ all, refs, anchor }) => {
          const next = new Set(refs)
          const from = anchor ?? to
          for (let place = Math.min(from, to); place <= Math.max(from, to); place += 1) {
            const ref = refAt(place)
            if (ref && all) next.delete(ref)
            else if (ref) next.add(ref)
          }
          return { all, refs: next, anchor: anchor ?? to }
        }),
      chooseAll: () => keep({ all: true, refs: new Set(), anchor: null }),
      clear: () => keep(NOTHING),
    }),
    [has, kept, total],
  )
}
