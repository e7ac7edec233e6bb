'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useRefresh } from '@/components/frame/address'
import { toastWithUndo } from '@/components/annotations/undo'
import actions from '@/components/claims/actions/Actions.module.css'
import { callApi } from '@/components/log/call'
import { toast } from '@/components/ui/toast'
import type { Tripwire } from '@/lib/tripwires/contract'
import type { TripwireSectionProps } from './TripwireSection'

const ReasonSheet = dynamic(
  () => import('@/components/log/record/ReasonSheet').then((module) => module.ReasonSheet),
  { ssr: false },
)
const TripwireSheet = dynamic(() => import('./TripwireSheet').then((module) => module.TripwireSheet), {
  ssr: false,
})
const SilenceSheet = dynamic(() => import('./SilenceSheet').then((module) => module.SilenceSheet), {
  ssr: false,
})

type Props = { dossier: TripwireSectionProps['dossier']; tripwire: Tripwire }

/** Change it, take it away, arm it again, or log that what it waited for did not happen. */
export function TripwireActions({ dossier, tripwire }: Props) {
  const refresh = useRefresh()
  const [open, setOpen] = useState<'change' | 'disarm' | 'silence' | null>(null)
  const { id: tripwireId, says, state, claim } = tripwire
  const named = { key: dossier.key, tripwireId }
  const rearm = () => callApi((api) => api.tripwires.rearmTripwire(named))
  const disarm = async (reason: string) => {
    const outcome = await callApi((api) => api.tripwires.disarmTripwire({ ...named, reason }))
    if (!outcome.ok) return outcome
    toastWithUndo({
      message: 'The tripwire is taken away.',
      undo: rearm,
      undone: 'It is armed again.',
      refresh,
    })
    refresh()
    return outcome
  }
  const armAgain = async () => {
    const outcome = await rearm()
    if (!outcome.ok) void toast({ message: outcome.refusal.message, tone: 'failed' })
    refresh()
  }
  const press = (label: string, run: () => void, isMain = false) => (
    <button
      type="button"
      className={actions.action}
      data-main={isMain}
      aria-label={`${label}: ${says}`}
      onClick={run}
    >
      {label}
    </button>
  )
  return (
    <p className={actions.actions} data-screen-only>
      {state === 'expired' && dossier.can.includes('development.log')
        ? press('Log that it did not happen', () => setOpen('silence'), true)
        : null}
      {state === 'disarmed'
        ? press('Arm it again', () => void armAgain())
        : press('Change', () => setOpen('change'))}
      {state === 'disarmed' ? null : press('Take away', () => setOpen('disarm'))}
      {open === 'change' ? (
        <TripwireSheet
          dossier={dossier}
          claim={{ ref: claim.ref, falsifier: null }}
          tripwire={tripwire}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'silence' ? (
        <SilenceSheet dossier={dossier} tripwire={tripwire} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'disarm' ? (
        <ReasonSheet
          open
          onClose={() => setOpen(null)}
          title="Take the tripwire away?"
          verb="Take away"
          required
          onGive={disarm}
        >
          <p>It waits for nothing from now on. It stays readable, and can be armed again.</p>
        </ReasonSheet>
      ) : null}
    </p>
  )
}
