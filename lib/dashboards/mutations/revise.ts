import 'server-only'
import { badField, notFound, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Changing, Dashboard } from '../contract'
import { answerOf, checkName, checkScope, clearDefault, lockDashboard } from './stored'

/** Renames a dashboard, saves other settings under it, shares it or takes it back, or makes it the default. A stale version gets both versions back. */
export async function reviseDashboard(
  act: Act,
  { dashboardId, version, key: _, ...given }: Changing,
): Promise<Dashboard> {
  const stored = await lockDashboard(act, dashboardId)
  if (stored.version !== version)
    throw stale(
      { version, ...given },
      { version: stored.version, name: stored.name, settings: stored.settings },
    )
  const name = given.name ?? stored.name
  const scope = given.scope ?? stored.scope
  const isDefault = given.isDefault ?? (scope === 'team' && stored.isDefault)
  checkScope(act, scope)
  // Taking somebody's dashboard out of the team would put it where only they see it.
  if (scope === 'mine' && stored.createdById !== act.principal.accountId) throw notFound()
  if (isDefault && scope !== 'team')
    throw badField(
      ['isDefault'],
      'Only a dashboard of the team can be what the trends open with for everybody.',
    )
  await checkName(act, name, scope, dashboardId)
  if (isDefault && !stored.isDefault) await clearDefault(act)
  const settings = given.settings ? { settings: given.settings } : {}
  const row = await act.tx.dashboard.update({
    where: { dossierId_id: { dossierId: act.dossier.id, id: dashboardId } },
    data: { name, scope, isDefault, ...settings, version: version + 1, updatedAt: new Date() },
  })
  const said = ({ scope: of, name: called, isDefault: first, settings: what }: typeof stored) =>
    of === 'team' ? { name: called, scope: of, isDefault: first, settings: what } : { scope: of }
  await act.audit({
    type: 'dashboard.revised',
    subject: { type: 'dashboard', id: dashboardId },
    before: said(stored),
    after: said(row),
  })
  return answerOf(act, row)
}
