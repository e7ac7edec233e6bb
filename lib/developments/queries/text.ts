import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { developmentRef } from '../rules/terms'

/** With more hits than this a text counts as common, and totals stop here. */
export const commonHits = 5_000

/**
 * How the hits of a text are found. `gather` few hits once, apart from the rest: a plan that walks the dates for a rare word takes
 * seconds. `walk` the log and ask each row, which soon finds a common word. `join` leaves it to the planner, for counts and sums.
 */
export type TextPlan = 'gather' | 'walk' | 'join'

const isRef = (q: string) => developmentRef.safeParse(q.toUpperCase()).success

/** The words asked for, with the same normalisation as plumbline_words. "Phrases", `or` and `-without` are understood. */
export function queryOf({ read }: Pick<Caller, 'read'>, q: string) {
  return read`websearch_to_tsquery('english', plumbline_norm(${q}))`
}

/** Looks whether the words are common, at the cost of a scan of the word index, and says how to page through their hits. */
export async function planText(caller: Caller, q: string | undefined): Promise<TextPlan> {
  if (!q || isRef(q)) return 'gather'
  const { read, dossier } = caller
  const [hits] = await read<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (SELECT 1 FROM development_search s
      WHERE s.dossier_id = ${dossier.id} AND s.words @@ ${queryOf(caller, q)} LIMIT ${commonHits + 1}) AS hits`
  return hits!.n > commonHits ? 'walk' : 'gather'
}

/** Developments `d` with the words, or the one with that ref. */
export function textCondition({ read, dossier }: Caller, q: string, plan: TextPlan) {
  if (isRef(q)) return read`d.ref = ${q.toUpperCase()}`
  const hit = read`s.dossier_id = ${dossier.id} AND s.words @@ ${queryOf({ read }, q)}`
  if (plan === 'walk')
    return read`(SELECT s.words @@ ${queryOf({ read }, q)} FROM development_search s WHERE s.dossier_id = ${dossier.id} AND s.development_id = d.id)`
  const hits = read`SELECT s.development_id FROM development_search s WHERE ${hit}`
  return plan === 'gather' ? read`d.id = ANY (ARRAY(${hits}))` : read`d.id IN (${hits})`
}
