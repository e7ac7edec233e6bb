import { dayNumber, type Cube } from './cube'
import type { Selection } from './selection'

/** The parts of a selection that a panel can set; it shows what fits all the others. */
export type Dimension = 'period' | 'kind' | 'pair' | 'country'
const bits: Record<Dimension, number> = { period: 1, kind: 2, pair: 4, country: 8 }

/** The roles in which something is done, and those in which it is received; the rest (participant, mediator) count as neither. */
const doing = new Set(['actor', 'funder', 'supplier', 'speaker'])
const receiving = new Set(['recipient', 'host'])

/** A cube seen through a selection: for each row one bit for each part of the selection that it does not fit. */
export type Lens = { cube: Cube; fails: Uint8Array }

/** Calls with every row of a cube and the run that it lies in. */
export function eachRow(cube: Cube, call: (row: number, run: number) => void): void {
  const { runs, kind, startsOn } = cube.columns
  if (!runs) for (let row = 0; row < startsOn!.length; row += 1) call(row, row)
  else
    for (let run = 0; run < kind!.length; run += 1)
      for (let row = runs[run]!; row < runs[run + 1]!; row += 1) call(row, run)
}

/** Who did it and who received it in a row, as numbers of the word list of actors. */
export function sidesOf({ columns, words }: Cube, row: number): { doers: number[]; receivers: number[] } {
  const { actorsAt, actor, role } = columns
  const sides = { doers: [] as number[], receivers: [] as number[] }
  if (!actorsAt) return sides
  for (let at = actorsAt[row]!; at < actorsAt[row + 1]!; at += 1) {
    const name = words.role![role![at]!]!
    if (doing.has(name)) sides.doers.push(actor![at]!)
    else if (receiving.has(name)) sides.receivers.push(actor![at]!)
  }
  return sides
}

function failsPair(cube: Cube, row: number, actor: number | null, recipient: number | null): boolean {
  const { doers, receivers } = sidesOf(cube, row)
  return (actor !== null && !doers.includes(actor)) || (recipient !== null && !receivers.includes(recipient))
}

const numberIn = (words: string[] | undefined, code: string | null) =>
  code === null ? null : (words ?? []).findIndex((word) => word.toLowerCase() === code.toLowerCase())

/** Looks at a cube through a selection. Kinds and periods are known of every cube; actors and countries only where it holds developments. */
export function lensOf(cube: Cube, selection: Selection): Lens {
  const { columns, words } = cube
  const fails = new Uint8Array(columns['startsOn']!.length)
  const from = selection.from ? dayNumber(selection.from) : -Infinity
  const to = selection.to ? dayNumber(selection.to) : Infinity
  const kinds = new Set(selection.kinds.map((kind) => words.kind!.indexOf(kind)))
  const countries = new Set(selection.countries.map((code) => words.country?.indexOf(code)))
  const [actor, recipient] = [
    numberIn(words.actor, selection.actor),
    numberIn(words.actor, selection.recipient),
  ]
  eachRow(cube, (row, run) => {
    const day = columns['startsOn']![row]!
    if (day < from || day > to) fails[row]! |= bits.period
    if (kinds.size > 0 && !kinds.has(columns['kind']![run]!)) fails[row]! |= bits.kind
    if (cube.grain === 'month') return
    if (countries.size > 0 && !countries.has(columns['country']![row])) fails[row]! |= bits.country
    if ((actor ?? recipient) !== null && failsPair(cube, row, actor, recipient)) fails[row]! |= bits.pair
  })
  return { cube, fails }
}

/** Calls with every row that fits the selection but for the named parts, its run, and how many developments it stands for. */
export function eachFitting(
  { cube, fails }: Lens,
  except: Dimension[],
  call: (row: number, run: number, n: number) => void,
): void {
  const mask = 15 & ~except.reduce((all, one) => all | bits[one], 0)
  const n = cube.columns['n']
  eachRow(cube, (row, run) => {
    if ((fails[row]! & mask) === 0) call(row, run, n ? n[row]! : 1)
  })
}

/** How many developments fit the whole selection. */
export function fittingCount(lens: Lens): number {
  let count = 0
  eachFitting(lens, [], (_row, _run, n) => (count += n))
  return count
}
