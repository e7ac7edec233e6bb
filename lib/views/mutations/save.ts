import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { SavedView, Saving } from '../contract'
import { answerOf, checkName, checkScope, clearDefault } from './stored'

/** Saves a view under a name nobody else uses for one. */
export async function saveView(act: Act, { name, scope, isDefault, settings }: Saving): Promise<SavedView> {
  checkScope(act, scope)
  if (isDefault && scope !== 'team')
    throw badField(['isDefault'], 'Only a view of the team can be what the log opens with for everybody.')
  await checkName(act, name, scope)
  if (isDefault) await clearDefault(act)
  const id = newId()
  const by = { dossierId: act.dossier.id, createdById: act.principal.accountId }
  const row = await act.tx.savedView.create({ data: { ...by, id, name, scope, isDefault, settings } })
  // What one person keeps for themselves is nobody else's to read in the audit.
  const after = scope === 'team' ? { name, scope, isDefault, settings } : { scope }
  await act.audit({ type: 'view.saved', subject: { type: 'view', id }, after })
  return answerOf(act, row)
}
