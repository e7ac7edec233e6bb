import { createElement as h } from 'react'
import { CartesianGrid, ErrorBar, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis, ZAxis } from 'recharts'
import type { FiguresChart } from '@/lib/reports/rules/chart'
import { grouped } from '@/lib/reports/rules/figures-chart'
import { drawChart } from './dom'
import { chartWidth, ink } from './ink'
import { type Scale, dayNumber, scaleOf, spread, yearStarts } from './scale'
import { drawing, place, serialised, shape } from './svg'

const height = 220
const top = 14
const axisHeight = 16
const axisWidth = 44
const marks = ['circle', 'square', 'triangle', 'diamond', 'cross', 'star'] as const
const labelSize = 8

type Series = FiguresChart['series'][number]
type Plot = { scale: Scale; days: [number, number]; labelWidth: number; bottom: number }

/** Figures over time: a mark for the best value, a pale bar from low to high, thresholds and the baseline's date as lines. */
export function figuresSvg(chart: FiguresChart): string {
  const longest = Math.max(...chart.series.map((one) => shortName(one.name).length))
  const plot = {
    scale: scaleOf(chart),
    days: daysOf(chart),
    labelWidth: 14 + longest * 4.9,
    bottom: height - axisHeight,
  }
  const target = drawing(chartWidth, height)
  place(target, plotted(chart, plot), 0, 0)
  chart.thresholds.forEach((line) => {
    const x = chartWidth - plot.labelWidth
    const halo = { stroke: '#ffffff', 'stroke-width': 2.5, 'paint-order': 'stroke' }
    const label = {
      x,
      y: yOf(plot, line.value) - 4,
      'text-anchor': 'end',
      'font-size': 7,
      fill: ink.threshold,
      ...halo,
    }
    target.append(shape('text', label, line.label))
  })
  if (chart.baselineDate) {
    const label = { x: xOf(plot, dayNumber(chart.baselineDate)) + 3, y: 7, 'font-size': 7, fill: ink.text }
    target.append(shape('text', label, 'baseline'))
  }
  nameSeries(target, chart.series, plot)
  return serialised(target)
}

function plotted(chart: FiguresChart, plot: Plot): SVGSVGElement {
  const { scale, days } = plot
  const tick = { fontSize: 7, fill: ink.soft }
  const dashed = { strokeWidth: 0.75, ifOverflow: 'visible' as const }
  return drawChart(
    h(
      ScatterChart,
      { width: chartWidth, height, margin: { top, right: plot.labelWidth, bottom: 0, left: 0 } },
      h(CartesianGrid, { vertical: false, stroke: ink.line, strokeWidth: 0.5 }),
      h(XAxis, {
        type: 'number',
        dataKey: 'day',
        domain: days,
        ticks: yearStarts(days),
        tickFormatter: (value: number) => new Date(value * 86_400_000).toISOString().slice(0, 4),
        interval: 0,
        height: axisHeight,
        tickLine: { stroke: ink.axis, strokeWidth: 0.5 },
        axisLine: { stroke: ink.axis, strokeWidth: 0.5 },
        tickSize: 3,
        tick,
      }),
      h(YAxis, {
        type: 'number',
        dataKey: 'value',
        scale: chart.scale === 'log' ? 'log' : 'linear',
        domain: scale.domain,
        ticks: scale.ticks,
        tickFormatter: grouped,
        interval: 0,
        width: axisWidth,
        tickLine: false,
        axisLine: false,
        tick,
      }),
      h(ZAxis, { range: [26, 26] }),
      chart.thresholds.map((line) =>
        h(ReferenceLine, {
          ...dashed,
          key: line.label,
          y: line.value,
          stroke: ink.threshold,
          strokeDasharray: '4 2',
        }),
      ),
      chart.baselineDate
        ? h(ReferenceLine, {
            ...dashed,
            x: dayNumber(chart.baselineDate),
            stroke: ink.text,
            strokeDasharray: '1 2',
          })
        : null,
      chart.series.flatMap((series, index) => seriesMarks(series, index)),
    ),
  )
}

function seriesMarks(series: Series, index: number) {
  const colour = colourOf(index)
  const still = { isAnimationActive: false }
  const ranges = series.points.flatMap((point) =>
    rangeOf(point).map(([low, high]) => ({ day: dayNumber(point.date), value: low, range: [0, high - low] })),
  )
  const best = series.points.flatMap((point) => {
    const value = point.best ?? (rangeOf(point).length === 0 ? (point.high ?? point.low) : null)
    return value === null ? [] : [{ day: dayNumber(point.date), value }]
  })
  const bar = {
    dataKey: 'range',
    direction: 'y' as const,
    width: 0,
    stroke: colour,
    strokeWidth: 6,
    opacity: 0.28,
  }
  return [
    h(
      Scatter,
      { ...still, key: `${index}-range`, data: ranges, shape: () => h('g') },
      h(ErrorBar, { ...still, ...bar }),
    ),
    h(Scatter, {
      ...still,
      key: `${index}-best`,
      data: best,
      fill: colour,
      shape: marks[index % marks.length],
      line: series.joined ? { stroke: colour, strokeWidth: 1.25 } : false,
    }),
  ]
}

/** Low and high of a point; the best value stands in for an end that nobody gave. Empty where there is no range. */
function rangeOf(point: Series['points'][number]): [number, number][] {
  const low = point.low ?? point.best
  const high = point.high ?? point.best
  return low !== null && high !== null && high > low ? [[low, high]] : []
}

function nameSeries(target: SVGElement, series: Series[], plot: Plot): void {
  const x = chartWidth - plot.labelWidth + 10
  const ends = series.map((one) => one.points.toSorted((a, b) => a.date.localeCompare(b.date)).at(-1))
  const wanted = ends.map((end) => yOf(plot, end?.best ?? end?.high ?? end?.low ?? 0) + labelSize / 3)
  spread(wanted, labelSize + 3, plot.bottom).forEach((y, index) => {
    const text = { x, y, 'font-size': labelSize, 'font-weight': 600, fill: colourOf(index) }
    target.append(shape('text', text, shortName(series[index]?.name ?? '')))
  })
}

const colourOf = (index: number): string => ink.series[index % ink.series.length] ?? ink.text
const shortName = (name: string): string => (name.length > 22 ? `${name.slice(0, 21)}…` : name)
const yOf = (plot: Plot, value: number): number => plot.bottom - plot.scale.place(value) * (plot.bottom - top)

function xOf(plot: Plot, day: number): number {
  const [first, last] = plot.days
  return axisWidth + ((day - first) / (last - first)) * (chartWidth - plot.labelWidth - axisWidth)
}

/** First and last day of the axis, a little wider than the figures so that no mark sits on an edge. */
function daysOf(chart: FiguresChart): [number, number] {
  const days = chart.series.flatMap((one) => one.points.map((point) => dayNumber(point.date)))
  if (chart.baselineDate) days.push(dayNumber(chart.baselineDate))
  const first = Math.min(...days)
  const last = Math.max(...days)
  const edge = Math.max(60, (last - first) * 0.03)
  return [first - edge, last + edge]
}
