import 'server-only'
import { ORPCError } from '@orpc/server'
import type { Clocks } from '@/components/frame/clocks'
import { STEP } from '@/components/log/filters/address'
import type { LogView } from '@/components/log/filters/address'
import { serverApi } from '@/lib/api/server'
import type { DevelopmentRow, Wider } from '@/lib/developments/contract'
import { ask } from '@/app/signed-in'

export type LogRows = {
  /** the place of the first of them */
  at: number
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

function pageOf(key: string, view: LogView, clocks: Clocks, cursor: string | undefined) {
  const { filters, sort, at } = view
  return serverApi().developments.listDevelopments({
    key,
    ...filters,
    ...clocksFor(clocks),
    sort,
    limit: STEP,
    skip: at,
    ...(cursor === undefined ? {} : { cursor }),
  })
}

/** The rows that the page brings: from where the address asks for on. A place past the end shows the first. */
export async function rowsOf(key: string, view: LogView, clocks: Clocks): Promise<LogRows> {
  let badCursor = false
  const { items, total, atLeast, next } = await ask(
    pageOf(key, view, clocks, view.cursor).catch((error: unknown) => {
      if (!view.cursor || !(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') throw error
      badCursor = true
      return pageOf(key, view, clocks, undefined)
    }),
  )
  if (items.length === 0 && view.at > 0) return rowsOf(key, { ...view, at: 0 }, clocks)
  return { at: view.at, rows: items, total, atLeast, next, badCursor }
}

/** What would find something where a list is empty. */
export async function widerOf(key: string, view: LogView, clocks: Clocks): Promise<Wider[]> {
  const { items } = await ask(
    serverApi().developments.suggestWider({ key, ...view.filters, ...clocksFor(clocks) }),
  )
  return items
}
