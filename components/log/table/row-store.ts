import type { DevelopmentRow } from '@/lib/developments/contract'

/** So many rows are asked for at a time. */
export const WINDOW = 100

/** What the page brought: rows from a place on. */
export type FirstRows = { at: number; rows: DevelopmentRow[] }

/** The rows of a list by their place, for as long as the list is on the page; changed in place, since 100,000 rows are not copied for each window. */
export type RowStore = ReturnType<typeof createRowStore>

/** A store that is empty. */
export function createRowStore() {
  const rows = new Map<number, DevelopmentRow>()
  let fresh = new Set<number>()
  let asked = new Set<number>()
  let end = 0
  let ended = false
  let time = 0
  const put = (from: number, some: readonly DevelopmentRow[]) => {
    for (const [nth, row] of some.entries()) {
      rows.set(from + nth, row)
      fresh.add(from + nth)
    }
    end = Math.max(end, from + some.length)
  }
  return {
    /** the row at a place, fresh or not */
    at: (place: number) => rows.get(place),
    /** how long the list is at least */
    length: () => end + (ended ? 0 : WINDOW),
    /** what the page brought: everything else may have changed meanwhile */
    bring: (first: FirstRows) => {
      fresh = new Set()
      asked = new Set()
      ended = false
      time += 1
      put(first.at, first.rows)
    },
    /** the windows between two places of which something is missing or not fresh, each given once; and the time they are asked at */
    ask: (from: number, to: number) => {
      const windows = new Set<number>()
      for (let place = from; place <= to; place += 1) {
        const window = Math.floor(place / WINDOW)
        if (!fresh.has(place) && !asked.has(window)) windows.add(window)
      }
      for (const window of windows) asked.add(window)
      return { windows: [...windows], time }
    },
    /** an answer for a window, null when it failed; false when the page brought newer rows while it was on its way */
    answer: (window: number, some: readonly DevelopmentRow[] | null, at: number): boolean => {
      if (at !== time) return false
      if (some === null) asked.delete(window)
      else put(window * WINDOW, some)
      if (some !== null && some.length < WINDOW) ended = true
      return true
    },
  }
}
