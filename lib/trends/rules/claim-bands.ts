import { standingsUpTo, type DatedStanding, type Standing } from '@/lib/claims/rules/standing'

/** A standing with the stretch of the world's time in which it held, both ends included. */
export type Band = { id: string; standing: Standing; from: string; to: string }

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

/** A claim's standings as bands, one after the other: each holds until the day before the next, the last until the day looked at. */
export function bandsOf(standings: readonly DatedStanding[], world: string, known: string): Band[] {
  const held = standingsUpTo(standings, { worldDate: world, knowledgeDate: known })
  return held.map(({ id, standing, worldDate }, at) => ({
    ...{ id, standing, from: worldDate },
    to: held[at + 1] ? dayBefore(held[at + 1]!.worldDate) : world,
  }))
}

/** The standings in which a claim no longer stands as it was written. */
const moved: readonly Standing[] = [
  ...(['exceeded', 'overtaken', 'contradicted', 'failed', 'weakened'] as const),
  ...(['contested', 'qualified', 'corrected'] as const),
]

const listed = (words: string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** The sentence over the claims: how many no longer stand as written, and how. `standings` are those in force, null where none was decided. */
export function bandsTitle(standings: readonly (Standing | null)[]): string {
  if (standings.length === 0) return 'The baseline has no claims yet'
  const of = moved
    .map((standing) => ({ standing, n: standings.filter((one) => one === standing).length }))
    .filter(({ n }) => n > 0)
    .toSorted((a, b) => b.n - a.n)
  const n = of.reduce((sum, one) => sum + one.n, 0)
  const open = standings.filter((one) => one === null).length
  const rest = open > 0 ? `; ${open} ${open === 1 ? 'is' : 'are'} not judged` : ''
  const claims = standings.length === 1 ? 'claim' : 'claims'
  if (n === 0) return `None of ${standings.length} ${claims} has moved from what was written${rest}`
  return `${n} of ${standings.length} ${claims} no longer ${n === 1 ? 'stands' : 'stand'} as written: ${listed(of.map(({ standing, n: many }) => `${many} ${standing}`))}${rest}`
}
