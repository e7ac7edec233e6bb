'use client'

import { ComposedChart, Line, ReferenceLine, ResponsiveContainer, usePlotArea, XAxis, YAxis } from 'recharts'
import { PlotLines } from '@/components/trends/axis/PlotLines'
import { PlotVeil } from '@/components/trends/axis/PlotVeil'
import { MarkLink } from '@/components/trends/MarkLink'
import { MarkWalk } from '@/components/trends/MarkWalk'
import { noteRowHeight } from '@/components/trends/notes/NoteTrack'
import { PlotNotes } from '@/components/trends/notes/PlotNotes'
import { usePlacedNotes } from '@/components/trends/notes/usePlacedNotes'
import { placeInSteps } from '@/lib/trends/rules/axis-lines'
import { scoreSaid, type IntensityAs } from '@/lib/trends/rules/intensity'
import { endOfStep, type Step } from '@/lib/trends/rules/steps'
import { yearTicks } from '@/lib/trends/rules/steps-drawn'

/** One step with a value; `at` is its number on the axis. */
export type IntensityMark = { at: number; value: number; isHollow: boolean; href: string; tip: string[] }

type Props = {
  label: string
  as: IntensityAs
  step: Step
  /** the steps of the axis by their first days */
  starts: string[]
  marks: IntensityMark[]
  selection: { from: string | null; to: string | null }
  /** the number of the step that is not over yet; -1 for none in sight */
  open: number
}

const axisText = { fontSize: 11, fill: 'var(--soft)' }

/** The ends of the axis: of a mean the whole scale in round steps, of a sum what there is with zero in it. */
function reach(as: IntensityAs, values: number[]): [number, number] {
  if (as === 'mean') return [-10, 10]
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  return low === high ? [-1, 1] : [low, high]
}

type PointsProps = { marks: IntensityMark[]; count: number; domain: [number, number] }

/** The values as marks that lead to their records: up or down by their sign, hollow where they rest on few. */
function Points({ marks, count, domain: [low, high] }: PointsProps) {
  const plot = usePlotArea()
  if (!plot) return null
  return marks.map(({ at, value, isHollow, href, tip }) => {
    const x = plot.x + ((at + 0.5) / count) * plot.width
    const y = plot.y + (1 - (value - low) / (high - low)) * plot.height
    const colour = value < 0 ? 'var(--contradicts)' : 'var(--supports)'
    const by = value < 0 ? 1 : -1
    return (
      <MarkLink key={href} href={href} tip={tip} opens="Open the records">
        <title>{tip.join(', ')}</title>
        <rect x={x - 6} y={plot.y} width={12} height={plot.height} fill="transparent" />
        <path
          data-drawn
          d={`M${x - 4.5} ${y - by * 3.5}L${x + 4.5} ${y - by * 3.5}L${x} ${y + by * 4.5}Z`}
          fill={isHollow ? 'var(--paper)' : colour}
          stroke={colour}
          strokeWidth={1.25}
        />
      </MarkLink>
    )
  })
}

/** Intensity over time: a line that breaks where nothing was logged, its marks above or under zero. */
export function IntensityChart({ label, as, step, starts, marks, selection, open }: Props) {
  const axis = { from: starts[0]!, to: endOfStep(starts.at(-1)!, step) }
  const notes = usePlacedNotes('intensity', axis)
  const top = 20 + notes.rows * noteRowHeight
  const values = new Map(marks.map(({ at, value }) => [at, value]))
  const rows = starts.map((start, at) => ({ start, value: values.get(at) ?? null }))
  const domain = reach(as, [...values.values()])
  const place = (day: string) => placeInSteps(day, starts, step)
  return (
    <MarkWalk label={label} hrefs={marks.map(({ href }) => href)}>
      <ResponsiveContainer width="100%" height={210 + top}>
        <ComposedChart data={rows} margin={{ top, right: 6, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <XAxis
            dataKey="start"
            ticks={yearTicks(starts)}
            tickFormatter={(start: string) => start.slice(0, 4)}
            interval={0}
            tickLine={false}
            axisLine={false}
            tick={axisText}
            height={22}
            scale="band"
          />
          <YAxis
            domain={domain}
            {...(as === 'mean' ? { ticks: [-10, -5, 0, 5, 10] } : { tickCount: 5 })}
            tickFormatter={scoreSaid}
            width={40}
            axisLine={false}
            tickLine={false}
            tick={axisText}
          />
          <ReferenceLine y={0} stroke="var(--line-strong)" />
          <Line
            dataKey="value"
            stroke="var(--ink)"
            strokeWidth={1.25}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
          <Points marks={marks} count={starts.length} domain={domain} />
          <PlotVeil {...{ starts, step, selection, open }} />
          <PlotLines place={place} />
          <PlotNotes {...notes} gap={16} />
        </ComposedChart>
      </ResponsiveContainer>
    </MarkWalk>
  )
}
