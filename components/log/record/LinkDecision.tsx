'use client'

import { useState } from 'react'
import { Button } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import type { Outcome } from '@/components/log/call'
import { ReasonSheet } from '@/components/log/record/ReasonSheet'
import { toast } from '@/components/ui/toast'
import type { DevelopmentLink } from '@/lib/developments/contract'

export type LinkDecisionProps = {
  dossierKey: string
  id: string
  state: DevelopmentLink['state']
  claim: string
}

type Decision = 'accepted' | 'rejected' | 'withdrawn'

/** Accept or reject a proposed link; withdraw one that counts. */
export function LinkDecision({ dossierKey, id, state, claim }: LinkDecisionProps) {
  const refresh = useRefresh()
  const [asking, setAsking] = useState<Decision | null>(null)
  const [busy, setBusy] = useState(false)
  const decide = async (decision: Decision, reason: string): Promise<Outcome<unknown>> => {
    const outcome = await callApi((api) =>
      api.links.decideLink({ key: dossierKey, linkId: id, decision, ...(reason ? { reason } : {}) }),
    )
    if (outcome.ok) {
      void toast({ message: `The link to ${claim} is ${decision}.`, tone: 'done' })
      refresh()
    }
    return outcome
  }
  const accept = async () => {
    setBusy(true)
    const outcome = await decide('accepted', '')
    setBusy(false)
    if (!outcome.ok) void toast({ message: outcome.refusal.message, tone: 'failed' })
  }
  return (
    <span data-screen-only style={{ display: 'inline-flex', gap: 6 }}>
      {state === 'proposed' ? (
        <>
          <Button size="compact-xs" loading={busy} onClick={() => void accept()}>
            Accept
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setAsking('rejected')}>
            Reject
          </Button>
        </>
      ) : null}
      {state === 'accepted' ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setAsking('withdrawn')}>
          Withdraw
        </Button>
      ) : null}
      <ReasonSheet
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={asking === 'rejected' ? `Reject the link to ${claim}?` : `Withdraw the link to ${claim}?`}
        verb={asking === 'rejected' ? 'Reject' : 'Withdraw'}
        required
        onGive={(reason) => decide(asking ?? 'withdrawn', reason)}
      >
        <p>It will count in no drift from now on. It stays readable under the links that no longer count.</p>
      </ReasonSheet>
    </span>
  )
}
