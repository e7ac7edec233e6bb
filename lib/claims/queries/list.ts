import 'server-only'
import type { z } from 'zod'
import { badField } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { assess } from '@/lib/drift/queries/assess'
import { clocksOf } from '@/lib/drift/queries/clocks'
import { loadEvidence } from '@/lib/drift/queries/load'
import type { ClaimRow, claimsContract } from '../contract'
import { isGone } from '../rules/followed'
import { rowOf } from './row'

type Question = z.output<NonNullable<(typeof claimsContract.listClaims)['~orpc']['inputSchema']>>
/** What claims are narrowed by, and the two clocks. */
export type ClaimFilters = Omit<Question, 'limit' | 'cursor'>

/** The standing a claim is filtered by: the one decided, or without a decision the one suggested. */
const shownStanding = ({ standing, suggestion }: ClaimRow) => standing?.standing ?? suggestion.standing

function matches(row: ClaimRow, { standing, type, owner, q }: ClaimFilters): boolean {
  if (standing && shownStanding(row) !== standing) return false
  if (type && row.type !== type) return false
  if (owner && (row.owner?.accountId ?? 'nobody') !== owner) return false
  return !q || `${row.ref} ${row.statement}`.toLowerCase().includes(q.toLowerCase())
}

/** The claims of the dossier or of one baseline, in the order of their refs, at the two clocks. */
export async function claimsAt(caller: Caller, question: ClaimFilters): Promise<ClaimRow[]> {
  const clocks = clocksOf(question)
  const evidence = await loadEvidence(caller, { baselineId: question.baselineId }, clocks.known)
  return assess(evidence, clocks)
    .filter(({ claim, followed }) =>
      question.gone ? isGone(evidence.recasts.get(claim.id) ?? [], clocks.known) : followed,
    )
    .map((assessed) => rowOf(assessed, clocks))
    .filter((row) => matches(row, question))
}

/** A page of the claims. The cursor is the last ref of the page before. */
export async function listClaims(caller: Caller, question: Question) {
  const { limit, cursor } = question
  const rows = await claimsAt(caller, question)
  const start = cursor === undefined ? 0 : rows.findIndex(({ ref }) => ref === cursor) + 1
  if (cursor !== undefined && start === 0)
    throw badField(['cursor'], 'This is not a cursor that an earlier page gave.')
  const items = rows.slice(start, start + limit)
  return { items, total: rows.length, next: start + limit < rows.length ? items.at(-1)!.ref : null }
}
