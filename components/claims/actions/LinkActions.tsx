'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useRefresh } from '@/components/frame/address'
import { callApi, type Outcome } from '@/components/log/call'
import { toast } from '@/components/ui/toast'
import type { LinkWhole } from '@/lib/links/contract'
import { askMoved } from './moved'
import styles from './Actions.module.css'

const ReasonSheet = dynamic(
  () => import('@/components/log/record/ReasonSheet').then((module) => module.ReasonSheet),
  { ssr: false },
)
const ReviseLinkSheet = dynamic(() => import('./ReviseLinkSheet').then((module) => module.ReviseLinkSheet), {
  ssr: false,
})

export type LinkActionsProps = {
  dossierKey: string
  claimRef: string
  /** The claim's drift as the page shows it, for saying how far a decision moved it. */
  drift: number | null
  link: LinkWhole
  can: readonly string[]
  /** Proposed by the one who looks at it: those may change and withdraw it while nobody has decided. */
  own: boolean
}

type Decision = 'accepted' | 'rejected' | 'withdrawn'
const VERBS: Record<Decision, string> = { accepted: 'Accept', rejected: 'Reject', withdrawn: 'Withdraw' }

/** What may be decided about a link in this state, by whom. */
function decisionsFor({ link, can, own }: Pick<LinkActionsProps, 'link' | 'can' | 'own'>): Decision[] {
  if (link.endedAt !== null) return []
  const decides = can.includes('link.decide')
  if (link.state === 'proposed') {
    const mine: Decision[] = own && can.includes('link.propose') ? ['withdrawn'] : []
    return decides ? ['accepted', 'rejected', ...mine] : mine
  }
  return link.state === 'accepted' && decides ? ['withdrawn'] : []
}

/** Accept, reject, change or withdraw a link, as far as one may. */
export function LinkActions(props: LinkActionsProps) {
  const { dossierKey, claimRef, drift, link, can, own } = props
  const refresh = useRefresh()
  const [asking, setAsking] = useState<Decision | 'revise' | null>(null)
  const [busy, setBusy] = useState(false)
  const decisions = decisionsFor(props)
  const mayRevise = decisions.length > 0 && (can.includes('link.decide') || own)
  if (decisions.length === 0) return null
  const done = async (said: string) => {
    const moved = await askMoved(dossierKey, claimRef, drift)
    void toast({ message: `${said} ${moved}`, tone: 'done' })
    refresh()
  }
  const decide = async (decision: Decision, reason: string): Promise<Outcome<unknown>> => {
    const outcome = await callApi((api) =>
      api.links.decideLink({ key: dossierKey, linkId: link.id, decision, ...(reason ? { reason } : {}) }),
    )
    if (outcome.ok) await done(`The link of ${link.development.ref} is ${decision}.`)
    return outcome
  }
  const accept = async () => {
    setBusy(true)
    const outcome = await decide('accepted', '')
    setBusy(false)
    if (!outcome.ok) void toast({ message: outcome.refusal.message, tone: 'failed' })
  }
  return (
    <span className={styles.actions} data-screen-only>
      {decisions.map((decision) => (
        <button
          key={decision}
          type="button"
          className={styles.action}
          data-main={decision === 'accepted'}
          disabled={busy}
          aria-label={`${VERBS[decision]} the link of ${link.development.ref}`}
          onClick={() => (decision === 'accepted' ? void accept() : setAsking(decision))}
        >
          {VERBS[decision]}
        </button>
      ))}
      {mayRevise ? (
        <button
          type="button"
          className={styles.action}
          aria-label={`Change the link of ${link.development.ref}`}
          onClick={() => setAsking('revise')}
        >
          Change
        </button>
      ) : null}
      {asking === 'revise' ? (
        <ReviseLinkSheet
          dossierKey={dossierKey}
          link={link}
          onClose={() => setAsking(null)}
          onDone={() => {
            setAsking(null)
            void done(`The link of ${link.development.ref} is changed.`)
          }}
        />
      ) : null}
      {asking === 'rejected' || asking === 'withdrawn' ? (
        <ReasonSheet
          open
          onClose={() => setAsking(null)}
          title={`${VERBS[asking]} the link of ${link.development.ref}?`}
          verb={VERBS[asking]}
          required={asking === 'rejected' || link.state === 'accepted'}
          onGive={(reason) => decide(asking, reason)}
        >
          <p>It counts in no drift from now on, and stays readable here with your reason.</p>
        </ReasonSheet>
      ) : null}
    </span>
  )
}
