import { MONTHS } from '@/lib/developments/rules/calendar'
import type { DriftLine } from '@/lib/drift/contract'

/** The sentence over the line: true of its points, whatever they are. */
export function lineTitle({ points }: DriftLine): string {
  const tested = points.filter((point) => point.drift !== null)
  const last = tested.at(-1)
  if (!last) return 'Nothing has tested the baseline yet'
  const steps = tested.slice(1).map((point, at) => ({ on: point.on, by: point.drift! - tested[at]!.drift! }))
  const steepest = steps.toSorted((a, b) => b.by - a.by)[0]
  const now = `Reality has moved ${Math.round(last.drift!)} points away from the baseline`
  return steepest && steepest.by >= 3
    ? `${now}; the largest step, ${Math.round(steepest.by)}, came in ${monthOf(steepest.on)}`
    : now
}

/** What waits for somebody, in a sentence; of what there is none of nothing is said. */
export function dueWords(counts: { tripped: number; expired: number; overdue: number }): string {
  const several = (count: number, one: string, many: string) =>
    count === 0 ? [] : [count === 1 ? `one ${one}` : `${count} ${many}`]
  const parts = [
    ...several(counts.tripped, 'development trips a tripwire', 'developments trip a tripwire'),
    ...several(counts.expired, 'thing expected did not happen', 'things expected did not happen'),
    ...several(counts.overdue, 'forecast is past its horizon', 'forecasts are past their horizon'),
  ].join(', ')
  return `${parts.slice(0, 1).toUpperCase()}${parts.slice(1)}`
}

const monthOf = (day: string) => `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
