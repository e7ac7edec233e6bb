import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { DevelopmentRow } from '../contract'
import type { DevelopmentFilters, Sort } from '../rules/filters'
import { afterCursor, cursorAfter, offsetOf, orderOf } from './cursor'
import { completeRows, factColumns } from './rows'
import { queryOf } from './text'
import { countDevelopments } from './total'
import { everyOf, lookUp, whereDevelopments, type Condition } from './where'

type Question = DevelopmentFilters & { limit: number; cursor?: string | undefined; sort: Sort }
type Facts = Parameters<typeof completeRows>[1][number]

/** Of a text with very many hits, only this many of the newest are ranked: ranking all of them takes seconds. */
export const rankedHits = 2_000

/** The facts of one page in an order that an index has, and one more row to know whether there is a next. */
export function loadFacts(
  caller: Caller,
  where: Condition,
  sort: Sort,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const { read } = caller
  return read<Facts[]>`
    SELECT ${factColumns(caller)}, p.name AS place FROM developments d
    LEFT JOIN places p ON p.dossier_id = d.dossier_id AND p.id = d.place_id
    WHERE ${everyOf(caller, [where, afterCursor(caller, sort, cursor)])}
    ORDER BY ${orderOf(caller, sort)} LIMIT ${limit + 1}`
}

/** The facts of one page of the newest hits, best first. */
function loadRanked(caller: Caller, where: Condition, q: string, { cursor, limit }: Question) {
  const { read } = caller
  return read<Facts[]>`
    SELECT ${factColumns(caller)}, p.name AS place FROM (
      SELECT d.* FROM developments d WHERE ${where} ORDER BY d.starts_on DESC, d.id DESC LIMIT ${rankedHits}) AS d
    JOIN development_search s ON s.dossier_id = d.dossier_id AND s.development_id = d.id
    LEFT JOIN places p ON p.dossier_id = d.dossier_id AND p.id = d.place_id
    ORDER BY ts_rank(s.words, ${queryOf(caller, q)}) DESC, d.starts_on DESC, d.id DESC LIMIT ${limit + 1} OFFSET ${offsetOf(cursor)}`
}

async function pageOf(caller: Caller, where: Condition, question: Question) {
  const { sort, limit, cursor, q } = question
  const ranked = sort === 'relevance'
  const facts = ranked
    ? await loadRanked(caller, where, q!, question)
    : await loadFacts(caller, where, sort, question)
  const items: DevelopmentRow[] = await completeRows(caller, facts.slice(0, limit))
  const last = items.at(-1)
  if (facts.length <= limit || !last) return { items, next: null }
  return { items, next: ranked ? String(offsetOf(cursor) + limit) : cursorAfter(sort, last) }
}

/** The log, narrowed and in order. The total is exact, except of a text with more than 5,000 hits (2,000 when ranked): then it is a floor. */
export async function listDevelopments(caller: Caller, question: Question) {
  if (question.sort === 'relevance' && !question.q)
    throw badField(
      ['sort'],
      'Only a search can be sorted by relevance. Give a text, or choose another order.',
    )
  const found = await lookUp(caller, question)
  const where = whereDevelopments(caller, question, found)
  const [page, total] = await Promise.all([
    pageOf(caller, where, question),
    countDevelopments(caller, question, found),
  ])
  return { ...page, ...total }
}
