import { type FiguresChart, everyFigure } from '@/lib/reports/rules/chart'

/** A vertical scale: its domain, the values that get a grid line, and the place of a value from 0 (bottom) to 1 (top). */
export type Scale = { domain: [number, number]; ticks: number[]; place: (value: number) => number }

/** The scale that holds every figure of the chart: whole decades on a log scale, round steps from zero on a linear one. */
export function scaleOf(chart: FiguresChart): Scale {
  const figures = everyFigure(chart)
  const highest = Math.max(...figures)
  const lowest = Math.min(...figures)
  return chart.scale === 'log' ? logScale(lowest, highest) : linearScale(Math.min(0, lowest), highest)
}

function logScale(lowest: number, highest: number): Scale {
  const from = Math.floor(Math.log10(lowest))
  const to = Math.max(from + 1, Math.ceil(Math.log10(highest)))
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index))
  const place = (value: number) => (Math.log10(value) - from) / (to - from)
  return { domain: [10 ** from, 10 ** to], ticks, place }
}

function linearScale(lowest: number, highest: number): Scale {
  const span = highest - lowest || 1
  const rough = span / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
  const from = Math.floor(lowest / step) * step
  const to = Math.max(from + step, Math.ceil(highest / step) * step)
  const count = Math.round((to - from) / step)
  const ticks = Array.from({ length: count + 1 }, (_, index) => from + step * index)
  return { domain: [from, to], ticks, place: (value) => (value - from) / (to - from) }
}

/** Days since 1970 for a `YYYY-MM-DD` day: a number line that no time zone can bend. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}

/** Moves labels apart downwards until no two stand closer than `gap`, keeping their order and staying above `bottom`. */
export function spread(wanted: number[], gap: number, bottom: number): number[] {
  const order = wanted.map((y, index) => ({ y, index })).toSorted((a, b) => a.y - b.y)
  order.forEach((label, at) => {
    const above = order[at - 1]
    if (above) label.y = Math.max(label.y, above.y + gap)
  })
  const last = order.at(-1)
  const overshoot = last ? Math.max(0, last.y - bottom) : 0
  const placed = wanted.slice()
  for (const label of order) placed[label.index] = label.y - overshoot
  return placed
}

/** Day numbers of at most seven first days of a year inside the span, evenly spread; in a span without one, its first day. */
export function yearStarts([first, last]: [number, number]): number[] {
  const yearOf = (value: number) => new Date(value * 86_400_000).getUTCFullYear()
  const from = yearOf(first) + 1
  const years = Array.from({ length: Math.max(0, yearOf(last) - from + 1) }, (_, index) => from + index)
  if (years.length === 0) return [first]
  const step = Math.max(1, Math.ceil(years.length / 7))
  return years.filter((_, index) => index % step === 0).map((year) => dayNumber(`${year}-01-01`))
}

/** First quarters of at most five years, evenly spread, so that years never run into each other; at least one quarter. */
export function yearTicks(quarters: string[]): string[] {
  const firsts = quarters.filter((quarter) => quarter.endsWith('Q1'))
  const step = Math.max(1, Math.ceil(firsts.length / 5))
  return firsts.length === 0 ? quarters.slice(0, 1) : firsts.filter((_, index) => index % step === 0)
}
