import type { Clocks } from '@/components/frame/clocks'
import { withClocks } from '@/components/frame/clocks'
import { columnsParam, type ColumnChoice, type Density } from '@/components/log/table/columns'
import { manyFacets } from '@/lib/developments/rules/facets'
import type { DevelopmentFilters, Sort } from '@/lib/developments/rules/filters'

/** What narrows the log. The two clocks stand beside it in the address and belong to the frame. */
export type LogFilters = Omit<DevelopmentFilters, 'world' | 'known'>

/** The filters that take several values. */
export const MANY = [...manyFacets, 'not', 'picked'] as const
/** The filters that take one. */
export const ONE = [
  'role',
  'from',
  'to',
  'reliability',
  'credibility',
  'q',
  'polarity',
  'figures',
  'links',
  'sources',
  'overdue',
  'batch',
  'include',
] as const

/** How many rows the page itself brings; the rest comes as it is scrolled to. */
export const STEP = 50
/** So far a list can be scrolled; beyond it goes on as a list of its own. */
export const MOST_ROWS = 100_000

/** Of a search that is sorted by fit, so many hits are ranked. */
export const RANKED = 2_000

/** The whole log, also where the dossier has a view that it opens with. */
export const WHOLE = 'all'

/** All that the address of the log says. */
export type LogView = {
  filters: LogFilters
  sort: Sort
  /** the row that the list begins to show, from 0 */
  at: number
  /** where a further list begins */
  cursor?: string
  /** absent for the ordinary ones */
  columns?: ColumnChoice[]
  density?: Density
  /** id of the saved view that this began with, or `all` */
  saved?: string
  /** ref of the record in the side panel */
  open?: string
  /** whether the capture line is open */
  capture: boolean
}

/** The log narrowed by these filters and otherwise as it is. */
export const plainView = (filters: LogFilters): LogView => ({
  filters,
  sort: 'newest',
  at: 0,
  capture: false,
})

/** The filters as parameters of an address, in a fixed order; several values of one repeat its name. */
export function filterParams(filters: LogFilters): URLSearchParams {
  const params = new URLSearchParams()
  for (const name of MANY) for (const value of filters[name] ?? []) params.append(name, value)
  for (const name of ONE) {
    const value = filters[name]
    if (value !== undefined && value !== '') params.set(name, String(value))
  }
  return params
}

function joined(path: string, params: URLSearchParams, clocks: Clocks): string {
  const query = params.toString()
  return withClocks(query === '' ? path : `${path}?${query}`, clocks)
}

function viewParams(view: LogView): URLSearchParams {
  const params = filterParams(view.filters)
  if (view.sort !== 'newest') params.set('sort', view.sort)
  if (view.at > 0) params.set('at', String(view.at))
  if (view.cursor !== undefined) params.set('cursor', view.cursor)
  if (view.columns) params.set('columns', columnsParam(view.columns))
  if (view.density === 'dense') params.set('density', 'dense')
  if (view.saved) params.set('view', view.saved)
  return params
}

/** Address of the log as this view, at these clocks. */
export function logHref(key: string, view: LogView, clocks: Clocks): string {
  const params = viewParams(view)
  if (view.open !== undefined) params.set('open', view.open)
  if (view.capture) params.set('capture', '1')
  return joined(`/dossiers/${key}/log`, params, clocks)
}

/** Address of one record as a page of its own; the view rides along, so that the way back leads to the same place. */
export function recordHref(key: string, ref: string, view: LogView | null, clocks: Clocks): string {
  return joined(`/dossiers/${key}/log/${ref}`, view ? viewParams(view) : new URLSearchParams(), clocks)
}

/** Address of the form that changes a record. */
export function reviseHref(key: string, ref: string): string {
  return `/dossiers/${key}/log/${ref}/revise`
}

/** The view with other filters: from the first row on, with nothing open. */
export function narrowed(view: LogView, change: Partial<LogFilters>): LogView {
  const { columns, density, saved } = view
  const filters = { ...view.filters, ...change }
  const sort = view.sort === 'relevance' && !filters.q ? 'newest' : view.sort
  return {
    ...{ filters, sort, at: 0, capture: view.capture },
    ...(columns ? { columns } : {}),
    ...(density ? { density } : {}),
    ...(saved ? { saved } : {}),
  }
}

/** Whether anything narrows the log. */
export function isNarrowed(filters: LogFilters): boolean {
  return filterParams(filters).size > 0
}
