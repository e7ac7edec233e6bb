'use client'

import type { Outcome } from '@/components/log/call'
import { KeepSheet, type KeepDraft } from '@/components/ui/KeepSheet'
import type { Dashboard } from '@/lib/dashboards/contract'

type Props = {
  /** the dashboard that is renamed or shared; null for a new one */
  board: Dashboard | null
  first: KeepDraft
  canShare: boolean
  onClose(): void
  onSave(draft: KeepDraft): Promise<Outcome<Dashboard>>
}

/** A name for a dashboard, and whether it is the team's or what the trends open with. */
export function BoardSheet({ board, onSave, ...rest }: Props) {
  const save = async (draft: KeepDraft) => {
    const outcome = await onSave(draft)
    return outcome.ok ? null : outcome.refusal.message
  }
  return (
    <KeepSheet
      what="dashboard"
      title={board ? `Rename or share “${board.name}”` : 'Save as a new dashboard'}
      says="Panels, filters, picks and the comparison are kept; the clocks are not."
      opens="The trends open"
      onSave={save}
      {...rest}
    />
  )
}
