import { doing, receiving } from '@/lib/developments/rules/sides'
import { dayNumber, type Cube } from './cube'
import type { Selection } from './selection'

/** The parts of a selection that a panel can set; it shows what fits all the others. */
export type Dimension = 'period' | 'kind' | 'pair' | 'who' | 'where' | 'claim'
const bits: Record<Dimension, number> = { period: 1, kind: 2, pair: 4, who: 8, where: 16, claim: 32 }

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

/** The words of a list that a row has several of: its actors, the claims it bears on. */
export function eachOf(
  { columns }: Cube,
  name: 'actor' | 'claim',
  row: number,
  call: (word: number) => void,
): void {
  const starts = columns[`${name}sAt`]
  if (starts) for (let at = starts[row]!; at < starts[row + 1]!; at += 1) call(columns[name]![at]!)
}

function hasAnyOf(cube: Cube, name: 'actor' | 'claim', row: number, wanted: ReadonlySet<number>): boolean {
  let has = false
  eachOf(cube, name, row, (word) => (has ||= wanted.has(word)))
  return has
}

const numbersOf = (words: string[] | undefined, wanted: readonly string[]): Set<number> =>
  new Set(wanted.map((word) => (words ?? []).indexOf(word)))

const numberIn = (words: string[] | undefined, code: string | null) =>
  code === null ? null : (words ?? []).findIndex((word) => word.toLowerCase() === code.toLowerCase())

/** What only a cube of developments can say of a row, as a function from row to the bits it fails. */
function failingOf(cube: Cube, selection: Selection): (row: number) => number {
  const { columns, words } = cube
  const [actor, recipient, who] = [selection.actor, selection.recipient, selection.who].map((code) =>
    numberIn(words.actor, code),
  )
  const [countries, places] = [
    numbersOf(words.country, selection.countries),
    numbersOf(words.place, selection.places),
  ]
  const involved = new Set(who === null ? [] : [who!])
  const claims = numbersOf(words.claim, selection.claims)
  return (row) => {
    let fails = 0
    if (countries.size + places.size > 0)
      if (!countries.has(columns['country']![row]!) && !places.has(columns['place']![row]!))
        fails |= bits.where
    if ((actor ?? recipient) !== null && failsPair(cube, row, actor!, recipient!)) fails |= bits.pair
    if (involved.size > 0 && !hasAnyOf(cube, 'actor', row, involved)) fails |= bits.who
    if (claims.size > 0 && !hasAnyOf(cube, 'claim', row, claims)) fails |= bits.claim
    return fails
  }
}

/** Looks at a cube through a selection. Kinds and periods are known of every cube; actors, places and claims only where it holds developments. */
export function lensOf(cube: Cube, selection: Selection): Lens {
  const { columns, words } = cube
  const fails = new Uint8Array(columns['startsOn']!.length)
  const from = selection.from ? dayNumber(selection.from) : -Infinity
  const to = selection.to ? dayNumber(selection.to) : Infinity
  const kinds = new Set(selection.kinds.map((kind) => words.kind!.indexOf(kind)))
  const failing = cube.grain === 'month' ? () => 0 : failingOf(cube, selection)
  eachRow(cube, (row, run) => {
    const day = columns['startsOn']![row]!
    if (day < from || day > to) fails[row]! |= bits.period
    if (kinds.size > 0 && !kinds.has(columns['kind']![run]!)) fails[row]! |= bits.kind
    fails[row]! |= failing(row)
  })
  return { cube, fails }
}

/** Calls with every row that fits the selection but for the named parts, its run, and how many developments it stands for. */
export function eachFitting(
  { cube, fails }: Lens,
  except: Dimension[],
  call: (row: number, run: number, n: number) => void,
): void {
  const mask = 63 & ~except.reduce((all, one) => all | bits[one], 0)
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
