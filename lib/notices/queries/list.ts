import 'server-only'
import type { z } from 'zod'
import { onWhat, targetColumns, targetOf, type TargetRow } from '@/lib/annotations/queries/target'
import { badField } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { listOwned } from '@/lib/tripwires/queries/watched-count'
import type { Notice, noticesContract } from '../contract'
import { findTripped } from './tripped'
import { isUnread, ownNotices, proposals } from './stored'

type Question = z.output<NonNullable<(typeof noticesContract.listNotices)['~orpc']['inputSchema']>>
type Row = Omit<Notice, 'note' | 'tripwire'> &
  TargetRow & { noteId: string | null; threadId: string; begins: string }

type Place = { at: string; id: string }

function placeOf(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null
  const found = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([0-9a-f-]{36})$/.exec(cursor)
  if (!found) throw badField(['cursor'], 'This is not a cursor that an earlier page gave.')
  return { at: found[1]!, id: found[2]! }
}

/** The caller's stored notices, the newest first. */
const storedRows = (caller: Caller, state: Question['state'], after: Place | null, most: number) => {
  const { read } = caller
  return read<Row[]>`
    SELECT w.id, w.kind, w.at, b.name AS by, w.unread, w.entry, y.relation, w.stands_for AS count,
      CASE WHEN k.id IS NOT NULL THEN json_build_object('ref', k.ref, 'statement', k.statement) END AS claim,
      CASE WHEN g.id IS NOT NULL THEN json_build_object('ref', g.ref, 'title', g.title) END AS development,
      w.note_id, w.thread_id, w.begins, ${targetColumns(read)}
    FROM (SELECT n.*, ${isUnread(caller)} AS unread, m.id AS note_id, m.thread_id, left(m.body, 240) AS begins,
        CASE WHEN n.kind = 'link-proposed' THEN (SELECT x.id FROM ${proposals(caller)} ORDER BY x.id DESC LIMIT 1) END AS entry,
        CASE WHEN n.kind = 'link-proposed' THEN (SELECT count(*)::int FROM ${proposals(caller)}) ELSE n.count END AS stands_for
      FROM ${ownNotices(caller)}) AS w
    LEFT JOIN accounts b ON b.id = w.by_id
    LEFT JOIN claims k ON k.dossier_id = w.dossier_id AND k.id = w.claim_id
    LEFT JOIN links y ON y.dossier_id = w.dossier_id AND y.id = coalesce(w.entry, w.link_id)
    LEFT JOIN developments g ON g.dossier_id = y.dossier_id AND g.id = y.development_id
    LEFT JOIN annotations t ON t.dossier_id = w.dossier_id AND t.id = w.thread_id ${onWhat(read)}
    WHERE true ${state === 'unread' ? read`AND w.unread` : read``}
      ${after ? read`AND (w.at, w.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : read``}
    ORDER BY w.at DESC, w.id DESC LIMIT ${most}`
}

function noticeOf(row: Row): Notice {
  const { id, kind, at, by, unread, relation, count, claim, development, entry, ...noted } = row
  const { noteId, threadId, begins } = noted
  const note = noteId === null ? null : { id: noteId, threadId, begins, target: targetOf(row) }
  return { id, kind, at, by, unread, relation, count, claim, development, note, entry, tripwire: null }
}

/** How many notices are stored for the caller, and how many of them are unread. */
const counted = (caller: Caller) => caller.read<{ total: number; unread: number }[]>`
  SELECT count(*)::int AS total, (count(*) FILTER (WHERE ${isUnread(caller)}))::int AS unread FROM ${ownNotices(caller)}`

const isAfter = ({ at, id }: Place, place: Place) => at < place.at || (at === place.at && id < place.id)

/** What concerns the caller, the newest first. The cursor is the moment and id of a notice. */
export async function listNotices(caller: Caller, { limit, cursor, state }: Question) {
  const after = placeOf(cursor)
  const [stored, counts, wires] = await Promise.all([
    storedRows(caller, state, after, limit + 1),
    counted(caller),
    listOwned(caller),
  ])
  const tripped = await findTripped(caller, wires)
  const unreadWires = tripped.filter(({ unread }) => unread)
  const asked = state === 'unread' ? unreadWires : tripped
  const found = [...stored.map(noticeOf), ...asked.filter((one) => !after || isAfter(one, after))].toSorted(
    (a, b) => (isAfter(a, b) ? 1 : -1),
  )
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const unread = counts[0]!.unread + unreadWires.length
  return {
    items,
    total: state === 'unread' ? unread : counts[0]!.total + tripped.length,
    next: found.length > limit && last ? `${last.at} ${last.id}` : null,
    unread,
  }
}
