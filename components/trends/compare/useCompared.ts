'use client'

import { useEffect, useState } from 'react'
import { callApi } from '@/components/log/call'
import { comparedPeriods, countablePeriods, countsIn, usualCompare } from '@/lib/trends/rules/compare-count'
import {
  comparedRows,
  readCompare,
  type ComparedRow,
  type Compare,
  type Period,
} from '@/lib/trends/rules/compare'
import type { Count } from '@/lib/trends/contract'
import type { coarseDates } from '@/lib/trends/rules/steps'
import type { Lens } from '@/lib/trends/rules/lens'

type Asked = {
  lens: Lens
  dossierKey: string
  params: URLSearchParams
  within: Period
  baselineOn: string | null
  dates: (typeof coarseDates)[number]
  few: number
}

/** The development that is split at: its day and title, or why it cannot be. */
type Split = { ref: string; on: string | null; title: string; problem: string | null }

function useSplit(dossierKey: string, ref: string | null): Split | null {
  const [split, setSplit] = useState<Split | null>(null)
  useEffect(() => {
    if (ref === null) return
    let wanted = true
    void callApi((api) => api.developments.getDevelopment({ key: dossierKey, ref })).then((outcome) => {
      if (!wanted) return
      setSplit(
        outcome.ok
          ? { ref, on: outcome.value.startsOn, title: outcome.value.title, problem: null }
          : {
              ref,
              on: null,
              title: '',
              problem:
                outcome.refusal.code === 'NOT_FOUND'
                  ? `There is no development ${ref} in this dossier.`
                  : outcome.refusal.message,
            },
      )
    })
    return () => {
      wanted = false
    }
  }, [dossierKey, ref])
  return split?.ref === ref ? split : null
}

export type Compared = {
  compare: Compare
  even: boolean
  split: Split | null
  /** null while the day of the development is asked for, and where a side has no day */
  periods: Period[] | null
  counts: Count[][]
  rows: ComparedRow[]
}

/** What the address compares, counted. */
export function useCompared(asked: Asked): Compared {
  const { lens, dossierKey, params, within, baselineOn, dates, few } = asked
  const compare = readCompare(params.getAll('compare')) ?? usualCompare({ within, baselineOn })
  const even = params.get('even') !== 'no'
  const split = useSplit(dossierKey, compare.by === 'development' ? compare.ref : null)
  const found = comparedPeriods(compare, { within, baselineOn, splitOn: split?.on ?? null, even })
  const periods = found && countablePeriods(lens, found)
  const counts = (periods ?? []).map((period) => countsIn(lens, period, dates))
  return { compare, even, split, periods, counts, rows: periods ? comparedRows(periods, counts, few) : [] }
}
