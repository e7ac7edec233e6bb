import { filterParams, plainView } from '@/components/log/filters/address'
import type { LogView } from '@/components/log/filters/address'
import { columnsParam, readColumns } from '@/components/log/table/columns'
import type { SavedView, ViewSettings } from '@/lib/views/contract'

/** What of a view of the log is saved. */
export function settingsOf({ filters, sort, columns, density }: LogView): ViewSettings {
  const said = Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''),
  )
  return {
    filters: said,
    sort,
    ...(columns ? { columns } : {}),
    ...(density ? { density } : {}),
  }
}

/** The log as a saved view shows it; null for the whole log. */
export function viewOf(saved: Pick<SavedView, 'id' | 'settings'> | null): LogView {
  if (!saved) return plainView({})
  const { filters, sort, columns, density } = saved.settings
  const chosen = columns
    ? readColumns(columns.map(({ name, width }) => (width ? `${name}:${width}` : name)).join())
    : null
  return {
    ...plainView(filters),
    sort,
    saved: saved.id,
    ...(chosen ? { columns: chosen } : {}),
    ...(density === 'dense' ? { density } : {}),
  }
}

const said = ({ filters, sort, columns, density }: LogView) =>
  [filterParams(filters).toString(), sort, columns ? columnsParam(columns) : '', density ?? 'roomy'].join(' ')

/** Whether the log shows something else than the saved view that it began with. */
export function isChanged(saved: SavedView, view: LogView): boolean {
  return said(viewOf(saved)) !== said(view)
}
