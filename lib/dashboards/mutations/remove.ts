import 'server-only'
import type { Act } from '@/lib/core/gate'
import type { Dashboard } from '../contract'
import { answerOf, checkName, lockDashboard } from './stored'

const subject = (id: string) => ({ type: 'dashboard', id })

/** Takes a dashboard away; it can be restored. */
export async function removeDashboard(
  act: Act,
  { dashboardId: id }: { dashboardId: string },
): Promise<{ removed: true }> {
  const { scope, name } = await lockDashboard(act, id)
  const where = { dossierId_id: { dossierId: act.dossier.id, id } }
  await act.tx.dashboard.update({ where, data: { removedAt: new Date(), isDefault: false } })
  await act.audit({
    type: 'dashboard.removed',
    subject: subject(id),
    before: scope === 'team' ? { name, scope } : { scope },
  })
  return { removed: true }
}

/** Brings a removed dashboard back, as long as no other has its name. What was the default comes back as an ordinary one. */
export async function restoreDashboard(
  act: Act,
  { dashboardId: id }: { dashboardId: string },
): Promise<Dashboard> {
  const { name, scope } = await lockDashboard(act, id, true)
  await checkName(act, name, scope, id)
  const where = { dossierId_id: { dossierId: act.dossier.id, id } }
  const row = await act.tx.dashboard.update({ where, data: { removedAt: null } })
  await act.audit({
    type: 'dashboard.restored',
    subject: subject(id),
    after: scope === 'team' ? { name, scope } : { scope },
  })
  return answerOf(act, row)
}
