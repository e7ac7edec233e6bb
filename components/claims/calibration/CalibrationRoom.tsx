import { Chooser } from '@/components/baseline/Chooser'
import { ClaimsTabs } from '@/components/claims/tabs/ClaimsTabs'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHead } from '@/components/ui/PageHead'
import { Section } from '@/components/ui/Section'
import type { BaselineRow } from '@/lib/baselines/contract'
import type { Calibration } from '@/lib/forecasts/contract'
import { outcomes, type Outcome } from '@/lib/forecasts/rules/outcome'
import { ForecastTable } from './ForecastTable'
import { AuthorTable, WordTable } from './TallyTables'
import { WordChart, WordChartKey } from './WordChart'
import { calibrationTitle, OUTCOME, unscoredWords, type CalibrationView } from './words'
import styles from './Calibration.module.css'

export type CalibrationRoomProps = {
  dossierKey: string
  baselines: BaselineRow[]
  baseline: BaselineRow
  calibration: Calibration
  view: CalibrationView
  clocks: Clocks
  /** whether it may leave the house as a file */
  mayTake: boolean
}

function hrefOf({ dossierKey, baselines, baseline, clocks }: CalibrationRoomProps, view: CalibrationView) {
  const asked = new URLSearchParams()
  if (view.all) asked.set('of', 'all')
  else if (baselines.length > 1) asked.set('baseline', baseline.id)
  if (view.outcome) asked.set('outcome', view.outcome)
  const query = asked.size > 0 ? `?${asked}` : ''
  return withClocks(`/dossiers/${dossierKey}/claims/calibration${query}`, clocks)
}

function fileHref({ dossierKey, baseline, view, clocks }: CalibrationRoomProps) {
  const of = view.all ? '' : `?baselineId=${baseline.id}`
  return withClocks(`/api/v1/dossiers/${dossierKey}/forecasts.csv${of}`, clocks)
}

function Scope(props: CalibrationRoomProps) {
  const { baselines, view } = props
  if (baselines.length < 2) return null
  return (
    <nav className={styles.views} aria-label="Whose forecasts" data-screen-only>
      {[false, true].map((all) => (
        <a
          key={String(all)}
          href={hrefOf(props, { ...view, all })}
          aria-current={view.all === all ? 'true' : undefined}
        >
          {all ? 'all baselines' : 'this baseline'}
        </a>
      ))}
    </nav>
  )
}

function Outcomes(props: CalibrationRoomProps) {
  const { calibration, view } = props
  const there = outcomes.filter((outcome) => (calibration.counts[outcome] ?? 0) > 0)
  const link = (outcome: Outcome | null, words: string) => (
    <a
      key={words}
      href={hrefOf(props, { ...view, outcome })}
      aria-current={view.outcome === outcome ? 'true' : undefined}
    >
      {words}
    </a>
  )
  return (
    <nav className={styles.views} aria-label="Forecasts shown" data-screen-only>
      {link(null, `all (${calibration.forecasts.length})`)}
      {there.map((outcome) =>
        link(outcome, `${OUTCOME[outcome].word.toLowerCase()} (${calibration.counts[outcome]})`),
      )}
    </nav>
  )
}

function Scores({ calibration }: { calibration: Calibration }) {
  const { words, authors } = calibration
  return (
    <>
      <Section
        title="By word of likelihood"
        subtitle="How often what was said with a word came about in its time"
      >
        {words.length === 0 ? (
          <p className={styles.soft}>
            No forecast was made with a word of likelihood. Give one on the page of the claim, and it is
            scored.
          </p>
        ) : (
          <>
            <WordChart words={words} />
            <WordChartKey />
            <WordTable words={words} />
          </>
        )}
      </Section>
      <Section
        title="By author"
        subtitle="Whoever the baseline names, else the analyst who drew the claim"
        foot="Brier score: the square of the difference between the middle of the word’s band and what came about (1 in time, 0 late or not at all), averaged. Brier 1950."
      >
        <AuthorTable authors={authors} />
      </Section>
    </>
  )
}

/** What came of the forecasts, and how well the words and the authors did. */
export function CalibrationRoom(props: CalibrationRoomProps) {
  const { dossierKey, baselines, baseline, calibration, view, clocks, mayTake } = props
  const { forecasts } = calibration
  const shown = forecasts.filter(({ outcome }) => view.outcome === null || outcome === view.outcome)
  return (
    <Page>
      {view.all ? null : (
        <Chooser {...{ room: 'claims/calibration', dossierKey, baselines, shown: baseline.id, clocks }} />
      )}
      <PageHead
        title={calibrationTitle(calibration)}
        actions={
          mayTake && forecasts.length > 0 ? (
            <a href={fileHref(props)} download>
              Download CSV
            </a>
          ) : null
        }
        subtitle={
          unscoredWords(calibration) ||
          'Forecasts, and what was said with a likelihood, against what came about.'
        }
      />
      <ClaimsTabs
        dossierKey={dossierKey}
        on="calibration"
        baseline={baselines.length > 1 ? baseline.id : null}
        clocks={clocks}
      />
      <Scope {...props} />
      {forecasts.length === 0 ? (
        <EmptyState
          title="No forecasts"
          actions={<a href={withClocks(`/dossiers/${dossierKey}/claims`, clocks)}>Open the ledger</a>}
        >
          A claim of the type forecast, or one said with a likelihood, stands here with what came of it: link
          the development that fulfils or fails it.
        </EmptyState>
      ) : (
        <>
          <Outcomes {...props} />
          <ForecastTable {...{ dossierKey, forecasts: shown, clocks }} />
          <Scores calibration={calibration} />
        </>
      )}
    </Page>
  )
}
