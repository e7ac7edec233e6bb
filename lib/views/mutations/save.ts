import 'server-only'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { Prisma } from '@/prisma/generated/client'
import type { Kept, KeptSaving, KeptWhat } from '../rules/kept'
import { answerOf, checkName, checkScope, clearDefault, rowsOf, saidOf } from './stored'

/** Saves a view or a dashboard under a name nobody else uses for one. */
export async function saveKept<S extends Prisma.InputJsonObject>(
  act: Act,
  what: KeptWhat,
  { name, scope, isDefault, settings }: KeptSaving<S>,
): Promise<Kept<S>> {
  checkScope(act, what, scope, isDefault)
  await checkName(act, what, { name, scope })
  if (isDefault) await clearDefault(act, what)
  const id = newId()
  const by = { dossierId: act.dossier.id, createdById: act.principal.accountId }
  const row = await rowsOf(act, what).create({ data: { ...by, id, name, scope, isDefault, settings } })
  await act.audit({ type: `${what}.saved`, subject: { type: what, id }, after: saidOf(row) })
  return answerOf(act, row)
}
