import 'server-only'
import { notFound, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Prisma } from '@/prisma/generated/client'
import type { Kept, KeptChanging, KeptWhat } from '../rules/kept'
import { answerOf, checkName, checkScope, clearDefault, lockKept, rowsOf, saidOf } from './stored'

/** Renames a view or a dashboard, saves other settings under it, shares it or takes it back, or makes it the default. A stale version gets both versions back. */
export async function reviseKept<S extends Prisma.InputJsonObject>(
  act: Act,
  what: KeptWhat,
  { id, version, given }: KeptChanging<S>,
): Promise<Kept<S>> {
  const stored = await lockKept(act, what, id)
  if (stored.version !== version)
    throw stale(
      { version, ...given },
      { version: stored.version, name: stored.name, settings: stored.settings },
    )
  const name = given.name ?? stored.name
  const scope = given.scope ?? stored.scope
  const isDefault = given.isDefault ?? (scope === 'team' && stored.isDefault)
  // Taking somebody's own out of the team would put it where only they see it.
  if (scope === 'mine' && stored.createdById !== act.principal.accountId) throw notFound()
  checkScope(act, what, scope, isDefault)
  await checkName(act, what, { name, scope, ownId: id })
  if (isDefault && !stored.isDefault) await clearDefault(act, what)
  const settings = given.settings ? { settings: given.settings } : {}
  const row = await rowsOf(act, what).update({
    where: { dossierId_id: { dossierId: act.dossier.id, id } },
    data: { name, scope, isDefault, ...settings, version: version + 1, updatedAt: new Date() },
  })
  await act.audit({
    type: `${what}.revised`,
    subject: { type: what, id },
    before: saidOf(stored),
    after: saidOf(row),
  })
  return answerOf(act, row)
}
