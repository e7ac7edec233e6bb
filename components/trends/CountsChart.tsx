'use client'

import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { placeInSteps } from '@/lib/trends/rules/axis-lines'
import type { ChartNote, PlacedNote } from '@/lib/trends/rules/chart-notes'
import type { Step } from '@/lib/trends/rules/steps'
import { PlotLines } from './axis/PlotLines'
import { ChartTip } from './ChartTip'
import { MarkLink } from './MarkLink'
import { MarkWalk } from './MarkWalk'
import { noteRowHeight } from './notes/NoteTrack'
import { PlotNotes } from './notes/PlotNotes'

export type CountBar = {
  start: string
  name: string
  n: number | null
  when: 'before' | 'after' | 'open'
  href: string
}

type Box = { x?: number; y?: number; width?: number; height?: number }
type Drawn = Box & { background?: Box; payload?: CountBar }

const fills = {
  before: 'color-mix(in srgb, var(--accent) 42%, var(--paper))',
  after: 'var(--accent)',
  open: 'url(#trend-open)',
}

/** A bar that leads to its records; the whole height of its step can be pressed, since a bar of one is small. */
function LinkedBar({ x = 0, y = 0, width = 0, height = 0, background, payload }: Drawn) {
  if (!payload?.n) return null
  return (
    <MarkLink href={payload.href} tip={[`${payload.name}: ${payload.n}`]} opens="Open the records">
      <rect
        x={x}
        y={background?.y ?? y}
        width={width}
        height={background?.height ?? height}
        fill="transparent"
      />
      <rect
        data-drawn
        x={x}
        y={y}
        width={width}
        height={height}
        fill={fills[payload.when]}
        stroke={payload.when === 'open' ? 'var(--accent)' : 'none'}
      />
    </MarkLink>
  )
}

type Props = {
  label: string
  bars: CountBar[]
  highest: number
  step: Step
  /** over the plot; `rows` is the same for all kinds, so that their charts begin at one height */
  notes: { placed: readonly PlacedNote[]; rows: number; isAgain(note: ChartNote): boolean }
}

/** Developments of one kind per step; lines mark the baseline and the tripwires. */
export function CountsChart({ label, bars, highest, step, notes }: Props) {
  const top = 15 + notes.rows * noteRowHeight
  const starts = bars.map(({ start }) => start)
  const year = (start: string) => start.slice(0, 4)
  const years = bars.filter(({ start }) => start.slice(5) === '01-01').map(({ start }) => start)
  const every = Math.max(1, Math.ceil(years.length / 4))
  const ticks = years.filter((_, at) => at % every === 0)
  return (
    <MarkWalk label={label} hrefs={bars.flatMap(({ n, href }) => (n ? [href] : []))}>
      <ResponsiveContainer width="100%" height={116 + top}>
        <BarChart
          data={bars}
          margin={{ top, right: 4, bottom: 0, left: 0 }}
          barCategoryGap="18%"
          accessibilityLayer={false}
        >
          <defs>
            <pattern
              id="trend-open"
              width="4"
              height="4"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="1.6" height="4" fill="var(--accent)" />
            </pattern>
          </defs>
          <XAxis
            dataKey="start"
            ticks={ticks}
            tickFormatter={year}
            interval={0}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            tick={{ fontSize: 11, fill: 'var(--soft)' }}
            height={20}
          />
          <YAxis
            domain={[0, highest]}
            allowDecimals={false}
            width={22}
            tickCount={2}
            axisLine={false}
            tickLine={false}
            tick={{ fontSize: 11, fill: 'var(--soft)' }}
          />
          <Tooltip isAnimationActive={false} cursor={{ fill: 'var(--hover)' }} content={<ChartTip />} />
          <Bar dataKey="n" isAnimationActive={false} minPointSize={1} shape={<LinkedBar />} />
          <PlotLines named={false} place={(day) => placeInSteps(day, starts, step)} />
          <PlotNotes {...notes} gap={15} />
        </BarChart>
      </ResponsiveContainer>
    </MarkWalk>
  )
}
