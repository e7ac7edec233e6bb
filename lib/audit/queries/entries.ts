import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { AuditChoices, AuditEntry } from '../contract'
import type { AuditFilters } from '../rules/filters'
import { before, neverPrivate, pageOf, type Page } from './page'

/** Entries `e` that the caller may see: those about somebody else's private annotation are left out. */
const open = (caller: Caller) => {
  const { read, dossier, principal } = caller
  return read`
  e.dossier_id = ${dossier.id} AND NOT EXISTS (SELECT 1 FROM annotations n WHERE e.subject_type = 'annotation' AND n.dossier_id = e.dossier_id
    AND n.id = e.subject_id AND n.visibility = 'private' AND n.created_by_id <> ${principal.accountId})
    AND ${neverPrivate(caller)}`
}

/** The ids that a record goes by: its own, and for a development that of the import that logged it. */
async function idsOf({ read, dossier }: Caller, record: string): Promise<string[]> {
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(record)) return [record.toLowerCase()]
  const key = dossier.id
  const rows = await read<{ id: string }[]>`
    SELECT id FROM developments WHERE dossier_id = ${key} AND ref = upper(${record})
    UNION ALL SELECT import_batch_id FROM developments WHERE dossier_id = ${key} AND ref = upper(${record}) AND import_batch_id IS NOT NULL
    UNION ALL SELECT id FROM claims WHERE dossier_id = ${key} AND ref = upper(${record})
    UNION ALL SELECT id FROM import_batches WHERE dossier_id = ${key} AND ref = upper(${record})
    UNION ALL SELECT id FROM actors WHERE dossier_id = ${key} AND lower(code) = lower(${record})`
  return rows.map(({ id }) => id)
}

/** Makes the condition on entries `e` that the filters say; a function, since what can be awaited would be asked for at once. */
export async function narrowing(caller: Caller, filters: AuditFilters) {
  const { read } = caller
  const { who, type, from, to, record } = filters
  const ids = record === undefined ? null : await idsOf(caller, record)
  return () => read`${open(caller)}
    ${who === undefined ? read`` : who === 'installation' ? read`AND e.account_id IS NULL` : read`AND e.account_id = ${who}`}
    ${type === undefined ? read`` : type.includes('.') ? read`AND e.type = ${type}` : read`AND starts_with(e.type, ${`${type}.`})`}
    ${from === undefined ? read`` : read`AND e.at >= ${from}::date`}
    ${to === undefined ? read`` : read`AND e.at < ${to}::date + 1`}
    ${ids === null ? read`` : read`AND e.subject_id = ANY (${ids}::uuid[])`}`
}

/** Every change in the dossier, newest first, as far as the filters leave it. */
export async function listAudit(caller: Caller, { limit, cursor, ...filters }: Page & AuditFilters) {
  const { read } = caller
  const wanted = await narrowing(caller, filters)
  const rows = await read<AuditEntry[]>`
    SELECT e.id, e.seq, e.at, a.name AS by, e.type, e.subject_type, e.subject_id, e.before, e.after, e.reason
    FROM audit_entries e LEFT JOIN accounts a ON a.id = e.account_id
    WHERE ${wanted()} AND e.seq < ${before(cursor)} ORDER BY e.seq DESC LIMIT ${limit + 1}`
  const [count] = await read<
    { total: number }[]
  >`SELECT count(*)::int AS total FROM audit_entries e WHERE ${wanted()}`
  return pageOf([...rows], count!.total, limit)
}

/** Who left entries and of which types, for choosing among them; the most frequent person first, types by their names. */
export async function listAuditChoices(caller: Caller): Promise<AuditChoices> {
  const { read } = caller
  const counted = await read<{ accountId: string | null; name: string | null; type: string; n: number }[]>`
    SELECT e.account_id, a.name, e.type, e.n FROM (
      SELECT e.account_id, e.type, count(*)::int AS n FROM audit_entries e WHERE ${open(caller)} GROUP BY 1, 2
    ) AS e LEFT JOIN accounts a ON a.id = e.account_id`
  const people = new Map<string, AuditChoices['who'][number]>()
  const types = new Map<string, number>()
  for (const { accountId, name, type, n } of counted) {
    const value = accountId ?? 'installation'
    const entries = (people.get(value)?.entries ?? 0) + n
    people.set(value, { value, name: name ?? 'the installation', entries })
    types.set(type, (types.get(type) ?? 0) + n)
  }
  return {
    who: [...people.values()].toSorted((a, b) => b.entries - a.entries),
    types: [...types]
      .map(([value, entries]) => ({ value, entries }))
      .toSorted((a, b) => (a.value < b.value ? -1 : 1)),
  }
}
