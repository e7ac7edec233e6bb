import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { DevelopmentRow } from '../contract'
import type { DevelopmentFilters, Sort } from '../rules/filters'
import { afterCursor, cursorAfter, offsetOf, orderOf } from './cursor'
import { hitsIn } from './highlight'
import { completeRows, factColumns } from './rows'
import { queryOf } from './text'
import { countDevelopments, unknown } from './total'
import { everyOf, lookUp, whereDevelopments, type Condition, type Found } from './where'

type Question = DevelopmentFilters & {
  limit: number
  cursor?: string | undefined
  skip?: number | undefined
  sort: Sort
  counted?: 'yes' | 'no' | undefined
}
type Facts = Parameters<typeof completeRows>[1][number]

/** Of a text with very many hits, only this many of the newest are ranked: ranking all of them takes seconds. */
export const rankedHits = 1_000

/** The facts of one page in an order that an index has, and one more row to know whether there is a next. */
export function loadFacts(
  caller: Caller,
  where: Condition,
  sort: Sort,
  { cursor, limit, skip = 0 }: Pick<Question, 'cursor' | 'limit' | 'skip'>,
) {
  const { read, dossier } = caller
  const fitting = everyOf(caller, [where, afterCursor(caller, sort, cursor)])
  // What is passed over is found by id alone, which an index can do; the facts are only read for the page.
  const page =
    skip > 0
      ? read`d.dossier_id = ${dossier.id} AND d.id IN (SELECT d.id FROM developments d WHERE ${fitting} ORDER BY ${orderOf(caller, sort)} LIMIT ${limit + 1} OFFSET ${skip})`
      : fitting
  return read<Facts[]>`
    SELECT ${factColumns(caller)}, p.name AS place FROM developments d
    LEFT JOIN places p ON p.dossier_id = d.dossier_id AND p.id = d.place_id
    WHERE ${page} ORDER BY ${orderOf(caller, sort)} LIMIT ${limit + 1}`
}

/** The facts of one page of the newest hits, best first. */
function loadRanked(caller: Caller, where: Condition, question: Question, { aliases }: Found) {
  const { read } = caller
  const { limit, q = '' } = question
  return read<Facts[]>`
    SELECT ${factColumns(caller)}, p.name AS place FROM (
      SELECT d.* FROM developments d WHERE ${where} ORDER BY d.starts_on DESC, d.id DESC LIMIT ${rankedHits}) AS d
    JOIN development_search s ON s.dossier_id = d.dossier_id AND s.development_id = d.id
    LEFT JOIN places p ON p.dossier_id = d.dossier_id AND p.id = d.place_id
    ORDER BY ts_rank(s.words, ${queryOf(caller, q, aliases)}) DESC, d.starts_on DESC, d.id DESC LIMIT ${limit + 1} OFFSET ${rankOf(question)}`
}

/** How many ranked hits come before the page. */
const rankOf = ({ cursor, skip = 0 }: Question) => offsetOf(cursor) + skip

async function pageOf(caller: Caller, where: Condition, question: Question, found: Found) {
  const { sort, limit, q } = question
  const ranked = sort === 'relevance'
  const facts = ranked
    ? await loadRanked(caller, where, question, found)
    : await loadFacts(caller, where, sort, question)
  const shown = facts.slice(0, limit)
  const ids = shown.map(({ id }) => id)
  const [rows, hits] = await Promise.all([completeRows(caller, shown), hitsIn(caller, q, ids, found.aliases)])
  const items: DevelopmentRow[] = rows.map((row) => ({ ...row, found: hits.get(row.id) ?? null }))
  const last = items.at(-1)
  if (facts.length <= limit || !last) return { items, next: null }
  return { items, next: ranked ? String(rankOf(question) + limit) : cursorAfter(sort, last) }
}

/** The log, narrowed and in order. The total is exact, or a floor where a text has more than 2,000 hits or counting takes too long. */
export async function listDevelopments(caller: Caller, question: Question) {
  if (question.sort === 'relevance' && !question.q)
    throw badField(
      ['sort'],
      'Only a search can be sorted by relevance. Give a text, or choose another order.',
    )
  const found = await lookUp(caller, question)
  const where = whereDevelopments(caller, question, found)
  const [page, total] = await Promise.all([
    pageOf(caller, where, question, found),
    question.counted === 'no' ? unknown : countDevelopments(caller, question, found),
  ])
  const seen = (question.skip ?? 0) + page.items.length
  return { ...page, ...total, total: total.atLeast ? Math.max(total.total, seen) : total.total }
}
