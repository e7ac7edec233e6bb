'use client'

import { useEffect, useState } from 'react'
import { callApi, type Outcome } from '@/components/log/call'
import type { PartGiven, RecastEffect } from '@/lib/recasts/contract'

export type Trial = { effect: RecastEffect } | { refused: string } | null

const PAUSE_MS = 300

type SplitAsked = { key: string; ref: string; parts: PartGiven[] }
type MergeAsked = { key: string; ref: string; other: string; weight: number }

/** Asks what a split would change. */
export const askSplit = (asked: SplitAsked) => callApi((api) => api.recasts.trySplit(asked))

/** Asks what a merge would change. */
export const askMerge = (asked: MergeAsked) => callApi((api) => api.recasts.tryMerge(asked))

/**
 * What a recast would change, asked a moment after what is asked has changed; null while that is not whole and until the answer has come.
 * `ask` is one of the two above: one that is made anew with every drawing would be asked with every drawing.
 */
export function useTrial<T>(asked: T | null, ask: (asked: T) => Promise<Outcome<RecastEffect>>): Trial {
  const [found, setFound] = useState<{ of: string; trial: Trial } | null>(null)
  const of = asked === null ? null : JSON.stringify(asked)
  useEffect(() => {
    if (of === null) return
    let left = false
    const timer = setTimeout(() => {
      void ask(JSON.parse(of) as T).then((answer) => {
        if (left) return
        const trial = answer.ok
          ? { effect: answer.value }
          : { refused: answer.refusal.issues[0]?.message ?? answer.refusal.message }
        setFound({ of, trial })
      })
    }, PAUSE_MS)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [of, ask])
  return found?.of === of ? (found?.trial ?? null) : null
}
