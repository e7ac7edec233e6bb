'use client'

import { Bar, ComposedChart, ErrorBar, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { bandsHeight, PlotBands, type DrawnBands } from '@/components/trends/axis/PlotBands'
import { PlotLines } from '@/components/trends/axis/PlotLines'
import { ChartTip } from '@/components/trends/ChartTip'
import { noteRowHeight } from '@/components/trends/notes/NoteTrack'
import { PlotNotes } from '@/components/trends/notes/PlotNotes'
import { usePlacedNotes } from '@/components/trends/notes/usePlacedNotes'
import type { IntervalLevel } from '@/lib/trends/rules/count-interval'
import { placeInSteps } from '@/lib/trends/rules/axis-lines'
import type { Step } from '@/lib/trends/rules/steps'
import type { PeriodMark } from '@/lib/trends/rules/period-marks'
import type { PeriodAs } from '@/lib/trends/rules/panel-table'
import { PeriodMarks } from './PeriodMarks'
import { PeriodBrush, type Picked } from './PeriodBrush'
import type { Span } from '@/lib/trends/rules/time-axis'
import { yearTicks, type DrawnKind, type PeriodStep } from '@/lib/trends/rules/steps-drawn'

type Props = {
  as: PeriodAs
  steps: PeriodStep[]
  kinds: (DrawnKind & { opacity: number })[]
  /** the number of the step that is not over yet */
  open: number | null
  picked: Picked | null
  onPick(picked: Picked | null): void
  marks: readonly PeriodMark[]
  /** in per cent; 0 for none */
  interval: IntervalLevel
  /** the days that are drawn */
  axis: Span
  step: Step
  /** claims with their standings, as rows under the axis */
  bands: readonly DrawnBands[]
}

const totalOf = ({ total, reach }: PeriodStep) => (reach ? total : null)
const axisText = { fontSize: 11, fill: 'var(--soft)' }

/** Developments per step by kind: stacked, as shares, as lines or added up; a stretch can be dragged over it. */
export function PeriodChart(props: Props) {
  const { as, steps, kinds, open, picked, onPick, marks, interval, axis, step, bands } = props
  const notes = usePlacedNotes('period', axis)
  const top = 18 + notes.rows * noteRowHeight
  const starts = steps.map(({ start }) => start)
  const below = bandsHeight(bands.length)
  const isLines = as === 'lines' || as === 'cumulative'
  return (
    <ResponsiveContainer width="100%" height={214 + top + below}>
      <ComposedChart
        data={steps}
        margin={{ top, right: 6, bottom: below, left: 0 }}
        barCategoryGap="12%"
        stackOffset={as === 'share' ? 'expand' : 'none'}
        accessibilityLayer={false}
      >
        <XAxis
          dataKey="start"
          ticks={yearTicks(starts)}
          tickFormatter={(start: string) => start.slice(0, 4)}
          interval={0}
          tickLine={false}
          axisLine={{ stroke: 'var(--line-strong)' }}
          tick={axisText}
          height={22}
          scale="band"
        />
        <YAxis
          allowDecimals={as === 'share'}
          domain={as === 'share' ? [0, 1] : [0, 'auto']}
          tickFormatter={(value: number) => (as === 'share' ? `${Math.round(value * 100)} %` : String(value))}
          width={as === 'share' ? 44 : 34}
          tickCount={as === 'share' ? 5 : 4}
          axisLine={false}
          tickLine={false}
          tick={axisText}
        />
        <Tooltip isAnimationActive={false} cursor={{ fill: 'var(--hover)' }} content={<ChartTip />} />
        {kinds.map(({ code, colour, opacity }) =>
          isLines ? (
            <Line
              key={code}
              dataKey={`${as === 'cumulative' ? 'sum' : 'n'}.${code}`}
              stroke={colour}
              strokeWidth={1.75}
              dot={as === 'lines' ? { r: 1.5, fill: colour, strokeWidth: 0 } : false}
              activeDot={false}
              isAnimationActive={false}
            />
          ) : (
            <Bar
              key={code}
              dataKey={`n.${code}`}
              stackId="all"
              fill={colour}
              fillOpacity={opacity}
              isAnimationActive={false}
            />
          ),
        )}
        {as === 'stacked' && interval > 0 ? (
          <Line dataKey={totalOf} stroke="none" dot={false} activeDot={false} isAnimationActive={false}>
            <ErrorBar
              dataKey="reach"
              width={0}
              strokeWidth={1}
              stroke="var(--soft)"
              isAnimationActive={false}
            />
          </Line>
        ) : null}
        {as === 'stacked' && marks.some(({ kind }) => kind === 'changes') ? (
          <Line
            type="step"
            dataKey="level"
            stroke="var(--ink)"
            strokeWidth={1.25}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        ) : null}
        <PeriodMarks marks={marks} steps={steps.length} />
        <PlotLines place={(day) => placeInSteps(day, starts, step)} />
        <PlotBands {...{ bands, starts, step }} />
        <PlotNotes {...notes} gap={16} />
        <PeriodBrush steps={steps} open={open} picked={picked} onPick={onPick} />
      </ComposedChart>
    </ResponsiveContainer>
  )
}
