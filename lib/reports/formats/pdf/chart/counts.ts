import { createElement as h } from 'react'
import { Bar, BarChart, CartesianGrid, Cell, ReferenceLine, XAxis, YAxis } from 'recharts'
import type { CountsChart } from '@/lib/reports/rules/chart'
import { drawChart } from './dom'
import { chartWidth, ink } from './ink'
import { yearTicks } from './scale'
import { drawing, place, serialised, shape } from './svg'

const columns = 3
const gap = 18
const headingHeight = 26
const panelHeight = 74
const axisHeight = 13
const panelTop = 8
const padding = { left: 7, right: 3 }

type Series = CountsChart['series'][number]

/** Small multiples: one panel per kind on a common scale, quarters before the baseline pale, its date a dotted line. */
export function countsSvg(chart: CountsChart): string {
  const across = Math.min(columns, chart.series.length)
  const width = (chartWidth - gap * (across - 1)) / across
  const rows = Math.ceil(chart.series.length / across)
  const rowHeight = headingHeight + panelHeight + gap
  const target = drawing(chartWidth, rows * rowHeight - gap)
  const highest = Math.max(1, ...chart.series.flatMap((one) => one.counts))
  chart.series.forEach((one, index) => {
    const x = (index % across) * (width + gap)
    const y = Math.floor(index / across) * rowHeight
    target.append(
      shape(
        'text',
        { x, y: y + 8, 'font-size': 8, 'font-weight': 600, fill: ink.text },
        fitted(one.kind, width),
      ),
    )
    if (one.note) target.append(shape('text', { x, y: y + 18, 'font-size': 7, fill: ink.soft }, one.note))
    place(target, panel(chart, one, width, highest), x, y + headingHeight)
    if (index % across === 0) markHighest(target, x, y + headingHeight + panelTop, highest)
    if (index === 0) nameBaseline(target, chart, width, y + headingHeight + panelTop)
  })
  return serialised(target)
}

/** A heading cut to its panel: text cannot be measured here, and Inter takes about 4.7 units a character at this size. */
function fitted(words: string, width: number): string {
  const most = Math.floor(width / 4.7)
  return words.length > most ? `${words.slice(0, most - 1)}…` : words
}

/** The scale is common to all panels: its top is named once per row of panels. */
function markHighest(target: SVGElement, x: number, y: number, highest: number): void {
  target.append(shape('text', { x, y: y - 2, 'font-size': 6.5, fill: ink.soft }, String(highest)))
}

/** The dotted line is named once, in the first panel, on the side where it has room. */
function nameBaseline(target: SVGElement, chart: CountsChart, width: number, y: number): void {
  const at = chart.baselineQuarter === null ? -1 : chart.quarters.indexOf(chart.baselineQuarter)
  if (at < 0) return
  const x = padding.left + ((width - padding.left - padding.right) * at) / chart.quarters.length
  const right = x > width / 2
  const label = {
    x: right ? x - 2 : x + 2,
    y: y - 2,
    'text-anchor': right ? 'end' : 'start',
    'font-size': 6.5,
  }
  target.append(shape('text', { ...label, fill: ink.text }, 'baseline'))
}

function panel(chart: CountsChart, series: Series, width: number, highest: number): SVGSVGElement {
  const rows = chart.quarters.map((quarter, index) => ({ quarter, count: series.counts[index] ?? 0 }))
  const isBefore = (quarter: string) => chart.baselineQuarter !== null && quarter < chart.baselineQuarter
  const frame = { width, height: panelHeight, data: rows, barCategoryGap: '18%' }
  return drawChart(
    h(
      BarChart,
      { ...frame, margin: { top: panelTop, right: 0, bottom: 0, left: 0 } },
      h(XAxis, {
        dataKey: 'quarter',
        height: axisHeight,
        padding,
        interval: 0,
        ticks: yearTicks(chart.quarters),
        tickFormatter: (quarter: string) => quarter.slice(0, 4),
        tickLine: false,
        axisLine: { stroke: ink.axis, strokeWidth: 0.5 },
        tick: { fontSize: 7, fill: ink.soft },
      }),
      h(CartesianGrid, { vertical: false, horizontalValues: [highest], stroke: ink.line, strokeWidth: 0.5 }),
      h(YAxis, { hide: true, width: 0, domain: [0, highest] }),
      h(
        Bar,
        { dataKey: 'count', isAnimationActive: false },
        rows.map((row) =>
          h(Cell, { key: row.quarter, fill: isBefore(row.quarter) ? ink.before : ink.after }),
        ),
      ),
      chart.baselineQuarter && chart.quarters.includes(chart.baselineQuarter)
        ? h(ReferenceLine, {
            x: chart.baselineQuarter,
            position: 'start',
            stroke: ink.text,
            strokeWidth: 0.75,
            strokeDasharray: '1 2',
          })
        : null,
    ),
  )
}
