'use client'

import { CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { placeInSpan } from '@/lib/trends/rules/axis-lines'
import { PlotLines } from './axis/PlotLines'
import { ChartTip } from './ChartTip'
import { FigureMarks } from './FigureMarks'
import { figureAxes, type DrawnSeries } from './figure-axes'
import { looks } from './looks'
import { MarkWalk } from './MarkWalk'
import { noteRowHeight } from './notes/NoteTrack'
import { PlotNotes } from './notes/PlotNotes'
import { usePlacedNotes } from './notes/usePlacedNotes'

type Props = {
  panel: string
  label: string
  series: DrawnSeries[]
  scale: 'log' | 'linear'
  /** the axis counts in millions */
  million: boolean
  joined: boolean
  /** write each series' name at its last mark */
  named: boolean
  /** marks of one day stand beside each other */
  apart: boolean
  thresholds: { value: number; label: string; authority: string }[]
}

const axisText = { fontSize: 11, fill: 'var(--soft)' }
const yearOf = (at: number) => String(new Date(at).getUTCFullYear())

/** Figures of several undertakings over time: best value as a mark, the range of all claims as a bar, thresholds as lines. */
export function FiguresChart(props: Props) {
  const { panel, label, series, scale, million, joined, named, apart, thresholds } = props
  const axes = figureAxes(
    series,
    scale,
    thresholds.map(({ value }) => value),
  )
  const marksInTime = series.flatMap(({ marks }) => marks).toSorted((a, b) => a.at - b.at)
  const [from, to] = axes.x.map((at) => new Date(at).toISOString().slice(0, 10))
  const notes = usePlacedNotes(panel, { from: from!, to: to! })
  const top = 18 + notes.rows * noteRowHeight
  const amount = (value: number) => (million ? value / 1e6 : value).toLocaleString('en-GB')
  return (
    <MarkWalk label={label} hrefs={marksInTime.map(({ href }) => href)}>
      <ResponsiveContainer width="100%" height={284 + top}>
        <ComposedChart margin={{ top, right: 12, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            type="number"
            dataKey="at"
            domain={axes.x}
            ticks={axes.years}
            tickFormatter={yearOf}
            allowDuplicatedCategory={false}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            tick={axisText}
            height={22}
          />
          <YAxis
            type="number"
            scale={scale}
            domain={axes.y}
            ticks={axes.ticks}
            tickFormatter={amount}
            orientation="right"
            width={62}
            axisLine={false}
            tickLine={false}
            tick={axisText}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--line-strong)' }}
            content={<ChartTip />}
          />
          {series.map(({ name, marks }, at) => (
            <Line
              key={name}
              data={marks}
              dataKey="best"
              name={name}
              stroke={joined ? looks[at % looks.length]!.colour : 'none'}
              strokeWidth={1.75}
              dot={false}
              activeDot={false}
              connectNulls
              isAnimationActive={false}
            />
          ))}
          <PlotLines place={(day) => placeInSpan(day, { from: from!, to: to! })} />
          <PlotNotes {...notes} gap={16} />
          <FigureMarks {...{ series, axes, scale, named, apart, thresholds }} />
        </ComposedChart>
      </ResponsiveContainer>
    </MarkWalk>
  )
}
