import 'server-only'
import { chartNotesSaid } from '@/lib/annotations/queries/chart'
import type { Caller, Gift } from '@/lib/core/gate'
import { countExport } from '@/lib/developments/queries/export-count'
import { lookUp, whereDevelopments } from '@/lib/developments/queries/where'
import { guardCell } from '@/lib/developments/rules/csv-guard'
import type { Marking } from '@/lib/developments/rules/export-manifest'
import { filterParams } from '@/lib/developments/rules/filter-params'
import { developmentFilters, type DevelopmentFilters } from '@/lib/developments/rules/filters'
import { filtersSaid, type KindLabels } from '@/lib/developments/rules/filters-said'
import { markings } from '@/lib/dossiers/rules/markings'
import { csvStream } from '@/lib/reports/formats/csv'
import type { PanelQuestion } from '../contract'
import { noteLine } from '../rules/chart-notes'
import type { PanelTable } from '../rules/panel-table'
import { panels } from '../rules/panels'
import { isNothing, nothing, withSelection } from '../rules/selection'
import { namesOf, panelTable } from './panel-tables'
import { selectionIn } from './picks'

/** The columns of these files; the number counts up when one comes to mean something else. */
const columnsVersion = 1

/** The claims stand as they do whatever is filtered: only the clocks say something of them. */
const ofClaims: (keyof DevelopmentFilters)[] = ['world', 'known']

/** The filters of the log among what was asked; what is marked above the ceiling is cut off by the filter that the log has for it. */
function filtersIn(question: PanelQuestion): DevelopmentFilters {
  const all = Object.keys(developmentFilters) as (keyof DevelopmentFilters)[]
  const names = question.panel === 'claims' ? ofClaims : all
  const said = names.flatMap((name) => (question[name] === undefined ? [] : [[name, question[name]]]))
  const filters = Object.fromEntries(said) as DevelopmentFilters
  const { ceiling } = question
  if (ceiling === undefined) return filters
  const within = markings.slice(0, markings.indexOf(ceiling) + 1)
  const { marking } = filters
  return { ...filters, marking: marking ? marking.filter((one) => within.includes(one)) : [...within] }
}

async function markingOf(caller: Caller, filters: DevelopmentFilters): Promise<Marking> {
  const found = await lookUp(caller, filters)
  const where = whereDevelopments(caller, filters, found)
  return (await countExport(caller, filters, found, where, undefined)).marking
}

/** The table as bytes: a header and a line for each row, numbers as numbers, texts guarded against formulas. */
async function bytesOf({ columns, rows }: PanelTable): Promise<Uint8Array<ArrayBuffer>> {
  type Row = Record<string, string | number | null>
  const stream = csvStream<Row>({
    columns: columns.map(({ name, numeric: isNumber }, at) => ({
      // Names of actors and kinds are headers here, and anybody may have typed them.
      ...{ key: String(at), header: guardCell(name) },
      type: isNumber ? ('number' as const) : ('text' as const),
    })),
    rows: rows.map((row) => Object.fromEntries(row.map((cell, at) => [String(at), cell]))),
  })
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** What a file of claims shows, in words. */
const clocksSaid = (filters: DevelopmentFilters, kinds: KindLabels): string =>
  ['whatever is filtered', ...(filters.world || filters.known ? [filtersSaid(filters, kinds)] : [])].join(
    '; ',
  )

/** The page that shows the same. */
function linkOf(
  key: string,
  { panel, step, dates, as, compare, even, few }: PanelQuestion,
  filters: DevelopmentFilters,
  picks: URLSearchParams,
) {
  const params = filterParams(filters)
  for (const [name, value] of Object.entries({ step, dates, as })) params.set(name, value)
  for (const [name, value] of picks) params.append(name, value)
  if (panel === 'compare') {
    for (const one of compare ?? []) params.append('compare', one)
    for (const [name, value] of Object.entries({ even, few: String(few) })) params.set(name, value)
  }
  return `/dossiers/${key}/trends?${params}#panel-${panel}`
}

/** The numbers of one panel as the page shows them, counted here and not taken from the browser, with what goes into its manifest. */
export async function getPanelFile(caller: Caller, question: PanelQuestion & { key: string }): Promise<Gift> {
  const { panel } = question
  const { metric, unit, currency, figureBy: by } = question
  const filters = filtersIn(question)
  const selection = panel === 'claims' ? nothing : selectionIn(question)
  const names = await namesOf(caller)
  const [{ table, revision }, marking, notes] = await Promise.all([
    panelTable(caller, {
      panel,
      filters,
      selection,
      names,
      how: question,
      figures: { metric, unit, currency, by },
    }),
    markingOf(caller, panel === 'claims' ? { ...filters, links: 'with' } : filters),
    // Notes carry no marking of their own: a cut-down leaves them out.
    question.ceiling === undefined ? chartNotesSaid(caller, { panel }) : [],
  ])
  const picks = withSelection(new URLSearchParams(), selection)
  const said = [
    panel === 'claims' ? clocksSaid(filters, names.kinds) : filtersSaid(filters, names.kinds),
    ...(isNothing(selection) ? [] : [`picked: ${picks}`]),
  ].join('; ')
  const day = new Date().toISOString().slice(0, 10)
  const marked = marking === 'CLEAR' ? '' : `-TLP-${marking.replace('+', '-')}`
  const fileName = `${caller.dossier.key}-${panel}-${day}${marked}.csv`
  return {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
    },
    body: await bytesOf(table),
    taking: {
      ...{ format: 'csv', fileName, of: { type: 'panel', id: null }, panel, marking },
      said: `${panels[panel].word}: ${table.caption}. ${said}`,
      link: linkOf(caller.dossier.key, question, filters, picks),
      ...{ ceiling: question.ceiling ?? null, matching: table.rows.length, columns: columnsVersion },
      ...(revision === null ? {} : { revision }),
      ...(notes.length === 0 ? {} : { notes: notes.map(noteLine) }),
    },
  }
}
