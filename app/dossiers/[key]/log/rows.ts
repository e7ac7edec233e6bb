import 'server-only'
import { ORPCError } from '@orpc/server'
import type { Clocks } from '@/components/frame/clocks'
import type { LogView } from '@/components/log/filters/address'
import { serverApi } from '@/lib/api/server'
import type { DevelopmentRow } from '@/lib/developments/contract'
import { ask } from '@/app/signed-in'

/** The API gives at most this many at a time. */
const AT_ONCE = 200

export type LogRows = {
  rows: DevelopmentRow[]
  total: number
  atLeast: boolean
  next: string | null
  /** the cursor of the address was not one; the rows begin at the first */
  badCursor: boolean
}

export const clocksFor = ({ world, known }: Clocks) => ({
  ...(world ? { world } : {}),
  ...(known ? { known } : {}),
})

function pageOf(key: string, view: LogView, clocks: Clocks, limit: number, cursor: string | undefined) {
  const { filters, sort } = view
  return serverApi().developments.listDevelopments({
    key,
    ...filters,
    ...clocksFor(clocks),
    sort,
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  })
}

/** As many rows as the address asks for, in as many pages as that takes. */
export async function rowsOf(key: string, view: LogView, clocks: Clocks): Promise<LogRows> {
  const first = Math.min(view.rows, AT_ONCE)
  let badCursor = false
  let page = await ask(
    pageOf(key, view, clocks, first, view.cursor).catch((error: unknown) => {
      if (!view.cursor || !(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') throw error
      badCursor = true
      return pageOf(key, view, clocks, first, undefined)
    }),
  )
  const { total, atLeast } = page
  const rows = [...page.items]
  while (rows.length < view.rows && page.next !== null) {
    page = await ask(pageOf(key, view, clocks, Math.min(view.rows - rows.length, AT_ONCE), page.next))
    rows.push(...page.items)
  }
  return { rows, total, atLeast, next: page.next, badCursor }
}
