import 'server-only'
import { badField, notFound, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { Prisma, type SavedView as Row } from '@/prisma/generated/client'
import { KEPT, type Kept, type KeptWhat } from '../rules/kept'

export type { Row }

/** The table: the two have the same columns. */
export const rowsOf = ({ tx }: Act, what: KeptWhat): Act['tx']['savedView'] =>
  what === 'view' ? tx.savedView : (tx.dashboard as unknown as Act['tx']['savedView'])

const tableOf = (what: KeptWhat) => Prisma.raw(KEPT[what].table)

/** What is kept as the API gives it. */
export async function answerOf<S>(act: Act, row: Row): Promise<Kept<S>> {
  const { id, name, isDefault, version, updatedAt, createdById } = row
  const scope = row.scope as Kept<S>['scope']
  const mine = createdById === act.principal.accountId
  const owner = mine ? act.principal : await act.tx.account.findUniqueOrThrow({ where: { id: createdById } })
  const canChange = scope === 'team' ? act.may('view.share') : mine
  return {
    ...{ id, name, scope, isDefault, version, mine, canChange, by: owner.name },
    settings: row.settings as S,
    updatedAt: updatedAt.toISOString(),
  }
}

/** What the audit says of it. What one person keeps for themselves is nobody else's to read there. */
export const saidOf = ({ scope, name, isDefault, settings }: Row) =>
  scope === 'team' ? { name, scope, isDefault, settings } : { scope }

/** Refuses to touch what is the team's without being allowed to share, and a default that only one person would see. */
export function checkScope(act: Act, what: KeptWhat, scope: string, isDefault = false): void {
  const { many, opens } = KEPT[what]
  if (scope === 'team' && !act.may('view.share'))
    throw refuse(
      'FORBIDDEN',
      `Only those who log may change ${many} of the team. Save it as a ${what} of your own.`,
    )
  if (isDefault && scope !== 'team')
    throw badField(['isDefault'], `Only a ${what} of the team can be what ${opens} for everybody.`)
}

/** The one to change, locked. What the caller does not see answers like none. */
export async function lockKept(act: Act, what: KeptWhat, id: string, removed = false): Promise<Row> {
  const { tx, dossier, principal } = act
  await tx.$queryRaw`SELECT 1 FROM ${tableOf(what)} WHERE dossier_id = ${dossier.id}::uuid AND id = ${id}::uuid FOR UPDATE`
  const row = await rowsOf(act, what).findUnique({
    where: { dossierId_id: { dossierId: dossier.id, id } },
  })
  if (!row || (row.removedAt !== null) !== removed) throw notFound()
  if (row.scope !== 'team' && row.createdById !== principal.accountId) throw notFound()
  checkScope(act, what, row.scope)
  return row
}

/** Refuses a name that another one of the same scope has. */
export async function checkName(
  act: Act,
  what: KeptWhat,
  { name, scope, ownId = null }: { name: string; scope: string; ownId?: string | null },
): Promise<void> {
  const [other] = await act.tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM ${tableOf(what)} WHERE dossier_id = ${act.dossier.id}::uuid AND removed_at IS NULL AND lower(name) = lower(${name}) AND scope = ${scope}
      AND (scope = 'team' OR created_by_id = ${act.principal.accountId}::uuid) AND id IS DISTINCT FROM ${ownId}::uuid LIMIT 1`
  if (!other) return
  const message = `There is a ${what} “${other.name}” already.`
  throw refuse('CONFLICT', `${message} Choose another name, or save over that one.`, {
    issues: [{ path: ['name'], message }],
  })
}

/** Of a dossier one is the default: the one before steps back. */
export async function clearDefault(act: Act, what: KeptWhat): Promise<void> {
  await rowsOf(act, what).updateMany({
    where: { dossierId: act.dossier.id, isDefault: true },
    data: { isDefault: false },
  })
}
