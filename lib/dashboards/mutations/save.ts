import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { Dashboard, Saving } from '../contract'
import { answerOf, checkName, checkScope, clearDefault } from './stored'

/** Saves a dashboard under a name nobody else uses for one. */
export async function saveDashboard(
  act: Act,
  { name, scope, isDefault, settings }: Saving,
): Promise<Dashboard> {
  checkScope(act, scope)
  if (isDefault && scope !== 'team')
    throw badField(
      ['isDefault'],
      'Only a dashboard of the team can be what the trends open with for everybody.',
    )
  await checkName(act, name, scope)
  if (isDefault) await clearDefault(act)
  const id = newId()
  const by = { dossierId: act.dossier.id, createdById: act.principal.accountId }
  const row = await act.tx.dashboard.create({ data: { ...by, id, name, scope, isDefault, settings } })
  // What one person keeps for themselves is nobody else's to read in the audit.
  const after = scope === 'team' ? { name, scope, isDefault, settings } : { scope }
  await act.audit({ type: 'dashboard.saved', subject: { type: 'dashboard', id }, after })
  return answerOf(act, row)
}
