/** Which of the two rows of ICD 203 a term is from. A report keeps to one of them. */
export type Row = 'chance' | 'odds'

/**
 * A term of a scale of likelihood. `low` and `high` are whole per cent.
 * `stix` is the value of the STIX 2.1 confidence scale named after the DNI for this band: its bins are not the
 * bands of ICD 203, so the map goes by the term and never by a number.
 */
export type LikelihoodTerm = { term: string; row: Row; low: number; high: number; stix: number }

const BANDS = [
  ['almost no chance', 'remote', 1, 5, 5],
  ['very unlikely', 'highly improbable', 5, 20, 15],
  ['unlikely', 'improbable', 20, 45, 30],
  ['roughly even chance', 'roughly even odds', 45, 55, 50],
  ['likely', 'probable', 55, 80, 70],
  ['very likely', 'highly probable', 80, 95, 85],
  ['almost certain', 'nearly certain', 95, 99, 95],
] as const

/** ICD 203, section D.6.e(2)(a): seven bands, two rows of terms; the row of "chance" first, each from least to most likely. */
export const ICD_203: readonly LikelihoodTerm[] = [
  ...BANDS.map(([term, , low, high, stix]) => ({ term, row: 'chance' as const, low, high, stix })),
  ...BANDS.map(([, term, low, high, stix]) => ({ term, row: 'odds' as const, low, high, stix })),
]

/**
 * The probability yardstick of the Professional Head of Intelligence Assessment (United Kingdom), whole per cent.
 * The gaps between its bands are meant. For reading British texts; claims of a dossier are written in ICD 203.
 */
export const PHIA_YARDSTICK: readonly { term: string; low: number; high: number }[] = [
  { term: 'remote chance', low: 0, high: 5 },
  { term: 'highly unlikely', low: 10, high: 20 },
  { term: 'unlikely', low: 25, high: 35 },
  { term: 'realistic possibility', low: 40, high: 50 },
  { term: 'likely', low: 55, high: 75 },
  { term: 'probable', low: 55, high: 75 },
  { term: 'highly likely', low: 80, high: 90 },
  { term: 'almost certain', low: 95, high: 100 },
]

/** The ICD 203 term of that name (any case, spaces at the ends allowed), or null. */
export function likelihoodTerm(name: string): LikelihoodTerm | null {
  const wanted = name.trim().toLowerCase()
  return ICD_203.find((known) => known.term === wanted) ?? null
}

/**
 * The ICD 203 term of a probability in per cent, in the row asked for; null outside 1-99, where the scale has no word.
 * An edge belongs to the upper band: 20 is unlikely, 80 is very likely.
 */
export function termOfPercent(percent: number, row: Row = 'chance'): LikelihoodTerm | null {
  if (!(percent >= 1 && percent <= 99)) return null
  return ICD_203.findLast((known) => known.row === row && known.low <= percent) ?? null
}

/** The STIX 2.1 confidence value (0-100) of an ICD 203 term, or null for any other words. */
export function stixOfTerm(name: string): number | null {
  return likelihoodTerm(name)?.stix ?? null
}

/** Whether terms of both rows are used together, which ICD 203 asks a product not to do. */
export function mixesRows(names: readonly string[]): boolean {
  return new Set(names.map((name) => likelihoodTerm(name)?.row).filter(Boolean)).size > 1
}
