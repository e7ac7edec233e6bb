import 'server-only'
import type { Act } from '@/lib/core/gate'
import type { SavedView } from '../contract'
import { answerOf, checkName, lockView } from './stored'

const subject = (id: string) => ({ type: 'view', id })

/** Takes a view away; it can be restored. */
export async function removeView(act: Act, { viewId: id }: { viewId: string }): Promise<{ removed: true }> {
  const { scope, name } = await lockView(act, id)
  const where = { dossierId_id: { dossierId: act.dossier.id, id } }
  await act.tx.savedView.update({ where, data: { removedAt: new Date(), isDefault: false } })
  await act.audit({
    type: 'view.removed',
    subject: subject(id),
    before: scope === 'team' ? { name, scope } : { scope },
  })
  return { removed: true }
}

/** Brings a removed view back, as long as no other has its name. What was the default comes back as an ordinary one. */
export async function restoreView(act: Act, { viewId: id }: { viewId: string }): Promise<SavedView> {
  const { name, scope } = await lockView(act, id, true)
  await checkName(act, name, scope, id)
  const where = { dossierId_id: { dossierId: act.dossier.id, id } }
  const row = await act.tx.savedView.update({ where, data: { removedAt: null } })
  await act.audit({
    type: 'view.restored',
    subject: subject(id),
    after: scope === 'team' ? { name, scope } : { scope },
  })
  return answerOf(act, row)
}
