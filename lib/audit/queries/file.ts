import 'server-only'
import type { Caller, Gift } from '@/lib/core/gate'
import { csvStream, type CsvColumn } from '@/lib/reports/formats/csv'
import { queryOf, type AuditFilters } from '../rules/filters'
import { typeInWords } from '../rules/type-words'
import { narrowing } from './entries'

type Row = {
  seq: number
  at: string
  by: string | null
  type: string
  subjectType: string
  subjectId: string | null
  before: string | null
  after: string | null
  reason: string | null
  previousHash: string
  hash: string
}

const columns: CsvColumn<Row>[] = [
  { key: 'seq', header: 'seq', type: 'number' },
  { key: 'at', header: 'at', type: 'instant' },
  { key: 'by', header: 'by', type: 'text' },
  { key: 'type', header: 'type', type: 'text' },
  { key: 'subjectType', header: 'subject_type', type: 'text' },
  { key: 'subjectId', header: 'subject_id', type: 'text' },
  { key: 'before', header: 'before', type: 'text' },
  { key: 'after', header: 'after', type: 'text' },
  { key: 'reason', header: 'reason', type: 'text' },
  { key: 'previousHash', header: 'previous_hash', type: 'text' },
  { key: 'hash', header: 'hash', type: 'text' },
]
const rowsPerQuery = 1_000

/** The filters in words, for the entry that the taking leaves. */
function said({ who, type, from, to, record }: AuditFilters): string {
  const parts = [
    type ? typeInWords(type) : null,
    record ? `about ${record}` : null,
    who ? 'by one person' : null,
    from ? `from ${from}` : null,
    to ? `to ${to}` : null,
  ].filter((part) => part !== null)
  return `The audit${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`
}

/** The entries that the filters leave, with their seals, as CSV, oldest first. What is added meanwhile is not in it. */
export async function getAuditFile(
  caller: Caller,
  { key: _, ...filters }: AuditFilters & { key: string },
): Promise<Gift> {
  const { read, dossier } = caller
  const wanted = await narrowing(caller, filters)
  const [count] = await read<{ matching: number; last: number | null }[]>`
    SELECT count(*)::int AS matching, max(e.seq) AS last FROM audit_entries e WHERE ${wanted()}`
  const { matching, last } = count!
  let given = 0
  async function* rows(): AsyncGenerator<Row> {
    for (let after = 0; ;) {
      const found = await read<Row[]>`
        SELECT e.seq, e.at, a.name AS by, e.type, e.subject_type, e.subject_id, e.before::text, e.after::text, e.reason, e.previous_hash, e.hash
        FROM audit_entries e LEFT JOIN accounts a ON a.id = e.account_id
        WHERE ${wanted()} AND e.seq > ${after} AND e.seq <= ${last ?? 0} ORDER BY e.seq LIMIT ${rowsPerQuery}`
      given += found.length
      yield* found
      if (found.length < rowsPerQuery) return
      after = found.at(-1)!.seq
    }
  }
  const fileName = `${dossier.key}-audit.csv`
  const query = queryOf(filters)
  return {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
    },
    body: csvStream({ columns, rows: rows() }, { bom: true }),
    rowsGiven: () => given,
    taking: {
      ...{ format: 'csv', fileName, of: { type: 'audit', id: null }, said: said(filters), matching },
      link: `/dossiers/${dossier.key}/settings/audit${query ? `?${query}` : ''}`,
      marking: dossier.marking,
    },
  }
}
