import 'server-only'
import { badField, notFound, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import { listOwned } from '@/lib/tripwires/queries/watched-count'
import { findUnread } from '../queries/stored'
import { findTripped } from '../queries/tripped'

type Reading = { ids?: string[] | undefined; until?: string | undefined }
type Recalling = { ids?: string[] | undefined; at?: string | undefined }

const own = ({ dossier, principal: { accountId } }: Act) => ({ dossierId: dossier.id, accountId })

/** Keeps how far the caller read tripwires. Their notices are read off the log, so there is no row yet the first time. */
async function markWires(act: Act, wires: readonly string[], readAt: Date) {
  const marks = { ...own(act), kind: 'tripwire' }
  await act.tx.notice.deleteMany({ where: { ...marks, tripwireId: { in: [...wires] } } })
  await act.tx.notice.createMany({
    data: wires.map((tripwireId) => ({ ...marks, id: newId(), tripwireId, readAt, at: readAt })),
  })
}

/** The caller's notices by id: those that are stored, and those of tripwires. An id of nobody's, or of another's, is not found. */
async function named(act: Act, ids: readonly string[]) {
  const stored = await act.tx.notice.findMany({
    where: { ...own(act), id: { in: [...ids] }, kind: { not: 'tripwire' } },
    select: { id: true },
  })
  const known = new Set(stored.map(({ id }) => id))
  const others = [...new Set(ids)].filter((id) => !known.has(id))
  const tripped = others.length === 0 ? [] : await findTripped(act, await listOwned(act))
  const wires = tripped.filter(({ id }) => others.includes(id))
  if (wires.length < others.length) throw notFound()
  return { stored: [...known], wires }
}

/** The caller's notices that came about until a moment. */
async function untilThen(act: Act, until: string) {
  const stored = await act.tx.notice.findMany({
    where: { ...own(act), kind: { not: 'tripwire' }, readAt: null, at: { lte: new Date(until) } },
    select: { id: true },
  })
  const moment = new Date(until).toISOString()
  const tripped = await findTripped(act, await listOwned(act))
  return { stored: stored.map(({ id }) => id), wires: tripped.filter(({ at }) => at <= moment) }
}

/** Marks the caller's notices as read: those named, or all that came about until a moment. */
export async function readNotices(act: Act, { ids, until }: Reading) {
  if ((ids === undefined) === (until === undefined))
    throw badField(['ids'], 'Name the notices by their ids, or the moment until which all are read.')
  const at = new Date()
  const { stored, wires } = ids ? await named(act, ids) : await untilThen(act, until!)
  const unread = wires.filter((one) => one.unread).map(({ id }) => id)
  const { count } = await act.tx.notice.updateMany({
    where: { ...own(act), id: { in: await findUnread(act, stored) }, readAt: null },
    data: { readAt: at },
  })
  if (count + unread.length === 0) throw refuse('CONFLICT', 'There is nothing unread among these.')
  await markWires(act, unread, at)
  await act.audit({
    type: 'notice.read',
    subject: { type: 'notice', id: ids?.length === 1 ? ids[0]! : null },
    after: { read: count + unread.length },
  })
  return { read: count + unread.length, at: at.toISOString() }
}

/** Marks the caller's notices as unread again: those named, or those that were marked as read at a moment. */
export async function recallNotices(act: Act, { ids, at }: Recalling) {
  if ((ids === undefined) === (at === undefined))
    throw badField(['ids'], 'Name the notices by their ids, or the moment at which they were marked as read.')
  const found = ids ? await named(act, ids) : null
  const wires = found?.wires.map(({ id }) => id) ?? []
  const { count } = await act.tx.notice.updateMany({
    where: {
      ...own(act),
      ...(found
        ? { readAt: { not: null }, OR: [{ id: { in: found.stored } }, { tripwireId: { in: wires } }] }
        : { readAt: new Date(at!) }),
    },
    data: { readAt: null },
  })
  if (count === 0) throw refuse('CONFLICT', 'There is nothing read among these.')
  await act.audit({
    type: 'notice.recalled',
    subject: { type: 'notice', id: ids?.length === 1 ? ids[0]! : null },
    after: { unread: count },
  })
  return { unread: count }
}
