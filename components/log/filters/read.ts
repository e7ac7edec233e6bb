import { developmentFilters, sorts } from '@/lib/developments/rules/filters'
import { developmentRef } from '@/lib/developments/rules/terms'
import { MANY, MOST_ROWS, ONE, WHOLE } from '@/components/log/filters/address'
import type { LogView } from '@/components/log/filters/address'
import { readColumns } from '@/components/log/table/columns'

export type SearchParams = Record<string, string | string[] | undefined>

/** A filter of the address that was left out because it was not understood. */
export type Refused = { name: string; value: string }

const list = (value: string | string[] | undefined): string[] => [value ?? []].flat()
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function readMany(params: SearchParams, filters: Record<string, unknown>, refused: Refused[]) {
  for (const name of MANY) {
    const values = [...new Set([...list(params[name]), ...list(params[`${name}[]`])])].filter(Boolean)
    const good = values.filter((value) => developmentFilters[name].safeParse(value).success)
    for (const value of values) if (!good.includes(value)) refused.push({ name, value })
    if (good.length > 0) filters[name] = good.slice(0, 100)
  }
}

function readOne(params: SearchParams, filters: Record<string, unknown>, refused: Refused[]) {
  for (const name of ONE) {
    const [value] = list(params[name])
    if (value === undefined || value.trim() === '') continue
    const read = developmentFilters[name].safeParse(name === 'credibility' ? Number(value) : value)
    if (read.success) filters[name] = read.data
    else refused.push({ name, value })
  }
}

/** What of the address is about how the list looks and where it stands. */
function readRest(params: SearchParams): Omit<LogView, 'filters' | 'sort' | 'capture'> {
  const first = (name: string): string | undefined => list(params[name])[0]
  const [at, cursor, columns] = [first('at'), first('cursor'), first('columns')]
  const [density, saved, open] = [first('density'), first('view'), first('open')]
  const wanted = Number(at ?? 0)
  const chosen = readColumns(columns)
  return {
    at: Number.isInteger(wanted) ? Math.min(Math.max(wanted, 0), MOST_ROWS) : 0,
    ...(cursor ? { cursor: cursor.slice(0, 400) } : {}),
    ...(chosen ? { columns: chosen } : {}),
    ...(density === 'dense' ? { density } : {}),
    ...(saved && (saved === WHOLE || ID.test(saved)) ? { saved } : {}),
    ...(open && developmentRef.safeParse(open).success ? { open } : {}),
  }
}

/**
 * Reads the address of the log. What is not understood is left out and said, instead of failing the page: an address is
 * typed, shortened and passed on by people.
 */
export function readLogView(params: SearchParams): { view: LogView; refused: Refused[] } {
  const filters: Record<string, unknown> = {}
  const refused: Refused[] = []
  readMany(params, filters, refused)
  readOne(params, filters, refused)
  const [sort] = list(params['sort'])
  const view: LogView = {
    filters,
    sort: sorts.find((each) => each === sort) ?? 'newest',
    capture: list(params['capture'])[0] === '1',
    ...readRest(params),
  }
  if (view.sort === 'relevance' && !view.filters.q) view.sort = 'newest'
  return { view, refused }
}

/** Whether an address says nothing of what to show: then the dossier's default view decides. */
export function isBare(params: SearchParams): boolean {
  return Object.keys(params).every((name) => ['world', 'known', 'capture', 'open'].includes(name))
}

/** Whether an address names a saved view and nothing else: then it stands for what that view says. */
export function isShared(params: SearchParams): boolean {
  return (
    list(params['view'])[0] !== undefined &&
    isBare(Object.fromEntries(Object.entries(params).filter(([name]) => name !== 'view')))
  )
}
