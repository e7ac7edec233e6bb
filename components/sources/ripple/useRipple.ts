'use client'

import { useEffect, useState } from 'react'
import { callApi } from '@/components/log/call'
import type { RippleQuestion } from '@/lib/sources/contract'
import type { Ripple } from '@/lib/sources/rules/ripple-shapes'

/** A question, without what names the dossier and the source. */
export type Change = Partial<Omit<RippleQuestion, 'key' | 'id'>>

export type RippleState = { ripple: Ripple | null; problem: string | null; busy: boolean }

/** What a change would change, asked anew whenever the change is another one. Null asks nothing. */
export function useRipple(dossierKey: string, id: string, change: Change | null): RippleState {
  const asked = change === null ? null : JSON.stringify(change)
  const [answered, setAnswered] = useState<{
    asked: string
    ripple: Ripple | null
    problem: string | null
  } | null>(null)
  useEffect(() => {
    if (asked === null) return
    let left = false
    void callApi((api) =>
      api.sources.getRipple({ key: dossierKey, id, ...(JSON.parse(asked) as Change) }),
    ).then((answer) => {
      if (left) return
      setAnswered({
        asked,
        ripple: answer.ok ? answer.value : null,
        problem: answer.ok ? null : answer.refusal.message,
      })
    })
    return () => {
      left = true
    }
  }, [dossierKey, id, asked])
  const current = answered !== null && answered.asked === asked ? answered : null
  return {
    ripple: current?.ripple ?? null,
    problem: current?.problem ?? null,
    busy: asked !== null && current === null,
  }
}
