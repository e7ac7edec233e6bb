import type { CountsChart } from './chart'
import { listed } from './sentences'

/** What a chart of counts is made from: one count per quarter for each kind. */
export type Counted = {
  quarters: string[]
  baselineQuarter: string | null
  series: { kind: string; counts: number[] }[]
  sourceLine: string
}

type Pace = { kind: string; before: number; after: number }

/** A kind counts as more or less frequent when its yearly mean moved by a quarter of itself and by one in four years. */
const notable = { ratio: 1.25, difference: 0.25 }

/** A whole chart of counts: title, alternative text and table are computed from the counts and true of them. */
export function composeCountsChart(counted: Counted): CountsChart {
  const { quarters, series } = counted
  const paces = pacesOf(counted)
  const notes = new Map(
    paces.map((pace) => [pace.kind, `${pace.before.toFixed(1)} → ${pace.after.toFixed(1)} a year`]),
  )
  const compared = paces.length > 0
  return {
    type: 'counts',
    title: titleOf(paces, compared),
    subtitle: compared
      ? 'Developments per quarter by kind, pale before the baseline; yearly mean before → after'
      : 'Developments per quarter by kind',
    sourceLine: counted.sourceLine,
    alt: altOf(counted, paces),
    quarters,
    baselineQuarter: counted.baselineQuarter,
    series: series.map((one) => ({ ...one, note: notes.get(one.kind) ?? null })),
    table: {
      columns: [
        { header: 'Quarter', numeric: false },
        ...series.map((one) => ({ header: one.kind, numeric: true })),
      ],
      rows: quarters.map((quarter, at) => [quarter, ...series.map((one) => String(one.counts[at] ?? 0))]),
    },
  }
}

/** Yearly means before and after; none when either side is shorter than a year. The baseline's own quarter counts as after. */
function pacesOf({ quarters, baselineQuarter, series }: Counted): Pace[] {
  const split = baselineQuarter === null ? -1 : quarters.indexOf(baselineQuarter)
  if (split < 4 || quarters.length - split < 4) return []
  const yearly = (counts: number[]) => (4 * counts.reduce((sum, count) => sum + count, 0)) / counts.length
  return series.map(({ kind, counts }) => ({
    kind,
    before: yearly(counts.slice(0, split)),
    after: yearly(counts.slice(split)),
  }))
}

function titleOf(paces: Pace[], compared: boolean): string {
  if (!compared) return 'Developments by kind and quarter'
  const rose = paces.filter((pace) => isNotable(pace.after, pace.before)).map((pace) => inSentence(pace.kind))
  const fell = paces.filter((pace) => isNotable(pace.before, pace.after)).map((pace) => inSentence(pace.kind))
  if (rose.length > 0 && fell.length > 0) {
    return `Since the baseline, ${listed(rose)} became more frequent, and ${listed(fell)} less frequent`
  }
  if (rose.length > 0) return `Since the baseline, ${listed(rose)} became more frequent`
  if (fell.length > 0) return `Since the baseline, ${listed(fell)} became less frequent`
  return 'No kind of development became much more or less frequent since the baseline'
}

function isNotable(more: number, less: number): boolean {
  return more >= less * notable.ratio && more - less >= notable.difference
}

/** Lower case at the start, unless the word is an abbreviation. */
function inSentence(kind: string): string {
  return /^\p{Lu}{2}/u.test(kind) ? kind : kind.charAt(0).toLowerCase() + kind.slice(1)
}

function altOf({ quarters, baselineQuarter, series }: Counted, paces: Pace[]): string {
  const span = `${quarters[0] ?? ''} to ${quarters.at(-1) ?? ''}`
  const line = baselineQuarter === null ? '' : ` A dotted line marks the baseline in ${baselineQuarter}.`
  const means = paces.map(
    (pace) => `${pace.kind} ${pace.before.toFixed(1)} before and ${pace.after.toFixed(1)} after`,
  )
  const yearly = means.length > 0 ? ` Yearly means: ${means.join('; ')}.` : ''
  const panels = series.length === 1 ? 'A bar chart' : `${series.length} bar charts`
  return `${panels} of developments per quarter, ${span}, one for each kind: ${listed(series.map((one) => one.kind))}.${line}${yearly}`
}
