import { z } from 'zod'
import { day, line, paragraph } from './words'

/** The table behind a chart, already in words: the first column names the row. */
const chartTable = z
  .strictObject({
    columns: z
      .array(z.strictObject({ header: line, numeric: z.boolean() }))
      .min(1)
      .max(24),
    rows: z.array(z.array(z.string().max(1_000))).max(2_000),
  })
  .refine((table) => table.rows.every((row) => row.length === table.columns.length), {
    message: 'Every row of the chart table needs one cell per column',
  })

/** What every chart carries so that it can be read, checked and heard. */
const frame = {
  /** A sentence that is true of these figures. */
  title: line,
  /** Units and basis. */
  subtitle: line,
  sourceLine: line,
  alt: paragraph,
  /** The team's open notes on it, each in one line. Absent in editions from before there were any. */
  notes: z.array(paragraph).max(40).optional(),
  table: chartTable,
}

/** A quarter, `2019 Q3`. */
export const quarter = z.string().regex(/^\d{4} Q[1-4]$/, 'Expected a quarter such as 2019 Q3')

/** Developments per quarter, one small panel for each kind, all on one scale. */
export const countsChart = z
  .strictObject({
    ...frame,
    type: z.literal('counts'),
    quarters: z.array(quarter).min(1).max(400),
    baselineQuarter: quarter.nullable(),
    series: z
      .array(z.strictObject({ kind: line, note: line.nullable(), counts: z.array(z.int().min(0)).max(400) }))
      .min(1)
      .max(12),
  })
  .refine((chart) => chart.series.every((one) => one.counts.length === chart.quarters.length), {
    message: 'Every series needs one count per quarter',
  })

const figurePoint = z
  .strictObject({
    date: day,
    low: z.number().nullable(),
    best: z.number().nullable(),
    high: z.number().nullable(),
  })
  .refine(isOrdered, { message: 'Expected low <= best <= high' })

function isOrdered(point: { low: number | null; best: number | null; high: number | null }): boolean {
  const known = [point.low, point.best, point.high].filter((value) => value !== null)
  return known.every((value, index) => index === 0 || value >= (known[index - 1] ?? value))
}

/** Figures over time with their range, and the lines they are measured against. */
export const figuresChart = z
  .strictObject({
    ...frame,
    type: z.literal('figures'),
    unit: line,
    scale: z.enum(['linear', 'log']),
    baselineDate: day.nullable(),
    series: z
      .array(
        z.strictObject({ name: line, joined: z.boolean(), points: z.array(figurePoint).min(1).max(400) }),
      )
      .min(1)
      .max(6),
    thresholds: z.array(z.strictObject({ value: z.number(), label: line })).max(4),
  })
  .refine((chart) => chart.scale === 'linear' || everyFigure(chart).every((value) => value > 0), {
    message: 'A log scale needs figures above zero',
  })

type Figures = {
  series: { points: { low: number | null; best: number | null; high: number | null }[] }[]
  thresholds: { value: number }[]
}

/** All figures that a chart must make room for: ranges, best values and thresholds. */
export function everyFigure(chart: Figures): number[] {
  const points = chart.series.flatMap((one) =>
    one.points.flatMap((point) => [point.low, point.best, point.high]),
  )
  return [...points.filter((value) => value !== null), ...chart.thresholds.map((line) => line.value)]
}

export const chartPart = z.discriminatedUnion('type', [countsChart, figuresChart])

export type ChartPart = z.infer<typeof chartPart>
export type CountsChart = z.infer<typeof countsChart>
export type FiguresChart = z.infer<typeof figuresChart>
