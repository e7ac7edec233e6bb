import 'server-only'
import type { z } from 'zod'
import { badField, notFound, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { Threshold as Stored } from '@/prisma/generated/client'
import type { kindsContract, ThresholdEntry } from '../contract'

type InputOf<K extends 'addThreshold' | 'reviseThreshold'> = z.output<
  NonNullable<(typeof kindsContract)[K]['~orpc']['inputSchema']>
>

const shown = ({ dossierId: _, ...threshold }: Stored): ThresholdEntry => threshold
const audited = ({ metric, kindCode, value, label, authority }: Stored) => ({
  metric,
  kindCode,
  value,
  label,
  authority,
})

async function checkKind({ tx, dossier }: Act, code: string | null | undefined) {
  if (!code) return
  if (!(await tx.kind.findUnique({ where: { dossierId_code: { dossierId: dossier.id, code } } })))
    throw badField(['kindCode'], `This dossier has no kind ${code}. Choose one of its list, or none.`)
}

/** Adds a line that a figure can cross. */
export async function addThreshold(
  act: Act,
  { key: _, ...given }: InputOf<'addThreshold'>,
): Promise<ThresholdEntry> {
  await checkKind(act, given.kindCode)
  const id = newId()
  const stored = await act.tx.threshold.create({ data: { dossierId: act.dossier.id, id, ...given } })
  await act.audit({ type: 'threshold.added', subject: { type: 'threshold', id }, after: audited(stored) })
  return shown(stored)
}

/** Changes what is given of a line. A stale version gets both versions back (409). */
export async function reviseThreshold(
  act: Act,
  { key: _, id, version, ...changes }: InputOf<'reviseThreshold'>,
): Promise<ThresholdEntry> {
  const { tx, dossier } = act
  const where = { dossierId_id: { dossierId: dossier.id, id } }
  const before = await tx.threshold.findUnique({ where })
  if (!before) throw notFound()
  await checkKind(act, changes.kindCode)
  const { count } = await tx.threshold.updateMany({
    where: { dossierId: dossier.id, id, version },
    data: { ...changes, version: version + 1 },
  })
  const stored = (await tx.threshold.findUnique({ where }))!
  if (count === 0) throw stale({ version, ...changes }, shown(stored))
  await act.audit({
    type: 'threshold.revised',
    subject: { type: 'threshold', id },
    before: audited(before),
    after: audited(stored),
  })
  return shown(stored)
}

/** Removes a line. */
export async function removeThreshold(act: Act, { id }: { id: string }): Promise<{ id: string }> {
  const { tx, dossier } = act
  const where = { dossierId_id: { dossierId: dossier.id, id } }
  const before = await tx.threshold.findUnique({ where })
  if (!before) throw notFound()
  await tx.threshold.delete({ where })
  await act.audit({ type: 'threshold.removed', subject: { type: 'threshold', id }, before: audited(before) })
  return { id }
}
