'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useRefresh } from '@/components/frame/address'
import { toastWithUndo } from '@/components/annotations/undo'
import actions from '@/components/claims/actions/Actions.module.css'
import { callApi, type Outcome } from '@/components/log/call'
import { toast } from '@/components/ui/toast'
import type { EarlierClaim } from '@/lib/lineage/contract'
import { LINEAGE, type LineageKind } from '@/lib/lineage/rules/lineage'

const LineageSheet = dynamic(() => import('./LineageSheet').then((module) => module.LineageSheet), {
  ssr: false,
})

export type LineageActionsProps = {
  dossierKey: string
  baselineId: string
  claim: EarlierClaim
  /** The claims of the later baseline. */
  later: { ref: string; statement: string }[]
}

/** Says what was said before once more, or takes back what was said where nothing had been. */
function sayAgain({ dossierKey: key, baselineId, claim }: LineageActionsProps): Promise<Outcome<unknown>> {
  const { ref, decision } = claim
  if (!decision) return callApi((api) => api.lineage.endLineage({ key, ref, baselineId }))
  const { kind, to, reason } = decision
  return callApi((api) => api.lineage.decideLineage({ key, ref, baselineId, kind, to, reason }))
}

/** Take the suggestion, say something else, or take back what was said. */
export function LineageActions(props: LineageActionsProps) {
  const { dossierKey: key, baselineId, claim } = props
  const { ref, decision, suggested, near } = claim
  const refresh = useRefresh()
  const [open, setOpen] = useState<LineageKind | 'choose' | null>(null)
  const undoable = (message: string) => {
    toastWithUndo({
      message,
      undo: () => sayAgain(props),
      undone: `For ${ref} it is as it was before.`,
      refresh,
    })
    refresh()
  }
  const carry = async () => {
    const to = near.slice(0, 1).map((one) => one.ref)
    const made = await callApi((api) =>
      api.lineage.decideLineage({ key, ref, baselineId, kind: 'carried', to }),
    )
    if (!made.ok) return void toast({ message: made.refusal.message, tone: 'failed' })
    undoable(`${ref} is carried as ${to[0]}.`)
  }
  const takeBack = async () => {
    const ended = await callApi((api) => api.lineage.endLineage({ key, ref, baselineId }))
    if (!ended.ok) return void toast({ message: ended.refusal.message, tone: 'failed' })
    undoable(`What was said of ${ref} is taken back.`)
  }
  const press = (label: string, run: () => void, isMain = false) => (
    <button
      type="button"
      className={actions.action}
      data-main={isMain}
      aria-label={`${label}: ${ref}`}
      onClick={run}
    >
      {label}
    </button>
  )
  return (
    <p className={actions.actions} style={{ margin: 0 }} data-screen-only>
      {!decision && suggested === 'carried' ? press('Carried', () => void carry(), true) : null}
      {!decision && suggested === 'revised' ? press('Revised…', () => setOpen('revised'), true) : null}
      {press(decision ? 'Change' : 'Say what became of it', () => setOpen('choose'))}
      {decision ? press('Take back', () => void takeBack()) : null}
      {open ? (
        <LineageSheet
          {...props}
          first={open === 'choose' ? (decision?.kind ?? suggested ?? 'dropped') : open}
          onClose={() => setOpen(null)}
          onSaved={(kind) => {
            setOpen(null)
            undoable(`${ref}: ${LINEAGE[kind].word.toLowerCase()}.`)
          }}
        />
      ) : null}
    </p>
  )
}
