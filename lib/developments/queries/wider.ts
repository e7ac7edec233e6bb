import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { Wider } from '../contract'
import type { DevelopmentFilters } from '../rules/filters'
import { widerSearches } from '../rules/search-words'
import { withinBudget } from './budget'
import { lookUp, whereDevelopments } from './where'

type Name = keyof DevelopmentFilters

/** Counting stops here: the question is only what is worth trying. */
const most = 1_000

/** Filters that are one choice to a person. */
const together: Name[][] = [
  ['actor', 'role'],
  ['from', 'to'],
  ['reliability', 'credibility'],
  ['claim', 'relation'],
]

async function countUpTo(caller: Caller, filters: DevelopmentFilters) {
  const found = await lookUp(caller, filters)
  const rows = await withinBudget(caller, (within) => {
    const where = whereDevelopments(within, filters, found)
    return within.read<{ n: number }[]>`
      SELECT count(*)::int AS n FROM (SELECT 1 FROM developments d WHERE ${where} LIMIT ${most + 1}) AS fitting`
  })
  const n = rows?.[0]?.n ?? 0
  return { total: Math.min(n, most), atLeast: n > most }
}

/** The filters in force, those that belong together as one. */
function groupsOf(filters: DevelopmentFilters): Name[][] {
  const set = (Object.keys(filters) as Name[]).filter(
    (name) => filters[name] !== undefined && !['world', 'known', 'include'].includes(name),
  )
  const joined = together.map((names) => names.filter((name) => set.includes(name)))
  const single = set.filter((name) => !together.flat().includes(name)).map((name) => [name])
  return [...joined, ...single].filter((names) => names.length > 0)
}

/** What a list that found nothing would find without one of its filters, or with a wider search; the most first, and nothing that finds nothing either. */
export async function suggestWider(
  caller: Caller,
  { key: _, ...filters }: DevelopmentFilters & { key: string },
): Promise<{ items: Wider[] }> {
  const dropping = groupsOf(filters).map(async (drop): Promise<Wider> => {
    const left = { ...filters, ...Object.fromEntries(drop.map((name) => [name, undefined])) }
    return { drop, q: null, ...(await countUpTo(caller, left)) }
  })
  const searching = widerSearches(filters.q ?? '').map(async (q): Promise<Wider> => ({
    drop: [],
    q,
    ...(await countUpTo(caller, { ...filters, q })),
  }))
  const all = await Promise.all([...searching, ...dropping])
  return { items: all.filter(({ total }) => total > 0).toSorted((a, b) => b.total - a.total) }
}
