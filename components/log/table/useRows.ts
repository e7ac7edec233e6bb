'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { callApi } from '@/components/log/call'
import type { Clocks } from '@/components/frame/clocks'
import type { LogView } from '@/components/log/filters/address'
import { createRowStore, WINDOW, type FirstRows } from '@/components/log/table/row-store'
import type { DevelopmentRow } from '@/lib/developments/contract'

export type Rows = {
  /** the row at a place; undefined until it is there */
  at: (place: number) => DevelopmentRow | undefined
  /** asks for what of these places is not there, or not any more */
  need: (from: number, to: number) => void
  /** how long the list is at least, by what has come */
  length: () => number
  /** what went wrong last; null when nothing did */
  problem: string | null
  again: () => void
}

type Asking = { dossierKey: string; view: LogView; clocks: Clocks }

/** Asks for a window of the list. Its length is known, so nobody counts. */
const askFor = ({ dossierKey: key, view, clocks }: Asking, window: number) =>
  callApi((api) =>
    api.developments.listDevelopments({
      key,
      ...view.filters,
      ...(clocks.world ? { world: clocks.world } : {}),
      ...(clocks.known ? { known: clocks.known } : {}),
      ...(view.cursor ? { cursor: view.cursor } : {}),
      sort: view.sort,
      skip: window * WINDOW,
      limit: WINDOW,
      counted: 'no',
    }),
  )

/**
 * The rows of a list by their place, loaded in windows as they are scrolled to. When the page brings rows again (something was saved), all
 * others stay on show and are asked for anew as they come into sight.
 */
export function useRows(dossierKey: string, view: LogView, clocks: Clocks, first: FirstRows): Rows {
  const [store] = useState(createRowStore)
  const [, redraw] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const [brought, setBrought] = useState<FirstRows | null>(null)
  if (brought !== first) {
    setBrought(first)
    store.bring(first)
  }
  const asking = useRef<Asking>({ dossierKey, view, clocks })
  useEffect(() => {
    asking.current = { dossierKey, view, clocks }
  })
  const need = useCallback(
    (from: number, to: number) => {
      const { windows, time } = store.ask(from, to)
      for (const window of windows)
        void askFor(asking.current, window).then((outcome) => {
          if (!store.answer(window, outcome.ok ? outcome.value.items : null, time)) return
          setProblem(outcome.ok ? null : outcome.refusal.message)
          redraw((count) => count + 1)
        })
    },
    [store],
  )
  return {
    at: store.at,
    need,
    length: store.length,
    problem,
    again: () => {
      setProblem(null)
      redraw((count) => count + 1)
    },
  }
}
