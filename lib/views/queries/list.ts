import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { KEPT, type Kept, type KeptWhat } from '../rules/kept'

type Stored<S> = Omit<Kept<S>, 'mine' | 'canChange'> & { ownerId: string }

const rowsOf = (
  { read }: Caller,
  what: KeptWhat,
) => read`v.id, v.name, v.scope, v.is_default, v.settings, v.version, v.updated_at, a.name AS by,
  v.created_by_id AS owner_id FROM ${read(KEPT[what].table)} v JOIN accounts a ON a.id = v.created_by_id`

const seen = ({
  read,
  dossier,
  principal,
}: Caller) => read`v.dossier_id = ${dossier.id} AND v.removed_at IS NULL
  AND (v.scope = 'team' OR v.created_by_id = ${principal.accountId})`

function shown<S>(caller: Caller, { ownerId, ...stored }: Stored<S>): Kept<S> {
  const mine = ownerId === caller.principal.accountId
  return { ...stored, mine, canChange: stored.scope === 'team' ? caller.may('view.share') : mine }
}

/** The views or dashboards that the caller sees: their own and the team's; the default first, then by name. */
export async function listKept<S>(caller: Caller, what: KeptWhat): Promise<{ items: Kept<S>[] }> {
  const rows = await caller.read<Stored<S>[]>`
    SELECT ${rowsOf(caller, what)} WHERE ${seen(caller)} ORDER BY v.is_default DESC, v.scope DESC, lower(v.name), v.id LIMIT 500`
  return { items: rows.map((row) => shown(caller, row)) }
}

/** One of them. What somebody else keeps for themselves answers like none. */
export async function getKept<S>(caller: Caller, what: KeptWhat, id: string): Promise<Kept<S>> {
  const [row] = await caller.read<Stored<S>[]>`
    SELECT ${rowsOf(caller, what)} WHERE ${seen(caller)} AND v.id = ${id}`
  if (!row) throw notFound()
  return shown(caller, row)
}
