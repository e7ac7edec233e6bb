import type { Count } from '../contract'
import { spreadOver, type Step } from './steps'

/** Developments of one kind that begin on `start`; `precision` where their date does not say the step, else null. */
export type Dated = { start: string; kind: string; precision: string | null; n: number }

/** Counts in which coarse dates stand in every step they cover, each by its share of the days: nothing is lost, and nothing moved to the first of a month. */
export function spreadCounts(rows: readonly Dated[], step: Step): Count[] {
  const cells = new Map<string, Count>()
  const add = (start: string, kind: string, n: number, coarse: number) => {
    const cell = cells.get(`${start} ${kind}`) ?? { start, kind, n: 0, coarse: 0 }
    cells.set(`${start} ${kind}`, { start, kind, n: cell.n + n, coarse: cell.coarse + coarse })
  }
  for (const { start, kind, precision, n } of rows) {
    if (precision === null) add(start, kind, n, 0)
    else
      for (const part of spreadOver(start, precision, step))
        add(part.start, kind, n * part.share, n * part.share)
  }
  return [...cells].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
}
