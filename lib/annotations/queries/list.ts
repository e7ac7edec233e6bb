import 'server-only'
import type { z } from 'zod'
import { badField } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { AnnotationNote, annotationsContract, AnnotationThread } from '../contract'
import { onWhat, targetColumns, targetOf, type TargetRow } from './target'

type Question = z.output<NonNullable<(typeof annotationsContract.listAnnotations)['~orpc']['inputSchema']>>
type ThreadRow = TargetRow & Pick<AnnotationThread, 'id' | 'resolvedAt' | 'resolvedBy'>

/** Notes (as n) that the caller may see: the team's and their own. */
const visible = ({ read, principal }: Caller) =>
  read`(n.visibility = 'team' OR n.created_by_id = ${principal.accountId})`

/** What of a thread (as t) names the caller, or still waits for them. */
const mentions = ({ read, principal }: Caller, which: 'mine' | 'waiting') => read`
  SELECT 1 FROM notices m JOIN annotations n ON n.dossier_id = m.dossier_id AND n.id = m.annotation_id
  WHERE m.dossier_id = t.dossier_id AND m.kind = 'mention' AND n.thread_id = t.id AND m.account_id = ${principal.accountId}
    AND n.removed_at IS NULL AND n.visibility = 'team' ${which === 'waiting' ? read`AND m.read_at IS NULL` : read``}`

/** The threads asked for. A first note that was removed still opens its thread while others in it live. */
function wanted(
  caller: Caller,
  { targetType, targetId, baselineId, claimId, threadId, mention, kind, state }: Question,
) {
  const { read, dossier } = caller
  const living = read`EXISTS (SELECT 1 FROM annotations n WHERE n.dossier_id = t.dossier_id AND n.thread_id = t.id AND n.removed_at IS NULL
    AND ${visible(caller)} ${kind ? read`AND n.kind = ${kind}` : read``})`
  const mine = read`(t.visibility = 'team' OR t.created_by_id = ${caller.principal.accountId})`
  return read`t.dossier_id = ${dossier.id} AND t.id = t.thread_id AND ${mine} AND ${living}
    ${targetType ? read`AND t.target_type = ${targetType}` : read``}
    ${targetId ? read`AND t.target_id = ${targetId}` : read``}
    ${baselineId ? read`AND coalesce(v.baseline_id, c.baseline_id) = ${baselineId}` : read``}
    ${claimId ? read`AND c.id = ${claimId}` : read``}
    ${threadId ? read`AND t.id = ${threadId}` : read``}
    ${mention ? read`AND EXISTS (${mentions(caller, mention)})` : read``}
    ${state === 'all' ? read`` : read`AND (t.resolved_at IS NULL) = ${state === 'open'}`}`
}

/** A thread's first note (as t) with what it is on. */
const joined = ({ read }: Caller) => read`
  annotations t ${onWhat(read)} LEFT JOIN accounts a ON a.id = t.resolved_by_id`

const threadRows = (caller: Caller, question: Question, cursor: string | undefined) => caller.read<
  ThreadRow[]
>`
  SELECT t.id, t.resolved_at, a.name AS resolved_by, ${targetColumns(caller.read)}
  FROM ${joined(caller)} WHERE ${wanted(caller, question)} ${cursor ? caller.read`AND t.id < ${cursor}` : caller.read``}
  ORDER BY t.id DESC LIMIT ${question.limit + 1}`

/** The notes of threads, oldest first. A removed one shows only that it was there, and only where it opens the thread. */
const noteRows = (caller: Caller, threads: readonly string[]) => caller.read<AnnotationNote[]>`
  SELECT n.id, n.thread_id, n.kind, CASE WHEN n.removed_at IS NULL THEN n.body ELSE '' END AS body, n.visibility, n.version,
    n.created_at, a.name AS created_by, n.updated_at, n.created_by_id = ${caller.principal.accountId} AS mine,
    n.removed_at IS NOT NULL AS removed,
    ARRAY(SELECT w.name FROM notices m JOIN accounts w ON w.id = m.account_id
      WHERE m.dossier_id = n.dossier_id AND m.annotation_id = n.id AND m.kind = 'mention' ORDER BY w.name) AS mentions,
    n.removed_at IS NULL AND EXISTS (SELECT 1 FROM notices m WHERE m.dossier_id = n.dossier_id AND m.annotation_id = n.id
      AND m.kind = 'mention' AND m.account_id = ${caller.principal.accountId} AND m.read_at IS NULL) AS waits
  FROM annotations n LEFT JOIN accounts a ON a.id = n.created_by_id
  WHERE n.dossier_id = ${caller.dossier.id} AND n.thread_id = ANY (${[...threads]}) AND ${visible(caller)}
    AND (n.removed_at IS NULL OR n.id = n.thread_id)
  ORDER BY n.id`

/** Threads with their notes, the newest thread first; private notes only to their author. The cursor is a thread's id. */
export async function listAnnotations(caller: Caller, question: Question) {
  const { limit, cursor } = question
  if (cursor !== undefined && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(cursor))
    throw badField(['cursor'], 'This is not a cursor that an earlier page gave.')
  const [found, counts] = await Promise.all([
    threadRows(caller, question, cursor),
    caller.read<
      { total: number }[]
    >`SELECT count(*)::int AS total FROM ${joined(caller)} WHERE ${wanted(caller, question)}`,
  ])
  const page = found.slice(0, limit)
  const notes = await noteRows(
    caller,
    page.map(({ id }) => id),
  )
  const items: AnnotationThread[] = page.map((row) => ({
    id: row.id,
    target: targetOf(row),
    resolvedAt: row.resolvedAt,
    resolvedBy: row.resolvedBy,
    notes: notes.filter(({ threadId }) => threadId === row.id),
  }))
  return { items, total: counts[0]!.total, next: found.length > limit ? page.at(-1)!.id : null }
}
