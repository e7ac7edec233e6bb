'use client'

import dynamic from 'next/dynamic'
import type { DrawnBands } from '@/components/trends/axis/PlotBands'
import { PanelFrame } from '@/components/trends/frame/PanelFrame'
import { countsTable, type PeriodAs } from '@/lib/trends/rules/panel-table'
import { toggled, type Selection } from '@/lib/trends/rules/selection'
import type { Count } from '@/lib/trends/contract'
import { endOfStep, startOfStep, type Step } from '@/lib/trends/rules/steps'
import type { Span } from '@/lib/trends/rules/time-axis'
import { besideCounts, periodMarks, readMarks, totalsOf } from '@/lib/trends/rules/period-marks'
import { MarkList } from './MarkList'
import type { Picked } from './PeriodBrush'
import { PeriodControls } from './PeriodControls'
import styles from './Period.module.css'
import { drawnKinds, drawnSteps, periodTitle, restCode, withIntervals } from '@/lib/trends/rules/steps-drawn'

const PeriodChart = dynamic(() => import('./PeriodChart').then((module) => module.PeriodChart), {
  ssr: false,
  loading: () => <div style={{ height: 230 }} />,
})

type Props = {
  counts: Count[]
  starts: string[]
  step: Step
  as: PeriodAs
  /** the last day there is anything to know of */
  today: string
  selection: Selection
  kindName(code: string): string
  source: string
  onPick(selection: Selection): void
  onAs(as: PeriodAs): void
  /** with fewer developments than this nothing is said about a change */
  few: number
  /** what the address says of marks and intervals, and how to change it */
  params: URLSearchParams
  onSet(name: string, value: string): void
  /** the standings of the claims that are picked */
  bands: readonly DrawnBands[]
  /** the records of a stretch */
  recordsOf(stretch: Span): string
}

const words: Record<PeriodAs, string> = {
  stacked: 'Developments',
  share: 'Share of each kind in the developments',
  lines: 'Developments by kind',
  cumulative: 'Developments by kind, added up from the left end',
}

/** The stretch as the numbers of the steps it touches. */
function pickedSteps({ starts, step, selection: { from, to } }: Props): Picked | null {
  if (!from && !to) return null
  const first = from ? starts.findIndex((start) => endOfStep(start, step) >= from) : 0
  const last = to ? starts.findLastIndex((start) => start <= to) : starts.length - 1
  return first === -1 || last === -1 || first > last ? null : [first, last]
}

/** How much happened when, by kind. Time is picked here: everything else follows. */
export function PeriodPanel(props: Props) {
  const { counts, starts, step, as, today, selection, kindName, source, few, params, bands, onPick } = props
  const all = drawnKinds(counts, kindName, selection.kinds)
  const isPicked = (code: string) => selection.kinds.length === 0 || selection.kinds.includes(code)
  // Shares are of everything; else only what is picked is drawn.
  const kinds = as === 'share' ? all : all.filter(({ code }) => isPicked(code))
  const shown = as === 'share' ? counts : counts.filter(({ kind }) => isPicked(kind))
  const steps = drawnSteps(starts, step, shown, kinds)
  const { marks: chosen, interval } = readMarks(params)
  const shownMarks = as === 'share' ? [] : chosen
  const totals = totalsOf(shown)
  const { marks, level } = periodMarks({ starts, step, totals, today, few, marks: shownMarks })
  const open = starts.indexOf(startOfStep(today, step))
  const pick = (picked: Picked | null) =>
    onPick({
      ...selection,
      from: picked ? starts[picked[0]]! : null,
      to: picked ? endOfStep(starts[picked[1]]!, step) : null,
    })
  return (
    <PanelFrame
      panel="period"
      title={periodTitle(steps, step)}
      subtitle={`${words[as]} per ${step}${bands.length > 0 ? '; beneath, how the picked claims stood' : ''}`}
      hint="drag over the chart to pick a stretch of time"
      source={source}
      drawn={all.length > 0}
      table={countsTable({
        ...{ starts, step, as, counts: shown, nameOf: kindName },
        beside: { interval, of: besideCounts(interval, marks) },
      })}
    >
      <PeriodControls
        {...{ as, interval, marks: chosen, onAs: props.onAs }}
        onMarks={(said) => props.onSet('marks', said)}
        onInterval={(said) => props.onSet('interval', said)}
      />
      {all.length === 0 ? (
        <p>No {step} of this choice holds a development.</p>
      ) : (
        <div
          className={styles.layout}
          role="group"
          aria-label={`${periodTitle(steps, step)}. ${words[as]} per ${step}`}
        >
          <PeriodChart
            as={as}
            steps={withIntervals(steps, interval, level)}
            marks={marks}
            interval={interval}
            kinds={kinds.map((kind) => ({ ...kind, opacity: isPicked(kind.code) ? 1 : 0.3 }))}
            open={open === -1 ? null : open}
            picked={pickedSteps(props)}
            onPick={pick}
            step={step}
            bands={bands}
            axis={{ from: starts[0] ?? today, to: endOfStep(starts.at(-1) ?? today, step) }}
          />
          <ul className={styles.kinds}>
            {all.map(({ code, name, colour, total }) => (
              <li key={code}>
                <button
                  type="button"
                  disabled={code === restCode}
                  aria-pressed={code === restCode ? undefined : selection.kinds.includes(code)}
                  onClick={() => onPick({ ...selection, kinds: toggled(selection.kinds, code) })}
                >
                  <i style={{ background: colour }} />
                  {name}
                  <b>{Math.round(total).toLocaleString('en-GB')}</b>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {all.length === 0 ? null : (
        <MarkList
          {...{ marks, few }}
          shown={shownMarks}
          interval={as === 'stacked' ? interval : 0}
          hrefOf={props.recordsOf}
        />
      )}
    </PanelFrame>
  )
}
