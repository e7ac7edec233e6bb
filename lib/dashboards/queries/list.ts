import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { Dashboard } from '../contract'

type Stored = Omit<Dashboard, 'mine' | 'canChange'> & { ownerId: string }

const columns = ({
  read,
}: Caller) => read`v.id, v.name, v.scope, v.is_default, v.settings, v.version, v.updated_at, a.name AS by,
  v.created_by_id AS owner_id FROM dashboards v JOIN accounts a ON a.id = v.created_by_id`

const seen = ({
  read,
  dossier,
  principal,
}: Caller) => read`v.dossier_id = ${dossier.id} AND v.removed_at IS NULL
  AND (v.scope = 'team' OR v.created_by_id = ${principal.accountId})`

function shown(caller: Caller, { ownerId, ...stored }: Stored): Dashboard {
  const mine = ownerId === caller.principal.accountId
  return { ...stored, mine, canChange: stored.scope === 'team' ? caller.may('view.share') : mine }
}

/** The dashboards that the caller sees: their own and the team's; the default first, then by name. */
export async function listDashboards(caller: Caller): Promise<{ items: Dashboard[] }> {
  const rows = await caller.read<Stored[]>`
    SELECT ${columns(caller)} WHERE ${seen(caller)} ORDER BY v.is_default DESC, v.scope DESC, lower(v.name), v.id LIMIT 500`
  return { items: rows.map((row) => shown(caller, row)) }
}

/** One dashboard. Somebody else's own dashboard answers like none. */
export async function getDashboard(
  caller: Caller,
  { dashboardId }: { dashboardId: string },
): Promise<Dashboard> {
  const [row] = await caller.read<
    Stored[]
  >`SELECT ${columns(caller)} WHERE ${seen(caller)} AND v.id = ${dashboardId}`
  if (!row) throw notFound()
  return shown(caller, row)
}
