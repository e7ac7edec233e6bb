'use client'

import { useEffect, useState } from 'react'
import type { Clocks } from '@/components/frame/clocks'
import { callApi } from '@/components/log/call'
import type { LogFilters } from '@/components/log/filters/address'
import type { markings } from '@/lib/dossiers/rules/markings'

type Asked = { dossierKey: string; filters: LogFilters; clocks: Clocks; ceiling: string; open: boolean }
type Counts = { matching: number; placed: number; marking: string }
export type Count =
  | { state: 'counting' }
  | { state: 'counted'; counts: Counts }
  | { state: 'failed'; message: string; again: () => void }

/** How many a file would hold, counted anew whenever what is asked for changes; an answer that comes too late is dropped. */
export function useCount({ dossierKey, filters, clocks, ceiling, open }: Asked): Count {
  const [times, setTimes] = useState(0)
  const [answer, setAnswer] = useState<{ question: string; count: Count } | null>(null)
  const question = JSON.stringify([dossierKey, filters, clocks, ceiling, times])
  useEffect(() => {
    if (!open) return
    let wanted = true
    const { world, known } = clocks
    const asked = {
      ...{ key: dossierKey, ...filters },
      ...(world ? { world } : {}),
      ...(known ? { known } : {}),
      ...(ceiling === '' ? {} : { ceiling: ceiling as (typeof markings)[number] }),
    }
    void callApi((api) => api.developments.previewExport(asked)).then((outcome) => {
      if (!wanted) return
      const again = () => setTimes((before) => before + 1)
      const count: Count = outcome.ok
        ? { state: 'counted', counts: outcome.value }
        : { state: 'failed', message: outcome.refusal.message, again }
      setAnswer({ question, count })
    })
    return () => {
      wanted = false
    }
    // The question says all of it in one text; its parts are new objects with every render.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [question, open])
  return answer?.question === question ? answer.count : { state: 'counting' }
}
