'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useRefresh } from '@/components/frame/address'
import { toastWithUndo } from '@/components/annotations/undo'
import actions from '@/components/claims/actions/Actions.module.css'
import { callApi } from '@/components/log/call'
import { toast } from '@/components/ui/toast'

const ReasonSheet = dynamic(
  () => import('@/components/log/record/ReasonSheet').then((module) => module.ReasonSheet),
  { ssr: false },
)

export type HitActionsProps = {
  dossierKey: string
  claimRef: string
  tripwireId: string
  development: string
  linked: boolean
  passed: boolean
}

/** What can be done with a development that fits: judge how it bears, or say that it is not what was meant. */
export function HitActions({
  dossierKey,
  claimRef,
  tripwireId,
  development,
  linked,
  passed,
}: HitActionsProps) {
  const refresh = useRefresh()
  const [asking, setAsking] = useState(false)
  const named = { key: dossierKey, tripwireId, development }
  const pass = async (reason: string) => {
    const outcome = await callApi((api) => api.tripwires.passTripwire({ ...named, reason }))
    if (!outcome.ok) return outcome
    toastWithUndo({
      message: `${development} is passed over.`,
      undo: () => callApi((api) => api.tripwires.recallPass(named)),
      undone: `${development} counts again.`,
      refresh,
    })
    refresh()
    return outcome
  }
  const recall = async () => {
    const outcome = await callApi((api) => api.tripwires.recallPass(named))
    if (!outcome.ok) void toast({ message: outcome.refusal.message, tone: 'failed' })
    refresh()
  }
  return (
    <span className={actions.actions} data-screen-only>
      {linked ? null : (
        <a
          className={actions.action}
          data-main
          href={`/dossiers/${dossierKey}/log/${development}/across?claim=${claimRef}`}
        >
          Judge {development}
        </a>
      )}
      {passed ? (
        <button type="button" className={actions.action} onClick={() => void recall()}>
          Count {development} again
        </button>
      ) : linked ? null : (
        <button
          type="button"
          className={actions.action}
          aria-label={`Pass over ${development}`}
          onClick={() => setAsking(true)}
        >
          Pass over
        </button>
      )}
      {asking ? (
        <ReasonSheet
          open
          onClose={() => setAsking(false)}
          title={`Pass over ${development}?`}
          verb="Pass over"
          required
          onGive={pass}
        >
          <p>It fits the rule and is not what was meant. It stays in the list with your reason.</p>
        </ReasonSheet>
      ) : null}
    </span>
  )
}
