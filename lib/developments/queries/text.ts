import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { searchWords, type SearchTerm } from '../rules/search-words'
import { developmentRef } from '../rules/terms'
import type { Aliases } from './aliases'
import { unioned, type Condition } from './facet-conditions'

/** With more hits than this a text counts as common, and totals stop here. */
export const commonHits = 2_000

/**
 * How the hits of a text are found. `gather` few hits once, apart from the rest: a plan that walks the dates for a rare word takes
 * seconds. `walk` the log and ask each row, which soon finds a common word. `join` leaves it to the planner, for counts and sums.
 */
export type TextPlan = 'gather' | 'walk' | 'join'

/** Whether a search is for one development by its ref. */
export const isRef = (q: string) => developmentRef.safeParse(q.toUpperCase()).success

/** One term with the same normalisation as plumbline_words. The beginning of a word fits the word itself and its stem. */
function termQuery(
  { read }: Pick<Caller, 'read'>,
  { how, text, not }: SearchTerm,
  aliases: readonly string[],
) {
  const norm = read`plumbline_norm(${text})`
  const own =
    how === 'phrase'
      ? read`phraseto_tsquery('english', ${norm})`
      : how === 'word'
        ? read`websearch_to_tsquery('english', ${norm})`
        : read`((${norm} || ':*')::tsquery || to_tsquery('english', ${norm} || ':*'))`
  const all = aliases.reduce((any, name) => read`(${any} || phraseto_tsquery('english', ${name}))`, own)
  return not ? read`(!!${all})` : all
}

/** The words asked for as a tsquery; of what goes by other names, any of them. Words that say nothing (the, of) drop out. */
export function queryOf(caller: Pick<Caller, 'read'>, q: string, aliases?: Aliases): Condition {
  const { read } = caller
  const groups = searchWords(q).map((group) =>
    group
      .map((term) => termQuery(caller, term, aliases?.get(term.text) ?? []))
      .reduce((all, one) => read`(${all} && ${one})`),
  )
  if (groups.length === 0) return read`''::tsquery`
  return groups.reduce((any, one) => read`(${any} || ${one})`)
}

/** By how many hits, going by what the database knows of the words, counting them first would only cost time. */
const surelyCommon = 30_000

/** How many rows the database expects, from its statistics: no row is read. */
async function expectedHits(caller: Caller, fitting: Condition): Promise<number> {
  const [row] = await caller.read<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }[]>`
    EXPLAIN (FORMAT JSON) SELECT FROM development_search s WHERE ${fitting}`
  return row!['QUERY PLAN'][0].Plan['Plan Rows']
}

/** Looks whether the words are common, at the cost of a scan of the word index where that is not known, and says how to page through their hits. */
export async function planText(caller: Caller, q: string | undefined, aliases?: Aliases): Promise<TextPlan> {
  if (!q || isRef(q)) return 'gather'
  const { read, dossier } = caller
  const fitting = read`s.dossier_id = ${dossier.id} AND s.words @@ ${queryOf(caller, q, aliases)}`
  if ((await expectedHits(caller, fitting)) > surelyCommon) return 'walk'
  const [hits] = await read<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (SELECT 1 FROM development_search s WHERE ${fitting} LIMIT ${commonHits + 1}) AS hits`
  return hits!.n > commonHits ? 'walk' : 'gather'
}

/** The same for many texts in one statement. What the database expects is not asked: a very common word costs a scan of the word index. */
export async function planTexts(
  caller: Caller,
  texts: readonly string[],
  aliases: Aliases,
): Promise<Map<string, TextPlan>> {
  const { read, dossier } = caller
  const plans = new Map<string, TextPlan>(texts.map((q) => [q, 'gather']))
  const searched = texts.filter((q) => !isRef(q))
  if (searched.length === 0) return plans
  const counts = searched.map(
    (q, at) => read`SELECT ${at}::int AS at, (SELECT count(*) FROM (SELECT 1 FROM development_search s
      WHERE s.dossier_id = ${dossier.id} AND s.words @@ ${queryOf(caller, q, aliases)} LIMIT ${commonHits + 1}) AS hits)::int AS n`,
  )
  const rows = await read<{ at: number; n: number }[]>`${unioned(caller, counts)}`
  for (const { at, n } of rows) if (n > commonHits) plans.set(searched[at]!, 'walk')
  return plans
}

/** Developments `d` with the words, or the one with that ref. */
export function textCondition(caller: Caller, q: string, plan: TextPlan, aliases?: Aliases): Condition {
  const { read, dossier } = caller
  if (isRef(q)) return read`d.ref = ${q.toUpperCase()}`
  const fits = read`s.words @@ ${queryOf(caller, q, aliases)}`
  if (plan === 'walk')
    return read`(SELECT ${fits} FROM development_search s WHERE s.dossier_id = ${dossier.id} AND s.development_id = d.id)`
  const hits = read`SELECT s.development_id FROM development_search s WHERE s.dossier_id = ${dossier.id} AND ${fits}`
  return plan === 'gather' ? read`d.id = ANY (ARRAY(${hits}))` : read`d.id IN (${hits})`
}
