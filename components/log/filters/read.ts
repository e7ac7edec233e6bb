import { developmentFilters, sorts } from '@/lib/developments/rules/filters'
import { developmentRef } from '@/lib/developments/rules/terms'
import { MANY, MOST_ROWS, ONE, STEP } from '@/components/log/filters/address'
import type { LogView } from '@/components/log/filters/address'

export type SearchParams = Record<string, string | string[] | undefined>

/** A filter of the address that was left out because it was not understood. */
export type Refused = { name: string; value: string }

const list = (value: string | string[] | undefined): string[] => [value ?? []].flat()

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
  const [rows] = list(params['rows'])
  const [cursor] = list(params['cursor'])
  const [open] = list(params['open'])
  const wanted = Number(rows ?? STEP)
  const view: LogView = {
    filters,
    sort: sorts.find((each) => each === sort) ?? 'newest',
    rows: Number.isInteger(wanted) ? Math.min(Math.max(wanted, STEP), MOST_ROWS) : STEP,
    capture: list(params['capture'])[0] === '1',
  }
  if (view.sort === 'relevance' && !view.filters.q) view.sort = 'newest'
  if (cursor) view.cursor = cursor.slice(0, 400)
  if (open && developmentRef.safeParse(open).success) view.open = open
  return { view, refused }
}
