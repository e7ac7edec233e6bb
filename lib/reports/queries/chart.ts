import 'server-only'
import { chartNotesSaid } from '@/lib/annotations/queries/chart'
import type { Caller } from '@/lib/core/gate'
import type { Clock } from '@/lib/drift/rules/types'
import { seriesCounts } from '@/lib/trends/queries/counts'
import { firstFigures } from '@/lib/trends/queries/figures'
import { stepsBetween, startOfStep } from '@/lib/trends/rules/steps'
import { noteLine } from '@/lib/trends/rules/chart-notes'
import type { ReportSettings } from '../contract'
import type { ChartPart } from '../rules/chart'
import { composeCountsChart } from '../rules/counts-chart'
import { composeFiguresChart } from '../rules/figures-chart'
import { figureSeries } from '../rules/figure-series'
import { listed } from '../rules/sentences'

type Chart = NonNullable<ReportSettings['chart']>
const panelsMost = 6
const seriesMost = 6

const quarterOf = (start: string) =>
  `${start.slice(0, 4)} Q${Math.floor((Number(start.slice(5, 7)) - 1) / 3) + 1}`

async function kindLabels({ read, dossier }: Caller): Promise<Map<string, string>> {
  const rows = await read<
    { code: string; plural: string }[]
  >`SELECT code, plural FROM kinds WHERE dossier_id = ${dossier.id}`
  return new Map(rows.map(({ code, plural }) => [code, plural]))
}

/** Developments per quarter, a panel each for the kinds asked for or the six most frequent. */
async function countsChart(
  caller: Caller,
  chart: Extract<Chart, { type: 'counts' }>,
  clock: Clock,
  publishedOn: string,
): Promise<ChartPart | null> {
  const from = `${Number(publishedOn.slice(0, 4)) - 3}-01-01`
  const { key } = caller.dossier
  const filters = {
    key,
    step: 'quarter' as const,
    from,
    to: clock.world,
    known: clock.known,
    ...(chart.kinds.length > 0 ? { kind: chart.kinds } : {}),
  }
  const [{ counts, total, coarse }, labels] = await Promise.all([
    seriesCounts(caller, filters),
    kindLabels(caller),
  ])
  if (total === 0) return null
  const quarters = stepsBetween(from, clock.world, 'quarter')
  const totals = new Map<string, number>()
  for (const { kind, n } of counts) totals.set(kind, (totals.get(kind) ?? 0) + n)
  const kinds = [...totals].toSorted((a, b) => b[1] - a[1]).slice(0, chart.kinds.length || panelsMost)
  const shown = kinds.reduce((sum, [, n]) => sum + n, 0)
  const asides = [
    shown < total ? `${total - shown} of other kinds not drawn` : null,
    coarse > 0 ? `${coarse} dated only to a year or season stand where that begins` : null,
  ].filter(Boolean)
  return composeCountsChart({
    quarters: quarters.map(quarterOf),
    baselineQuarter: quarterOf(startOfStep(publishedOn, 'quarter')),
    series: kinds.map(([kind]) => ({
      kind: labels.get(kind) ?? kind,
      counts: quarters.map(
        (start) => counts.find((count) => count.start === start && count.kind === kind)?.n ?? 0,
      ),
    })),
    sourceLine: [`Plumbline, log of ${key}: ${shown} developments logged`, ...asides].join('; '),
  })
}

/** Figures over time with their ranges, one series for each recurring undertaking and one for all that does not recur. */
async function figuresChart(
  caller: Caller,
  chart: Extract<Chart, { type: 'figures' }>,
  clock: Clock,
  publishedOn: string,
): Promise<ChartPart | null> {
  const { key } = caller.dossier
  const { figures, thresholds } = await firstFigures(caller, {
    key,
    metric: chart.metric,
    ...(chart.series.length > 0 ? { series: chart.series } : {}),
    world: clock.world,
    known: clock.known,
  })
  const metric = chart.metric.replace(/^./, (letter) => letter.toUpperCase())
  const drawn = figureSeries(figures, metric)
  if (drawn.series.length === 0) return null
  const shown = drawn.series.toSorted((a, b) => b.points.length - a.points.length).slice(0, seriesMost)
  return composeFiguresChart({
    title: `${chart.series.length > 0 ? listed(chart.series) : metric}: what was declared and what was estimated`,
    subtitle: `${metric}, ${drawn.unit}, log scale; mark: best value, bar: range of all claims`,
    sourceLine: `Plumbline, log of ${key}: ${figures.length} figures; parts of a whole and other units are not drawn`,
    unit: drawn.unit,
    scale: 'log',
    baselineDate: publishedOn,
    series: shown,
    thresholds: thresholds.map(({ value, label, authority }) => ({
      value,
      label: `${label} (${authority})`,
    })),
  })
}

/** The most notes that stand under a printed chart, and the most characters of each. */
const notesMost = 12
const noteMost = 1_000

/** The team's notes on the panel that a chart is taken from, as they knew them then; none is a private one. */
async function notesOn(caller: Caller, panels: string[], clock: Clock): Promise<string[]> {
  const found = await Promise.all(
    panels.map((panel) => chartNotesSaid(caller, { panel, known: clock.known, to: clock.world })),
  )
  // Each panel numbers its own threads: together they are numbered anew.
  const threads = new Map<string, string>()
  const lines = found.flatMap((notes, panel) =>
    notes.map((note) => {
      const thread = `${panel} ${note.mark}`
      if (!threads.has(thread)) threads.set(thread, String(threads.size + 1))
      const line = noteLine({ ...note, mark: threads.get(thread)! })
      return line.length > noteMost ? `${line.slice(0, noteMost - 1)}…` : line
    }),
  )
  return lines.slice(0, notesMost)
}

/** The report's one chart as of its dates; null where there is nothing to draw. */
export async function composeChart(
  caller: Caller,
  { chart }: ReportSettings,
  clock: Clock,
  publishedOn: string,
): Promise<ChartPart | null> {
  if (!chart) return null
  const isCounts = chart.type === 'counts'
  const drawn = await (isCounts
    ? countsChart(caller, chart, clock, publishedOn)
    : figuresChart(caller, chart, clock, publishedOn))
  const notes = drawn ? await notesOn(caller, isCounts ? ['period', 'kinds'] : ['figures'], clock) : []
  return drawn && notes.length > 0 ? { ...drawn, notes } : drawn
}
