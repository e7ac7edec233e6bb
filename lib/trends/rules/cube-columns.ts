import { dayNumber, type Column, type Cube } from './cube'

/** A development as the database gives it for a cube; its actors as `code role`. */
export type CubeRow = {
  ref: string
  title: string
  startsOn: string
  endsOn: string | null
  known: string
  kind: string
  stage: string
  polarity: string
  precision: string
  review: string
  reliability: string
  credibility: string
  significance: number
  place: string
  country: string
  series: string
  marking: string
  sources: number
  actors: string[]
  /** days of what was said and done; absent is null */
  promisedBy?: string | null
  saidOn?: string | null
  completedOn?: string | null
  /** refs of the claims that it bears on */
  claims?: string[]
}

/** A day that there is none of, such as the one on which an open interval ends. */
export const openEnd = 2_147_483_647
const dayOrNone = (day: string | null | undefined) => (day ? dayNumber(day) : openEnd)

/** Words as numbers: the smallest width that holds them, and the list they stand in. */
export function coded(values: readonly string[]): { column: Column; words: string[] } {
  const words = [...new Set(values)].toSorted()
  const numbers = new Map(words.map((word, at) => [word, at]))
  const at = values.map((value) => numbers.get(value)!)
  if (words.length <= 256) return { column: Uint8Array.from(at), words }
  return { column: words.length <= 65_536 ? Uint16Array.from(at) : Uint32Array.from(at), words }
}

const worded = [
  'kind',
  'stage',
  'polarity',
  'precision',
  'review',
  'reliability',
  'credibility',
  'place',
  'country',
  'series',
  'marking',
] as const

/** With more developments than this their titles stay away: they would be most of the bytes. */
const titledMost = 5_000

/** Where the entries of each row begin in a list of all of them, and where the last one's end. */
function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  lengths.forEach((length, at) => (starts[at + 1] = starts[at]! + length))
  return starts
}

/** The columns of the grain `development`. The actors of row r are the entries from actorsAt[r] to actorsAt[r + 1], its claims likewise. */
export function developmentColumns(rows: readonly CubeRow[]): Pick<Cube, 'words' | 'columns' | 'titles'> {
  const lists = worded.map((name) => [name, coded(rows.map((row) => row[name]))] as const)
  const pairs = rows.flatMap(({ actors }) => actors.map((pair) => pair.split(' ') as [string, string]))
  const [actor, role] = [coded(pairs.map(([code]) => code)), coded(pairs.map(([, role]) => role))]
  const claim = coded(rows.flatMap(({ claims }) => claims ?? []))
  return {
    titles: rows.length <= titledMost ? rows.map(({ title }) => title) : null,
    words: {
      ...Object.fromEntries(lists.map(([name, { words }]) => [name, words])),
      actor: actor.words,
      role: role.words,
      claim: claim.words,
    },
    columns: {
      ref: Uint32Array.from(rows, ({ ref }) => Number(ref.slice(ref.lastIndexOf('-') + 1))),
      startsOn: Int32Array.from(rows, ({ startsOn }) => dayNumber(startsOn)),
      endsOn: Int32Array.from(rows, ({ endsOn }) => dayOrNone(endsOn)),
      known: Int32Array.from(rows, ({ known }) => dayNumber(known)),
      promisedBy: Int32Array.from(rows, ({ promisedBy }) => dayOrNone(promisedBy)),
      saidOn: Int32Array.from(rows, ({ saidOn }) => dayOrNone(saidOn)),
      completedOn: Int32Array.from(rows, ({ completedOn }) => dayOrNone(completedOn)),
      significance: Uint8Array.from(rows, ({ significance }) => significance),
      sources: Uint8Array.from(rows, ({ sources }) => Math.min(255, sources)),
      ...Object.fromEntries(lists.map(([name, { column }]) => [name, column])),
      actorsAt: startsOf(rows.map(({ actors }) => actors.length)),
      actor: actor.column,
      role: role.column,
      claimsAt: startsOf(rows.map(({ claims }) => claims?.length ?? 0)),
      claim: claim.column,
    },
  }
}

/** Developments of equal facets by month: the months as days since 1970 and how many, both as big-endian int32 as the database packs them. */
export type CubeRun = {
  facets: Record<
    'kind' | 'stage' | 'polarity' | 'precision' | 'review' | 'reliability' | 'credibility',
    string
  >
  months: Uint8Array
  counts: Uint8Array
}

const unpacked = (bytes: Uint8Array): number[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.byteLength / 4 }, (_, at) => view.getInt32(at * 4))
}

/** The columns of the grain `month`. Run r holds the rows from runs[r] to runs[r + 1]. */
export function monthColumns(found: readonly CubeRun[]): Pick<Cube, 'words' | 'columns' | 'titles'> {
  const names = worded.slice(0, 7) as (keyof CubeRun['facets'])[]
  const lists = names.map((name) => [name, coded(found.map(({ facets }) => facets[name]))] as const)
  const runs = new Uint32Array(found.length + 1)
  found.forEach(({ months }, at) => (runs[at + 1] = runs[at]! + months.byteLength / 4))
  const startsOn = new Int32Array(runs.at(-1)!)
  const n = new Uint32Array(startsOn.length)
  found.forEach(({ months, counts }, at) => {
    startsOn.set(unpacked(months), runs[at])
    n.set(unpacked(counts), runs[at])
  })
  return {
    titles: null,
    words: Object.fromEntries(lists.map(([name, { words }]) => [name, words])),
    columns: { runs, startsOn, n, ...Object.fromEntries(lists.map(([name, { column }]) => [name, column])) },
  }
}
