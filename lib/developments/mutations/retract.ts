import 'server-only'
import { notFound, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Receipt } from '../contract'
import { lockLog, refuseDuplicate } from './check'
import { outOfTheWay } from './content-hash'

type Stored = {
  id: string
  ref: string
  title: string
  version: number
  retracted: boolean
  reason: string | null
}

async function lock({ tx, dossier }: Act, ref: string): Promise<Stored> {
  const [stored] = await tx.$queryRaw<Stored[]>`
    SELECT id, ref, title, version, retracted_at IS NOT NULL AS retracted, retracted_reason AS reason
    FROM developments WHERE dossier_id = ${dossier.id}::uuid AND ref = ${ref} FOR UPDATE`
  if (!stored) throw notFound()
  return stored
}

async function mark({ tx, dossier }: Act, stored: Stored, reason: string | null): Promise<Receipt> {
  const { id, ref, title, version } = stored
  const at = new Date()
  await tx.development.updateMany({
    where: { dossierId: dossier.id, id },
    data: {
      retractedAt: reason === null ? null : at,
      retractedReason: reason,
      version: version + 1,
      updatedAt: at,
    },
  })
  return { id, ref, title, version: version + 1 }
}

/** Takes a development out of every count, with the reason; it stays readable. */
export async function retractDevelopment(
  act: Act,
  { ref, reason }: { ref: string; reason: string },
): Promise<Receipt> {
  const stored = await lock(act, ref)
  if (stored.retracted)
    throw refuse('CONFLICT', `${ref} was retracted already: ${stored.reason ?? 'no reason given'}`)
  const receipt = await mark(act, stored, reason)
  await act.audit({
    type: 'development.retracted',
    subject: { type: 'development', id: stored.id },
    before: { retracted: false },
    after: { retracted: true },
    reason,
  })
  return receipt
}

/** A record that an import's roll-back took out made room for others that say the same: brought back by itself, it needs its place again. */
async function takePlaceAgain(act: Act, { id }: Stored): Promise<void> {
  const where = { dossierId_id: { dossierId: act.dossier.id, id } }
  const { title, startsOn, kindCode, contentHash } = await act.tx.development.findUniqueOrThrow({ where })
  if (!contentHash.startsWith(outOfTheWay)) return
  await lockLog(act)
  const same = { title, startsOn: startsOn.toISOString().slice(0, 10), kind: kindCode }
  await act.tx.development.update({ where, data: { contentHash: await refuseDuplicate(act, same, id) } })
}

/** Takes a retraction back. */
export async function restoreDevelopment(
  act: Act,
  { ref, reason }: { ref: string; reason?: string | undefined },
): Promise<Receipt> {
  const stored = await lock(act, ref)
  const [merged] = await act.tx.$queryRaw<{ ref: string }[]>`
    SELECT d.ref FROM development_merges m JOIN developments d ON d.dossier_id = m.dossier_id AND d.id = m.survivor_id
    WHERE m.dossier_id = ${act.dossier.id}::uuid AND m.merged_id = ${stored.id}::uuid AND m.undone_at IS NULL`
  if (merged)
    throw refuse('CONFLICT', `${ref} was merged into ${merged.ref}. Undo the merge to have it back.`)
  if (!stored.retracted) throw refuse('CONFLICT', `${ref} is not retracted, so there is nothing to restore.`)
  await takePlaceAgain(act, stored)
  const receipt = await mark(act, stored, null)
  await act.audit({
    type: 'development.restored',
    subject: { type: 'development', id: stored.id },
    before: { retracted: true, retractedReason: stored.reason },
    after: { retracted: false },
    reason: reason ?? null,
  })
  return receipt
}
