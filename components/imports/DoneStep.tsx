import Link from 'next/link'
import { DateText } from '@/components/ui/DateText'
import { Figure, Figures } from '@/components/ui/Figure'
import type { EditedSince, ImportWhole } from '@/lib/imports/contract'
import { mostUnindexed } from '@/lib/imports/rules/limits'
import styles from './Imports.module.css'
import { RollBack } from './RollBack'
import { count, rowsWords } from './words'

export type DoneStepProps = {
  dossierKey: string
  batch: ImportWhole
  edited: { items: EditedSince[]; total: number }
}

/** What an import did, and the way back. */
export function DoneStep({ dossierKey, batch, edited }: DoneStepProps) {
  const { outcome, unindexed, committedAt, committedBy, rolledBackAt } = batch
  if (!outcome) return null
  const { made, rolledBack } = outcome
  return (
    <>
      {rolledBack && rolledBackAt ? (
        <div className={styles.notice}>
          <p>
            Rolled back by {rolledBack.by}, <DateText date={rolledBackAt} withTime />: “{rolledBack.reason}”.{' '}
            {rowsWords(rolledBack.taken, 'record')} taken out, {count(rolledBack.kept)} kept.
          </p>
        </div>
      ) : null}
      {unindexed > 0 ? (
        <div className={styles.notice} role="status">
          {unindexed > mostUnindexed ? 'More than ' : ''}
          {rowsWords(Math.min(unindexed, mostUnindexed), 'record')} of it {unindexed === 1 ? 'is' : 'are'} not
          found by words yet; counts, lists and trends have them already. The search catches up by itself.
        </div>
      ) : null}
      <Figures>
        <Figure value={count(outcome.logged ?? 0)} label="records logged" />
        <Figure
          value={count(outcome.changed ?? 0)}
          label="records changed"
          note={outcome.left ? `${count(outcome.left)} left as they were` : undefined}
        />
        <Figure value={count(outcome.duplicate ?? 0)} label="rows there already" />
        <Figure value={count(outcome.wrong ?? 0)} label="rows left out as wrong" />
      </Figures>
      <p className={styles.quiet} style={{ marginTop: 16 }}>
        Taken into the log by {committedBy}
        {committedAt ? (
          <>
            , <DateText date={committedAt} withTime />
          </>
        ) : null}
        {made
          ? `; made ${made.kinds ? `${rowsWords(made.kinds, 'kind')}, ` : ''}${rowsWords(made.actors, 'actor')}, ${rowsWords(made.places, 'place')}, ${rowsWords(made.sources, 'source')}`
          : ''}
        {made?.located ? `; ${rowsWords(made.located, 'place')} got coordinates` : ''}
        {outcome.seconds ? `; in ${outcome.seconds} s` : ''}.
      </p>
      <div className={styles.foot}>
        <Link href={`/dossiers/${dossierKey}/log?batch=${batch.ref}`}>See them in the log</Link>
        {outcome.wrong ? (
          <a href={`/api/v1/dossiers/${dossierKey}/imports/${batch.ref}/wrong-rows.csv`} download>
            Download the {rowsWords(outcome.wrong, 'wrong row')} with reasons
          </a>
        ) : null}
        {batch.may.rollBack ? <RollBack dossierKey={dossierKey} batch={batch} edited={edited} /> : null}
      </div>
    </>
  )
}
