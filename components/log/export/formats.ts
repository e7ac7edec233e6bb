import type { Clocks } from '@/components/frame/clocks'
import { withClocks } from '@/components/frame/clocks'
import { filterParams, MANY } from '@/components/log/filters/address'
import type { LogFilters } from '@/components/log/filters/address'
import { mostSheetRows } from '@/lib/developments/rules/export-manifest'
import { shownColumns } from '@/lib/developments/rules/export-shown'

/** The formats in the order in which they are offered; those with columns let one choose them. */
export const FORMATS = [
  { format: 'csv', label: 'CSV', says: 'For any program; no limit of rows.', hasColumns: true },
  {
    format: 'xlsx',
    label: 'Excel',
    says: 'Real dates and numbers, with a data dictionary.',
    hasColumns: true,
  },
  { format: 'json', label: 'JSON', says: 'Each development whole, in one object.', hasColumns: false },
  { format: 'jsonl', label: 'JSON lines', says: 'One development a line, for scripts.', hasColumns: false },
  { format: 'geojson', label: 'GeoJSON', says: 'For a map: what has coordinates.', hasColumns: false },
  {
    format: 'ics',
    label: 'Calendar',
    says: 'Whole-day entries, with the horizons of claims.',
    hasColumns: false,
  },
] as const

export type Format = (typeof FORMATS)[number]

/** What a person chooses in the sheet. An empty ceiling cuts nothing off. */
export type Choice = { format: Format; columns: 'all' | 'shown'; ceiling: string }

/** Address of the file. The API writes lists with brackets, so that one value is a list too. */
export function fileHref(
  key: string,
  filters: LogFilters,
  clocks: Clocks,
  { format, columns, ceiling }: Choice,
): string {
  const params = new URLSearchParams()
  for (const [name, value] of filterParams(filters)) {
    params.append((MANY as readonly string[]).includes(name) ? `${name}[]` : name, value)
  }
  if (ceiling !== '') params.set('ceiling', ceiling)
  if (format.hasColumns && columns === 'shown')
    for (const column of shownColumns) params.append('columns[]', column)
  const query = params.toString()
  const path = `/api/v1/dossiers/${key}/developments.${format.format}`
  return withClocks(query === '' ? path : `${path}?${query}`, clocks)
}

const many = (n: number) => (n === 1 ? 'One development' : `${n.toLocaleString('en-GB')} developments`)

type Counted = { matching: number; placed: number; marking: string }

/** What will be in the file, before it is taken: "150 developments; the highest marking is TLP:CLEAR." */
export function contentSentence(format: Format, { matching, placed, marking }: Counted): string {
  if (matching === 0) return 'Nothing fits these filters under this ceiling.'
  if (format.format === 'geojson') {
    const without = matching - placed
    const rest = without === 0 ? '' : ` ${many(without)} without coordinates will be counted in the manifest.`
    return `${many(placed)} on the map; the highest marking is TLP:${marking}.${rest}`
  }
  return `${many(matching)}; the highest marking is TLP:${marking}.`
}

/** Why this cannot be taken as it is; null when it can. */
export function obstacle(format: Format, { matching }: Counted): string | null {
  if (matching === 0) return 'There is nothing to take.'
  if (format.format !== 'xlsx' || matching <= mostSheetRows) return null
  return `A worksheet holds ${mostSheetRows.toLocaleString('en-GB')} developments, and ${matching.toLocaleString('en-GB')} match. Narrow the filters, or take CSV, which has no limit.`
}
