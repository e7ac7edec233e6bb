import type { ReactNode } from 'react'
import type { Clocks } from '@/components/frame/clocks'
import { CitationList } from '@/components/log/record/CitationList'
import { FactList } from '@/components/log/record/FactList'
import { FigureTable } from '@/components/log/record/FigureTable'
import { HistoryList } from '@/components/log/record/HistoryList'
import { LinkList } from '@/components/log/record/LinkList'
import type { LogRecord, RecordDossier } from '@/components/log/record/record'
import { MergeNotes } from '@/components/log/record/MergeNotes'
import { RecordHead } from '@/components/log/record/RecordHead'
import { VersionsButton } from '@/components/log/record/VersionsButton'
import { PlainText } from '@/components/ui/PlainText'
import { Section } from '@/components/ui/Section'
import styles from './Record.module.css'

export type RecordViewProps = {
  dossier: RecordDossier
  record: LogRecord
  clocks: Clocks
  /** over the title */
  kicker?: ReactNode
  /** beside the list, where there is less room */
  narrow?: boolean
  /** what the team has written on it */
  notes?: ReactNode
  /** under everything: the way to what happened before and after */
  foot?: ReactNode
}

/** One development with all that hangs on it: facts, figures, sources, links, history. */
export function RecordView({
  dossier,
  record,
  clocks,
  kicker,
  narrow = false,
  notes,
  foot,
}: RecordViewProps) {
  const { development, history } = record
  const { measurements, citations, links, summary } = development
  const kind = dossier.kinds.find(({ code }) => code === development.kind)?.label ?? development.kind
  const level = narrow ? 3 : 2
  return (
    <article className={styles.recordView} data-narrow={narrow} aria-label={development.ref}>
      <RecordHead dossier={dossier} development={development} kind={kind} kicker={kicker} narrow={narrow} />
      <MergeNotes
        dossierKey={dossier.key}
        development={development}
        canUndo={dossier.can.includes('development.revise')}
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          {summary === '' ? null : <PlainText text={summary} className={styles.summary} />}
          {measurements.length > 0 ? (
            <Section title="Figures" level={level}>
              <FigureTable
                figures={measurements}
                measures={dossier.kinds.flatMap(({ measures }) => measures)}
                kind={development.kind}
                thresholds={dossier.thresholds}
              />
            </Section>
          ) : null}
          <Section title="Sources" level={level}>
            {citations.length > 0 ? (
              <CitationList
                dossierKey={dossier.key}
                citations={citations}
                canWrite={dossier.can.includes('source.write')}
              />
            ) : (
              <p className={styles.soft}>
                No source is cited, so it carries no grade and weighs nothing in drift.
              </p>
            )}
          </Section>
          <Section title="Bears on" level={level}>
            <LinkList
              dossierKey={dossier.key}
              links={links}
              clocks={clocks}
              canDecide={dossier.can.includes('link.decide')}
            />
          </Section>
        </div>
        <div className={styles.side}>
          <FactList dossierKey={dossier.key} development={development} kind={kind} clocks={clocks} />
        </div>
      </div>
      {notes}
      <Section title="History" level={level}>
        <HistoryList entries={history} kinds={dossier.kinds} />
        {development.version > 1 ? (
          <VersionsButton
            dossierKey={dossier.key}
            recordRef={development.ref}
            kinds={dossier.kinds}
            canRestore={dossier.can.includes('development.revise')}
          />
        ) : null}
      </Section>
      {foot}
    </article>
  )
}
