import 'server-only'
import { refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { threadOf } from './note'
import { tellOfState } from './tell'

type Which = { annotationId: string }

/** Resolves the thread that a note is in. */
export async function resolveThread(act: Act, { annotationId }: Which) {
  const thread = await threadOf(act, annotationId)
  const resolvedAt = new Date()
  const { count } = await act.tx.annotation.updateMany({
    where: { dossierId: act.dossier.id, id: thread.id, resolvedAt: null },
    data: { resolvedAt, resolvedById: act.principal.accountId },
  })
  if (count === 0) throw refuse('CONFLICT', 'This thread is resolved already.')
  await tellOfState(act, thread, 'resolved')
  await act.audit({ type: 'annotation.resolved', subject: { type: 'annotation', id: thread.id } })
  return { threadId: thread.id, resolvedAt: resolvedAt.toISOString() }
}

/** Opens a resolved thread again. */
export async function reopenThread(act: Act, { annotationId }: Which) {
  const thread = await threadOf(act, annotationId)
  const { count } = await act.tx.annotation.updateMany({
    where: { dossierId: act.dossier.id, id: thread.id, resolvedAt: { not: null } },
    data: { resolvedAt: null, resolvedById: null },
  })
  if (count === 0) throw refuse('CONFLICT', 'This thread is open already.')
  await tellOfState(act, thread, 'reopened')
  await act.audit({ type: 'annotation.reopened', subject: { type: 'annotation', id: thread.id } })
  return { threadId: thread.id }
}
