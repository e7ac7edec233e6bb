import type { ReactNode } from 'react'
import { GradeMark } from '@/components/log/table/GradeMark'
import { RecordActions } from '@/components/log/record/RecordActions'
import type { RecordDossier } from '@/components/log/record/record'
import { REVIEW } from '@/components/log/record/words'
import { dateInWords } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/PageHead'
import type { Development } from '@/lib/developments/contract'
import { formatHappened } from '@/lib/developments/rules/dates'
import { labelOf, stages } from '@/lib/developments/rules/kinds'
import styles from './Record.module.css'

export type RecordHeadProps = {
  dossier: RecordDossier
  development: Development
  kind: string
  kicker: ReactNode
  narrow: boolean
}

/** Title, the facts one looks for first, what can be done, and what one must know before reading on. */
export function RecordHead({ dossier, development, kind, kicker, narrow }: RecordHeadProps) {
  const { ref, title, happened, stage, retractedAt, retractedReason, polarity, reviewState } = development
  const can = new Set(dossier.can)
  const actions = (
    <RecordActions
      dossierKey={dossier.key}
      record={{ ref, title, retracted: retractedAt !== null }}
      can={{
        revise: can.has('development.revise'),
        retract: can.has('development.retract'),
        link: can.has('link.propose'),
        decide: can.has('link.decide'),
      }}
    />
  )
  const line = (
    <span className={styles.headLine}>
      {[formatHappened(happened), kind, labelOf(stages, stage)].join(' · ')}
      {development.reliability || development.credibility ? (
        <>
          {' · '}
          <GradeMark reliability={development.reliability} credibility={development.credibility} />
        </>
      ) : null}
    </span>
  )
  return (
    <>
      {narrow ? (
        <header className={styles.panelHead}>
          <h2 className={styles.panelTitle}>{title}</h2>
          <p className={styles.soft}>{line}</p>
          <div className={styles.actions} data-screen-only>
            {actions}
          </div>
        </header>
      ) : (
        <PageHead kicker={kicker} title={title} subtitle={line} actions={actions} />
      )}
      {retractedAt ? (
        <p className={styles.warning} data-tone="contradicts">
          <strong>Retracted {dateInWords(retractedAt)}.</strong> It counts nowhere. {retractedReason}
        </p>
      ) : null}
      {polarity === 'did-not-occur' ? (
        <p className={styles.warning}>
          <strong>Expected, did not happen.</strong> What was expected is logged with the day by which it had
          not come.
        </p>
      ) : null}
      {reviewState === 'accepted' ? null : (
        <p className={styles.warning}>
          <strong>{REVIEW[reviewState]}.</strong> This record has not been accepted by the team.
        </p>
      )}
    </>
  )
}
