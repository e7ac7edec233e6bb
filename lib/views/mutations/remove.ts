import 'server-only'
import type { Act } from '@/lib/core/gate'
import type { Kept, KeptWhat } from '../rules/kept'
import { answerOf, checkName, lockKept, rowsOf, saidOf } from './stored'

const keyOf = ({ dossier }: Act, id: string) => ({ dossierId_id: { dossierId: dossier.id, id } })

/** Takes a view or a dashboard away; it can be restored. */
export async function removeKept(act: Act, what: KeptWhat, id: string): Promise<{ removed: true }> {
  const stored = await lockKept(act, what, id)
  await rowsOf(act, what).update({
    where: keyOf(act, id),
    data: { removedAt: new Date(), isDefault: false },
  })
  await act.audit({ type: `${what}.removed`, subject: { type: what, id }, before: saidOf(stored) })
  return { removed: true }
}

/** Brings a removed one back, as long as no other has its name. What was the default comes back as an ordinary one. */
export async function restoreKept<S>(act: Act, what: KeptWhat, id: string): Promise<Kept<S>> {
  const { name, scope } = await lockKept(act, what, id, true)
  await checkName(act, what, { name, scope, ownId: id })
  const row = await rowsOf(act, what).update({ where: keyOf(act, id), data: { removedAt: null } })
  await act.audit({ type: `${what}.restored`, subject: { type: what, id }, after: saidOf(row) })
  return answerOf(act, row)
}
