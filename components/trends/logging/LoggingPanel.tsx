'use client'

import { Button } from '@mantine/core'
import { EmptyState } from '@/components/ui/EmptyState'
import { ErrorState } from '@/components/ui/ErrorState'
import { LoadingShape } from '@/components/ui/LoadingShape'
import { PanelFrame } from '@/components/trends/frame/PanelFrame'
import { useAnswer } from '@/components/trends/desk/useAnswer'
import type { LoggingAnswer } from '@/lib/trends/contract'
import { loggingTable } from '@/lib/trends/rules/further-tables'
import type { Lens } from '@/lib/trends/rules/lens'
import {
  loggedSteps,
  loggingIn,
  loggingTitle,
  loggingVerdict,
  type LoggedStep,
} from '@/lib/trends/rules/logging'
import { ofStep, type Marked } from '@/lib/trends/rules/records-of'
import type { Selection } from '@/lib/trends/rules/selection'
import { endOfStep, startOfStep, type Step } from '@/lib/trends/rules/steps'
import type { Span } from '@/lib/trends/rules/time-axis'
import { LoggingChart } from './LoggingChart'

type Props = {
  lens: Lens
  /** the steps of the axis by their first days */
  starts: string[]
  step: Step
  baselineOn: string | null
  axis: Span
  /** the last day there is anything to know of */
  today: string
  dossierKey: string
  selection: Selection
  source: string
  logOf(marked: Marked): string
  askedOf(marked: Marked): string
}

type Steps = { steps: LoggedStep[]; lagIn: 'days' | 'months' }

/** The steps from the cube, or, of a log too long for the browser to hold, from the server. */
function useSteps({ lens, starts, step, dossierKey, selection, askedOf }: Props) {
  const isLong = lens.cube.grain === 'month'
  const asked = askedOf({ selection: { ...selection, from: null, to: null } })
  const { answer, failed, retry } = useAnswer<LoggingAnswer>(
    isLong ? `/api/v1/dossiers/${dossierKey}/trends/logging?${asked}&step=${step}` : null,
  )
  if (!isLong)
    return { found: { steps: loggedSteps(lens, starts, step), lagIn: 'days' } satisfies Steps, failed, retry }
  const known = new Map((answer?.steps ?? []).map((one) => [one.start, one]))
  const steps = starts.map(
    (start) =>
      known.get(start) ?? { start, n: 0, known: 0, sources: answer?.sourcesCounted ? 0 : null, lag: null },
  )
  return { found: answer && ({ steps, lagIn: answer.lagIn } satisfies Steps), failed, retry }
}

/** Logging beside the trend: whether more happened, or only more was logged. */
export function LoggingPanel(props: Props) {
  const { starts, step, axis, today, selection, source, logOf } = props
  const { found, failed, retry } = useSteps(props)
  if (failed)
    return (
      <ErrorState
        title="How the log was kept could not be counted."
        safe="The filters and what is picked are kept."
        next="Try again in a moment."
        actions={<Button onClick={retry}>Try again</Button>}
      />
    )
  if (!found) return <LoadingShape shape="chart" label="Counting" />
  const { steps, lagIn } = found
  const title = loggingTitle(loggingIn(steps, step), lagIn)
  const isEmpty = steps.every(({ n }) => n === 0)
  const hrefOf = (start: string) =>
    logOf(ofStep(selection, { from: start, to: endOfStep(start, step) }, { step, dates: 'begin' }))
  const open = starts.includes(startOfStep(today, step)) ? startOfStep(today, step) : null
  const table = loggingTable(steps, step, lagIn)
  return (
    <PanelFrame
      panel="logging"
      title={title}
      subtitle={verdictOf(props, steps, lagIn) ?? `Logging beside the trend, per ${step}`}
      source={source}
      foot={
        <span>
          The lag runs from the day it happened, or the last that a loose date allows, to the day on which the
          team knew of it, which for backfilled history is the earliest publication of its sources
          {lagIn === 'months'
            ? '. Counted by months; sources are counted where at most 20,000 developments fit'
            : ''}
        </span>
      }
      table={table}
      hrefOf={(row, column) => {
        const [, start, n] = table.rows[row]!
        return column === 2 && n ? hrefOf(String(start)) : null
      }}
      drawn={!isEmpty}
    >
      {isEmpty ? (
        <EmptyState title="Nothing logged in this choice">Widen the period or take a filter away.</EmptyState>
      ) : (
        <LoggingChart
          label={`${title}. Logging per ${step}`}
          steps={steps}
          step={step}
          lagIn={lagIn}
          span={axis}
          picked={selection}
          open={open ? { from: open, to: endOfStep(open, step) } : null}
          hrefOf={hrefOf}
        />
      )}
    </PanelFrame>
  )
}

/** The pace on either side of the baseline beside how it was logged; the unfinished step would be no pace. */
function verdictOf(
  { step, baselineOn, today }: Props,
  steps: LoggedStep[],
  lagIn: Steps['lagIn'],
): string | null {
  if (!baselineOn) return null
  const finished = steps.filter(({ start }) => endOfStep(start, step) < today)
  const isBefore = ({ start }: LoggedStep) => endOfStep(start, step) < baselineOn
  return loggingVerdict(
    loggingIn(finished.filter(isBefore), step),
    loggingIn(
      finished.filter((one) => !isBefore(one)),
      step,
    ),
    lagIn,
  )
}
