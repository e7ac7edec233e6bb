'use client'

import { useState } from 'react'
import { Button } from '@mantine/core'
import { callApi } from '@/components/log/call'
import { dateInWords } from '@/components/ui/dates'
import type { TripwireHit } from '@/lib/tripwires/contract'
import { readForm, type FormProblems, type TripwireForm } from './draft'
import styles from './Tripwires.module.css'

type Props = {
  dossierKey: string
  claimRef: string
  draft: TripwireForm
  onProblems: (problems: FormProblems) => void
}

type Tried = { of: TripwireForm; hits: TripwireHit[]; open: number } | { of: TripwireForm; refused: string }

function Found({ tried }: { tried: Tried }) {
  if ('refused' in tried) return <p className={styles.warning}>{tried.refused}</p>
  const { hits, open } = tried
  if (open === 0) return <p>Nothing in the log so far fits this rule.</p>
  return (
    <>
      <p>
        {open === 1 ? 'One development' : `${open.toLocaleString('en-GB')} developments`} of the log so far
        would trip it:
      </p>
      <ul>
        {hits.slice(0, 5).map(({ ref, title, happened }) => (
          <li key={ref}>
            {dateInWords(happened)} {title}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Tries the rule on the log as it is, so that it is neither deaf nor always ringing. */
export function TripwireTrial({ dossierKey, claimRef, draft, onProblems }: Props) {
  const [tried, setTried] = useState<Tried | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async () => {
    const read = readForm(draft, 'trial')
    onProblems(read.ok ? {} : read.problems)
    if (!read.ok) return
    setBusy(true)
    const asked = { key: dossierKey, ref: claimRef, rule: read.rule, byDate: draft.byDate }
    const outcome = await callApi((api) => api.tripwires.tryTripwire(asked))
    setBusy(false)
    const { ok } = outcome
    setTried(
      ok
        ? { of: draft, hits: outcome.value.hits, open: outcome.value.open }
        : { of: draft, refused: outcome.refusal.issues[0]?.message ?? outcome.refusal.message },
    )
  }
  return (
    <div className={styles.trial}>
      <Button variant="default" size="compact-sm" loading={busy} onClick={() => void run()}>
        Try it on the log
      </Button>
      <div role="status">{tried && tried.of === draft ? <Found tried={tried} /> : null}</div>
    </div>
  )
}
