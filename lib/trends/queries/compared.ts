import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { PanelQuestion } from '../contract'
import { comparedRows, readCompare, type Compare, type Period } from '../rules/compare'
import { comparedPeriods, countablePeriods, countsIn, usualCompare } from '../rules/compare-count'
import { comparedTable } from '../rules/compare-table'
import type { Lens } from '../rules/lens'
import type { PanelTable } from '../rules/panel-table'
import { baselineOn } from './baseline'

type Asked = Pick<PanelQuestion, 'dates' | 'compare' | 'even' | 'few'> & {
  within: Period
  nameOf(kind: string): string
}

/** The first day of the development that is split at; null where it is no development. */
async function splitOn({ read, dossier }: Caller, compare: Compare): Promise<string | null> {
  if (compare.by !== 'development') return null
  const [row] = await read<{ startsOn: string }[]>`
    SELECT starts_on FROM developments WHERE dossier_id = ${dossier.id} AND ref = ${compare.ref}`
  if (!row) throw badField(['compare'], `There is no development ${compare.ref} in this dossier.`)
  return row.startsOn
}

/** Periods beside each other, as the page compares them. Refuses what cannot be compared. */
export async function comparedIn(caller: Caller, lens: Lens, asked: Asked): Promise<PanelTable> {
  const { within, compare: said, even, few, dates, nameOf } = asked
  const known = { within, baselineOn: await baselineOn(caller) }
  const compare = readCompare(said ?? []) ?? usualCompare(known)
  const found = comparedPeriods(compare, {
    ...known,
    splitOn: await splitOn(caller, compare),
    even: even === 'yes',
  })
  if (found === null)
    throw badField(
      ['compare'],
      'One side has no day yet. Choose periods that have begun, or a longer stretch.',
    )
  const periods = countablePeriods(lens, found)
  const counts = periods.map((period) => countsIn(lens, period, dates))
  return comparedTable(periods, comparedRows(periods, counts, few), nameOf)
}
