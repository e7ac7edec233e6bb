'use client'

import { SegmentedControl } from '@mantine/core'
import dynamic from 'next/dynamic'
import { PanelFrame } from '@/components/trends/frame/PanelFrame'
import { EmptyState } from '@/components/ui/EmptyState'
import type { Count } from '@/lib/trends/contract'
import {
  hollowBelow,
  intensityAs,
  intensitySteps,
  intensityTable,
  intensityTitle,
  scoreSaid,
  unscoredKinds,
  type IntensityAs,
  type IntensityStep,
} from '@/lib/trends/rules/intensity'
import type { Selection } from '@/lib/trends/rules/selection'
import { endOfStep, startOfStep, type Step } from '@/lib/trends/rules/steps'
import styles from './Intensity.module.css'

const IntensityChart = dynamic(() => import('./IntensityChart').then((module) => module.IntensityChart), {
  ssr: false,
  loading: () => <div style={{ height: 240 }} />,
})

type Props = {
  counts: Count[]
  starts: string[]
  step: Step
  /** as the address says it */
  as: string | null
  few: number
  baselineOn: string | null
  /** the last day there is anything to know of */
  today: string
  selection: Selection
  source: string
  /** the score of a kind; null where the team gave it none */
  scoreOf(kind: string): number | null
  kindName(code: string): string
  settingsHref: string
  onAs(as: IntensityAs): void
  /** the records of a stretch, or of some kinds in it */
  recordsOf(stretch: { from: string; to: string }, kinds: string[] | null): string
}

const namedMost = 4

/** Which kinds are left out, in words; empty where all have a score. */
function leftOut({ counts, scoreOf, kindName }: Props): string {
  const left = unscoredKinds(counts, scoreOf)
  const named = left.slice(0, namedMost).map(({ kind, n }) => `${kindName(kind)} (${Math.round(n)})`)
  if (named.length === 0) return ''
  const rest = left.length - named.length
  return `Without a score and left out: ${named.join(', ')}${rest > 0 ? ` and ${rest} more kinds` : ''}. `
}

const tipOf = ({ name, mean, sum, scored }: IntensityStep): string[] => [
  `${name}: ${scoreSaid(mean!)} on average, ${scoreSaid(sum!)} added up`,
  `${Math.round(scored).toLocaleString('en-GB')} developments with a score`,
]

/** How conflictual or cooperative what happened was, step by step: each development weighs with the score of its kind. */
export function IntensityPanel(props: Props) {
  const { counts, starts, step, few, baselineOn, today, selection, source, scoreOf, recordsOf } = props
  const as = intensityAs.find((one) => one === props.as) ?? 'mean'
  const steps = intensitySteps(starts, step, counts, scoreOf)
  const { from, to } = selection
  const inPick = counts.filter(
    ({ start }) => (!from || endOfStep(start, step) >= from) && (!to || start <= to),
  )
  const title = intensityTitle({ starts, step, counts: inPick, scoreOf, baselineOn, few })
  const isEmpty = steps.every(({ mean }) => mean === null)
  const hrefOf = (start: string) => {
    const kinds = counts.flatMap((count) => (count.start === start ? count.kind : []))
    const scored = kinds.filter((kind) => scoreOf(kind) !== null)
    return recordsOf(
      { from: start, to: endOfStep(start, step) },
      scored.length < kinds.length ? scored : null,
    )
  }
  const table = intensityTable(steps, step)
  const word = as === 'mean' ? 'Mean' : 'Sum'
  return (
    <PanelFrame
      panel="intensity"
      title={title}
      subtitle={`${word} of the scores of the kinds per ${step}, from −10 (conflict) to +10 (cooperation); nothing logged is a gap; under ${hollowBelow} developments the mark is hollow`}
      source={source}
      foot={
        <span>
          {leftOut(props)}
          Scores after PLOVER, one for each kind, as the team has them in the{' '}
          <a href={props.settingsHref} className={styles.link}>
            settings
          </a>
          . The change is told by the difference of two means with a 95 % interval (Welch)
        </span>
      }
      table={table}
      hrefOf={(row, column) => {
        const [, start, , , scored] = table.rows[row]!
        return column === 4 && scored ? hrefOf(String(start)) : null
      }}
      drawn={!isEmpty}
    >
      <div className={styles.as} data-screen-only>
        <SegmentedControl
          size="xs"
          aria-label="Scores of a step"
          value={as}
          data={intensityAs.map((value) => ({ value, label: value }))}
          onChange={(value) => props.onAs(value)}
        />
      </div>
      {isEmpty ? (
        <EmptyState title="Nothing with a score in this choice">
          A kind has its score in the settings; kinds without one are left out.
        </EmptyState>
      ) : (
        <IntensityChart
          {...{ as, step, starts, selection }}
          label={`${title}. ${word} of scores per ${step}`}
          marks={steps.flatMap((one, at) =>
            one.mean === null
              ? []
              : [
                  {
                    at,
                    value: one[as]!,
                    isHollow: one.scored < hollowBelow,
                    href: hrefOf(one.start),
                    tip: tipOf(one),
                  },
                ],
          )}
          open={starts.indexOf(startOfStep(today, step))}
        />
      )}
    </PanelFrame>
  )
}
