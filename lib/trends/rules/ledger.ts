import { eachFitting, eachOf, type Lens } from './lens'
import { openEnd } from './cube-columns'
import type { SayDoState } from '@/lib/developments/rules/done'
import { middleAndMost, promiseOn, stateOn, type PromiseState } from './say-do'

export const ledgerBy = ['kind', 'actor'] as const
export type LedgerBy = (typeof ledgerBy)[number]

/** What was said and done by one kind or actor. */
export type LedgerRow = {
  code: string
  total: number
  states: Record<SayDoState, number>
  promises: Record<PromiseState, number>
}

/** A promise that is overdue: row of the cube, and how many days late. */
export type Overdue = { row: number; daysLate: number }

export type Ledger = {
  rows: LedgerRow[]
  all: LedgerRow
  /** the longest overdue first; empty where the cube holds no developments */
  overdue: Overdue[]
  /** days from announcement (or agreement) to completion, of those that have both days */
  lasted: { median: number; most: number; n: number } | null
  /** expected and did not happen: neither said nor done */
  absent: number
  /** completed after the day looked at: counted as said */
  later: number
}

const emptyRow = (code: string): LedgerRow => ({
  code,
  total: 0,
  states: { said: 0, 'under-way': 0, done: 0, suspended: 0, 'called-off': 0 },
  promises: { 'not due': 0, kept: 0, 'kept late': 0, overdue: 0, 'called off': 0 },
})

const share = ({ total, states }: LedgerRow) => states.done / Math.max(1, total)

/** For each run of the cube the words that a row of it is listed under, or null where that differs from row to row. */
function codesOf({ cube }: Lens, by: LedgerBy): (row: number, run: number) => string[] {
  const { columns, words } = cube
  if (by === 'kind') return (_row, run) => [words.kind![columns['kind']![run]!]!]
  return (row) => {
    const found = new Set<number>()
    eachOf(cube, 'actor', row, (actor) => found.add(actor))
    return [...found].map((at) => words.actor![at]!)
  }
}

/**
 * What was said against what was done on a day (a number since 1970), by kind or by actor in whatever role; a row of an actor counts each development
 * once. Seen through the selection but for the part that the rows would set.
 */
export function ledgerOf(lens: Lens, by: LedgerBy, on: number): Ledger {
  const { columns, words } = lens.cube
  const dayIn = (name: string, row: number) => {
    const day = columns[name]?.[row]
    return day === undefined || day === openEnd ? null : day
  }
  const rows = new Map<string, LedgerRow>()
  const ledger: Ledger = { rows: [], all: emptyRow(''), overdue: [], lasted: null, absent: 0, later: 0 }
  const lasted: number[] = []
  const codes = codesOf(lens, by)
  eachFitting(lens, [by === 'kind' ? 'kind' : 'who'], (row, run, n) => {
    if (words.polarity![columns['polarity']![run]!] === 'did-not-occur') {
      ledger.absent += n
      return
    }
    const undertaking = {
      stage: words.stage![columns['stage']![run]!]!,
      saidOn: dayIn('saidOn', row),
      completedOn: dayIn('completedOn', row),
      promisedBy: dayIn('promisedBy', row),
    }
    const [state, promise] = [stateOn(undertaking, on), promiseOn(undertaking, on)]
    if (undertaking.stage === 'completed' && state !== 'done') ledger.later += n
    if (promise === 'overdue') ledger.overdue.push({ row, daysLate: on - undertaking.promisedBy! })
    if (state === 'done' && undertaking.saidOn !== null && undertaking.completedOn !== null)
      lasted.push(undertaking.completedOn - undertaking.saidOn)
    for (const code of codes(row, run)) rows.set(code, rows.get(code) ?? emptyRow(code))
    for (const one of [ledger.all, ...codes(row, run).map((code) => rows.get(code)!)]) {
      one.total += n
      one.states[state] += n
      if (promise) one.promises[promise] += n
    }
  })
  const middle = middleAndMost(lasted)
  return {
    ...ledger,
    rows: [...rows.values()].toSorted(
      (a, b) => b.total - a.total || share(b) - share(a) || (a.code < b.code ? -1 : 1),
    ),
    overdue: ledger.overdue.toSorted((a, b) => b.daysLate - a.daysLate),
    lasted: middle && { ...middle, n: lasted.length },
  }
}

const listed = (words: string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

const amount = (n: number) => n.toLocaleString('en-GB')

/** The sentence over the ledger: how much of what was said was done, and what is overdue. */
export function ledgerTitle({ all, overdue }: Ledger): string {
  if (all.total === 0) return 'Nothing of this choice was said or done'
  const { done, said } = all.states
  const rest = [
    ...(said > 0 ? [`${amount(said)} announced or agreed`] : []),
    ...(all.states['under-way'] > 0 ? [`${amount(all.states['under-way'])} under way`] : []),
    ...(all.states.suspended > 0 ? [`${amount(all.states.suspended)} suspended`] : []),
    ...(all.states['called-off'] > 0 ? [`${amount(all.states['called-off'])} called off`] : []),
  ]
  const first = `${amount(done)} of ${amount(all.total)} ${done === 1 ? 'is' : 'are'} completed`
  const late =
    overdue.length > 0
      ? `; ${overdue.length} ${overdue.length === 1 ? 'promise is' : 'promises are'} overdue`
      : ''
  return `${first}${rest.length > 0 ? `, ${listed(rest)}` : ''}${late}`
}

/** What the dates add to the ledger in a sentence; what none of them says is said too. */
export function ledgerNote({ all, lasted }: Ledger): string {
  const { promises } = all
  const dated = Object.values(promises).reduce((sum, n) => sum + n, 0)
  const kept = promises.kept + promises['kept late']
  const said = [
    dated === 0
      ? 'No record of this choice says by which day it was promised, so nothing can be overdue.'
      : `${amount(dated)} ${dated === 1 ? 'has' : 'have'} a day by which ${dated === 1 ? 'it was' : 'they were'} promised: ${amount(kept)} kept${promises['kept late'] > 0 ? ` (${amount(promises['kept late'])} late)` : ''}, ${amount(promises.overdue)} overdue, ${amount(promises['not due'])} not due yet, ${amount(promises['called off'])} called off.`,
    ...(lasted
      ? [
          `From announcement to completion it took ${amount(lasted.median)} days in the middle, ${amount(lasted.most)} at the 90th per cent (${amount(lasted.n)} with both days).`,
        ]
      : []),
  ]
  return said.join(' ')
}
