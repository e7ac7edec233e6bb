import 'server-only'
import { refuse } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { DevelopmentFilters } from '@/lib/developments/rules/filters'
import type { PanelQuestion } from '../contract'
import { dayNumber, dayOfNumber, type Cube } from '../rules/cube'
import { bandsTable, seriesName, type FigureBy } from '../rules/figure-bands'
import { figureMarks } from '../rules/figures'
import { claimsTable, ledgerTable, loggingTable, placesTable } from '../rules/further-tables'
import { intensitySteps, intensityTable } from '../rules/intensity'
import { ledgerOf } from '../rules/ledger'
import { loggedSteps } from '../rules/logging'
import { lensOf, type Dimension, type Lens } from '../rules/lens'
import { monthGrid } from '../rules/month-grid'
import { pairsOf } from '../rules/pairs'
import { besideCounts, periodMarks, readMarks, totalsOf } from '../rules/period-marks'
import {
  countsTable,
  figuresTable,
  gridTable,
  pairsTable,
  recordsTable,
  type PanelTable,
} from '../rules/panel-table'
import type { FilePanel } from '../rules/panels'
import type { Selection } from '../rules/selection'
import { stepsBetween } from '../rules/steps'
import { tally } from '../rules/tally'
import { standingClaims } from './claims'
import { comparedIn } from './compared'
import { cubeOf, revisionOf } from './cube'
import { figuresUnder } from './figures'
import { countedPlaces } from './map'

/** Kinds and actors of the dossier by their codes: one as a label, several as a plural, and the actors' names. */
export async function namesOf({ read, dossier }: Caller) {
  const [kinds, actors] = await Promise.all([
    read<{ code: string; label: string; plural: string; score: number | null }[]>`
      SELECT code, label, plural, score FROM kinds WHERE dossier_id = ${dossier.id}`,
    read<{ code: string; name: string }[]>`SELECT code, name FROM actors WHERE dossier_id = ${dossier.id}`,
  ])
  return {
    kinds: new Map(kinds.map(({ code, label }) => [code, label])),
    plurals: new Map(kinds.map(({ code, plural }) => [code, plural])),
    scores: new Map(kinds.map(({ code, score }) => [code, score])),
    actors: new Map(actors.map(({ code, name }) => [code, name])),
  }
}

const countryNames = new Intl.DisplayNames('en', { type: 'region' })

type Asked = {
  panel: FilePanel
  filters: DevelopmentFilters
  selection: Selection
  names: Awaited<ReturnType<typeof namesOf>>
  how: Pick<PanelQuestion, 'step' | 'dates' | 'as' | 'by' | 'compare' | 'even' | 'few' | 'interval' | 'marks'>
  figures: { metric: string; unit: string; currency: string | undefined; by: FigureBy }
}

/** From the first day asked for, or the first with anything on it, to the last or to today. */
function spanOf({ filters }: Asked, cube: Cube): { from: string; to: string } {
  const today = new Date().toISOString().slice(0, 10)
  const to = [filters.to, filters.world, today].filter((day) => day !== undefined).toSorted()[0]!
  const days = cube.columns['startsOn']!
  let least = Infinity
  for (const day of days) least = Math.min(least, day)
  const first = days.length === 0 ? to : dayOfNumber(least)
  return { from: filters.from ?? first, to }
}

/** What the page draws beside the counts over time, where the question names any of it. */
function besideOf(
  { interval, marks: said, few }: Asked['how'],
  counted: Pick<Parameters<typeof periodMarks>[0], 'starts' | 'step' | 'totals' | 'today'>,
) {
  const { marks, interval: level } = readMarks(new URLSearchParams({ marks: said, interval }))
  if (level === 0 && marks.length === 0) return undefined
  return { interval: level, of: besideCounts(level, periodMarks({ ...counted, few, marks }).marks) }
}

function counted(asked: Asked, lens: Lens, except: Dimension[]): PanelTable {
  const { filters, how, names } = asked
  const { from, to } = spanOf({ ...asked, filters }, lens.cube)
  const starts = from <= to ? stepsBetween(from, to, how.step) : []
  const nameOf = (code: string) => names.plurals.get(code) ?? code
  const as = asked.panel === 'kinds' ? 'stacked' : how.as
  const { step } = how
  const counts = tally(lens, { starts, step, dates: how.dates }, except)
  const beside =
    asked.panel === 'period'
      ? besideOf(how, { starts, step, totals: totalsOf(counts), today: to })
      : undefined
  return countsTable({ starts, as, nameOf, step, counts, beside })
}

