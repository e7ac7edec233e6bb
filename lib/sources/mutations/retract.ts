import 'server-only'
import { notFound, refuse, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Source as Stored } from '@/prisma/generated/client'
import type { Withdrawal } from '../contract'
import { developmentsCiting, refreshGrades } from './grades'

async function lockSources({ tx, dossier }: Act, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM sources WHERE dossier_id = ${dossier.id}::uuid AND id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
}

async function findSource({ tx, dossier }: Act, id: string): Promise<Stored> {
  const found = await tx.source.findUnique({ where: { dossierId_id: { dossierId: dossier.id, id } } })
  if (!found) throw notFound()
  return found
}

/** The sources that repeat it and still stand. */
async function standingRepeats({ tx, dossier }: Act, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE below AS (
      SELECT id, retracted_at FROM sources WHERE dossier_id = ${dossier.id}::uuid AND origin_id = ${id}::uuid
      UNION SELECT s.id, s.retracted_at FROM below JOIN sources s ON s.dossier_id = ${dossier.id}::uuid AND s.origin_id = below.id
    ) SELECT id FROM below WHERE retracted_at IS NULL AND id <> ${id}::uuid`
  return rows.map((row) => row.id)
}

async function setWithdrawn(act: Act, ids: readonly string[], at: Date | null, reason: string | null) {
  await act.tx.source.updateMany({
    where: { dossierId: act.dossier.id, id: { in: [...ids] } },
    data: { retractedAt: at, retractedReason: at ? reason : null, version: { increment: 1 } },
  })
  await refreshGrades(act, await developmentsCiting(act, ids))
}

/**
 * Withdraws a source, and with `withRepeats` what repeats it: their citations stay and weigh nothing from now on. The grades that
 * developments are filtered by follow. Refuses a stale version (409) and one that is withdrawn already.
 */
export async function retractSource(
  act: Act,
  { id, version, reason, withRepeats }: Withdrawal,
): Promise<{ sourceIds: string[] }> {
  await lockSources(act, [id])
  const source = await findSource(act, id)
  if (source.version !== version)
    throw stale({ version, reason }, { version: source.version, title: source.title })
  if (source.retractedAt)
    throw refuse('CONFLICT', 'This source is withdrawn already.', { reason: 'withdrawn' })
  const sourceIds = [id, ...(withRepeats ? await standingRepeats(act, id) : [])]
  await lockSources(act, sourceIds)
  const at = new Date()
  await setWithdrawn(act, sourceIds, at, reason)
  for (const sourceId of sourceIds)
    await act.audit({
      type: 'source.retracted',
      subject: { type: 'source', id: sourceId },
      before: { retracted: false },
      after: { retracted: true, ...(sourceId === id ? {} : { because: source.title }) },
      reason,
    })
  return { sourceIds }
}

/** Takes a withdrawal back, with everything that was withdrawn in the same step and is still withdrawn. */
export async function restoreSource(
  act: Act,
  { id, reason }: { id: string; reason?: string | undefined },
): Promise<{ sourceIds: string[] }> {
  const { tx, dossier } = act
  await lockSources(act, [id])
  const source = await findSource(act, id)
  if (!source.retractedAt) throw refuse('CONFLICT', 'This source is not withdrawn.', { reason: 'standing' })
  const together = await tx.source.findMany({
    where: { dossierId: dossier.id, retractedAt: source.retractedAt },
    select: { id: true },
  })
  const sourceIds = together.map((each) => each.id).toSorted()
  await lockSources(act, sourceIds)
  await setWithdrawn(act, sourceIds, null, null)
  for (const sourceId of sourceIds)
    await act.audit({
      type: 'source.restored',
      subject: { type: 'source', id: sourceId },
      before: { retracted: true, because: source.retractedReason },
      after: { retracted: false },
      reason: reason ?? null,
    })
  return { sourceIds }
}
