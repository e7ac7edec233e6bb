import 'server-only'
import { notFound, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Dashboard as Row } from '@/prisma/generated/client'
import type { Dashboard, DashboardScope, DashboardSettings } from '../contract'

/** A dashboard as the API gives it. */
export async function answerOf(act: Act, row: Row): Promise<Dashboard> {
  const { id, name, isDefault, version, updatedAt, createdById } = row
  const scope = row.scope as DashboardScope
  const mine = createdById === act.principal.accountId
  const owner = mine ? act.principal : await act.tx.account.findUniqueOrThrow({ where: { id: createdById } })
  const canChange = scope === 'team' ? act.may('view.share') : mine
  return {
    ...{ id, name, scope, isDefault, version, mine, canChange, by: owner.name },
    settings: row.settings as DashboardSettings,
    updatedAt: updatedAt.toISOString(),
  }
}

/** Refuses to touch the team's dashboards without being allowed to share. */
export function checkScope(act: Act, scope: string): void {
  if (scope === 'team' && !act.may('view.share'))
    throw refuse(
      'FORBIDDEN',
      'Only those who log may change dashboards of the team. Save it as a dashboard of your own.',
    )
}

/** The dashboard to change, locked. What the caller does not see answers like none. */
export async function lockDashboard(act: Act, id: string, removed = false): Promise<Row> {
  const { tx, dossier, principal } = act
  await tx.$queryRaw`SELECT 1 FROM dashboards WHERE dossier_id = ${dossier.id}::uuid AND id = ${id}::uuid FOR UPDATE`
  const row = await tx.dashboard.findUnique({ where: { dossierId_id: { dossierId: dossier.id, id } } })
  if (!row || (row.removedAt !== null) !== removed) throw notFound()
  if (row.scope !== 'team' && row.createdById !== principal.accountId) throw notFound()
  checkScope(act, row.scope)
  return row
}

/** Refuses a name that another dashboard of the same scope has. */
export async function checkName(act: Act, name: string, scope: string, ownId: string | null = null) {
  const [other] = await act.tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM dashboards WHERE dossier_id = ${act.dossier.id}::uuid AND removed_at IS NULL AND lower(name) = lower(${name}) AND scope = ${scope}
      AND (scope = 'team' OR created_by_id = ${act.principal.accountId}::uuid) AND id IS DISTINCT FROM ${ownId}::uuid LIMIT 1`
  if (other)
    throw refuse(
      'CONFLICT',
      `There is a dashboard “${other.name}” already. Choose another name, or save over that one.`,
      {
        issues: [{ path: ['name'], message: `There is a dashboard “${other.name}” already.` }],
      },
    )
}

/** Of a dossier one dashboard is the default: the one before steps back. */
export async function clearDefault({ tx, dossier }: Act): Promise<void> {
  await tx.dashboard.updateMany({
    where: { dossierId: dossier.id, isDefault: true },
    data: { isDefault: false },
  })
}