/** Each development with the score of its kind, step by step. */
function scored(asked: Asked, lens: Lens): PanelTable {
  const { from, to } = spanOf(asked, lens.cube)
  const { step, dates } = asked.how
  const starts = from <= to ? stepsBetween(from, to, step) : []
  const counts = tally(lens, { starts, step, dates }, ['period'])
  return intensityTable(
    intensitySteps(starts, step, counts, (kind) => asked.names.scores.get(kind) ?? null),
    step,
  )
}

/** As of the world date, or of today. */
function saidAndDone({ filters, how, names }: Asked, lens: Lens): PanelTable {
  const by = lens.cube.grain === 'month' ? 'kind' : how.by
  const on = filters.world ?? new Date().toISOString().slice(0, 10)
  const nameOf = (code: string) => (by === 'kind' ? names.plurals : names.actors).get(code) ?? code
  return ledgerTable(ledgerOf(lens, by, dayNumber(on)), by, nameOf)
}

function ofCube(caller: Caller, asked: Asked, lens: Lens): PanelTable {
  const { panel, selection, names } = asked
  const span = spanOf(asked, lens.cube)
  if (panel === 'period')
    return counted(asked, lens, asked.how.as === 'share' ? ['period', 'kind'] : ['period'])
  if (panel === 'kinds') return counted(asked, lens, ['kind'])
  if (panel === 'grid') return gridTable(monthGrid(lens, span.from, span.to))
  if (panel === 'intensity') return scored(asked, lens)
  if (panel === 'saydo') return saidAndDone(asked, lens)
  if (lens.cube.grain === 'month')
    throw refuse(
      'BAD_REQUEST',
      'More than 20,000 developments fit: too many for this panel. Take a filter or a shorter period, or the log as CSV.',
    )
  if (panel === 'matrix') return pairsTable(pairsOf(lens, Infinity), (code) => names.actors.get(code) ?? code)
  if (panel === 'logging') {
    const { step } = asked.how
    const starts = span.from <= span.to ? stepsBetween(span.from, span.to, step) : []
    return loggingTable(loggedSteps(lens, starts, step), step)
  }
  const within = { from: selection.from ?? span.from, to: selection.to ?? span.to }
  return recordsTable(lens, {
    dossierKey: caller.dossier.key,
    kindName: (code) => names.kinds.get(code) ?? code,
    ...(panel === 'timeline' ? { span: within } : {}),
  })
}

/** Figures under filters and picks: each by itself, or gathered by step where there are too many. */
async function figuresIn(caller: Caller, { filters, selection, how, figures }: Asked): Promise<PanelTable> {
  const { metric, unit, currency, by } = figures
  const { step } = how
  const question = { ...filters, key: caller.dossier.key, metric, currency, by, step }
  const answer = await figuresUnder(caller, question, selection)
  const of = currency ?? unit
  if (answer.grain === 'step') return bandsTable(answer.bands, of, by, step)
  return figuresTable(
    figureMarks(answer.figures, of, (figure) => seriesName(by, figure)),
    of,
  )
}

/** The numbers of a panel, by the rules that the page counts with, and the revision of the dossier that they show; null for figures. */
export async function panelTable(
  caller: Caller,
  asked: Asked,
): Promise<{ table: PanelTable; revision: string | null }> {
  const { panel, filters } = asked
  if (panel === 'figures' || panel === 'money')
    return { table: await figuresIn(caller, asked), revision: null }
  if (panel === 'claims') {
    // Whatever is filtered: only the clocks, and the ceiling of a cut-down.
    const { world, known, marking } = filters
    return { table: claimsTable(await standingClaims(caller, { world, known, marking })), revision: null }
  }
  if (panel === 'map') {
    const places = await countedPlaces(caller, filters, asked.selection)
    return { table: placesTable(places, (iso) => countryNames.of(iso) ?? iso), revision: null }
  }
  // Asked for first: what is written meanwhile is then at most in the file already.
  const revision = await revisionOf(caller)
  const cube = { ...(await cubeOf(caller, filters)), revision, total: 0 }
  const lens = lensOf(cube, asked.selection)
  if (panel !== 'compare') return { table: ofCube(caller, asked, lens), revision }
  const nameOf = (code: string) => asked.names.plurals.get(code) ?? code
  return {
    table: await comparedIn(caller, lens, { ...asked.how, within: spanOf(asked, cube), nameOf }),
    revision,
  }
}
