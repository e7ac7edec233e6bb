'use client'

import Link from 'next/link'
import type { Reading } from '@/components/inbox/useRecord'
import { figureWords } from '@/components/log/words'
import type { LogRecord, RecordDossier } from '@/components/log/record/record'
import { dateInWords } from '@/components/ui/dates'
import { RefMono } from '@/components/ui/RefMono'
import { labelOf } from '@/lib/developments/rules/kinds'
import type { WatchedEntry } from '@/lib/inbox/contract'
import { ruleWords, type RuleNames } from '@/lib/tripwires/rules/rule-words'
import { whyItFits } from '@/lib/tripwires/rules/why'
import { ReadRecord } from '../ReadRecord'
import { metricName } from '@/lib/developments/rules/metrics'
import styles from '../Inbox.module.css'

export type WatchedPaneProps = { dossier: RecordDossier; entry: WatchedEntry; reading: Reading }

function Why({ entry, record, names }: { entry: WatchedEntry; record: LogRecord; names: RuleNames }) {
  const { tripwire } = entry
  const { kind, happened, actors, place, measurements } = record.development
  const figures = measurements.map((figure) => ({ metric: figure.metric, words: figureWords(figure) }))
  const found = { kind, happened, actors, place: place?.name ?? null, figures }
  const reasons = whyItFits(tripwire.rule, tripwire, found, { ...names, day: dateInWords })
  return (
    <>
      <h3 className={styles.whyHead}>Why it fits</h3>
      <ul className={styles.why}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  )
}

/** What was said beforehand and about which claim, why the development fits, and the development whole. */
export function WatchedPane({ dossier, entry, reading }: WatchedPaneProps) {
  const { tripwire, claim } = entry
  const { record } = reading
  const claimHref = `/dossiers/${dossier.key}/claims/${claim.ref}`
  const names = { kind: (code: string) => labelOf(dossier.kinds, code), metric: metricName }
  return (
    <>
      <section className={styles.linkCard} aria-label="The tripwire">
        <p className={styles.linkHead}>
          {tripwire.effect === 'breaks' ? 'Would break' : 'Would confirm'}{' '}
          <RefMono href={claimHref}>{claim.ref}</RefMono>
        </p>
        <p className={styles.claim}>
          <Link href={claimHref} prefetch={false}>
            {claim.statement}
          </Link>
        </p>
        <p>
          “{tripwire.says}”{' '}
          <span className={styles.soft}>
            {ruleWords(tripwire.rule, names)}; by {dateInWords(tripwire.byDate)}
          </span>
        </p>
        {entry.source === 'silence' ? (
          <p>
            Nothing in the log fits, and its time ran out on {dateInWords(tripwire.byDate)}. That it did not
            happen can be logged as a development of its own.
          </p>
        ) : null}
        {record && entry.source === 'hit' ? <Why entry={entry} record={record} names={names} /> : null}
      </section>
      {entry.source === 'hit' ? <ReadRecord dossier={dossier} reading={reading} /> : null}
    </>
  )
}
