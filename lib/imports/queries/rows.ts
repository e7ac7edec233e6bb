import 'server-only'
import { badField, notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import type { ImportRow, verdicts } from '../contract'
import { changesOf } from './changes'

type Verdict = (typeof verdicts)[number]
type Question = { ref: string; limit: number; cursor?: string | undefined; verdict?: Verdict | undefined }
type Row = Omit<ImportRow, 'cells' | 'problems' | 'changes'> & {
  cells: string | null
  problems: string | null
  existingId: string | null
  differs: string[] | null
  changed: string | null
}

/** A batch's rows are staged until it is committed; then what was wrong or changed is kept. */
async function batchFor({ read, dossier }: Caller, ref: string) {
  const [batch] = await read<{ id: string; state: string }[]>`
    SELECT id, state FROM import_batches WHERE dossier_id = ${dossier.id} AND ref = ${ref} AND state <> 'discarded'`
  if (!batch) throw notFound()
  return batch
}

const stagedRows = (
  { read, dossier }: Caller,
  id: string,
  { verdict, limit }: Question,
  after: number,
) => read<Row[]>`
  SELECT s.line, s.verdict, d.ref, coalesce(s.title, d.title) AS title, s.kind_code AS kind, s.happened, s.place,
    ARRAY(SELECT code || ' (' || role || ')' FROM unnest(s.actor_codes, s.actor_roles) AS u (code, role)) AS actors,
    s.cells::text, s.problems::text, s.existing_id, s.differs, NULL AS changed
  FROM import_stage s LEFT JOIN developments d ON d.dossier_id = s.dossier_id AND d.id = s.existing_id
  WHERE s.dossier_id = ${dossier.id} AND s.batch_id = ${id} ${verdict ? read`AND s.verdict = ${verdict}` : read``} AND s.line > ${after}
  ORDER BY s.line LIMIT ${limit + 1}`

const keptRows = ({ read, dossier }: Caller, id: string, { verdict, limit }: Question, after: number) => read<
  Row[]
>`
  SELECT r.line, r.verdict, d.ref, d.title, d.kind_code AS kind, d.happened, NULL AS place, '{}'::text[] AS actors,
    r.cells::text, r.problems::text, NULL AS existing_id, NULL AS differs,
    CASE WHEN r.verdict = 'changed' THEN json_build_object('before', r.before, 'after', r.after)::text END AS changed
  FROM import_rows r LEFT JOIN developments d ON d.dossier_id = r.dossier_id AND d.id = r.development_id
  WHERE r.dossier_id = ${dossier.id} AND r.batch_id = ${id} ${verdict ? read`AND r.verdict = ${verdict}` : read``} AND r.line > ${after}
  ORDER BY r.line LIMIT ${limit + 1}`

function keptChanges(changed: string | null): ImportRow['changes'] {
  if (!changed) return []
  const { before, after } = JSON.parse(changed) as Record<'before' | 'after', Record<string, unknown>>
  return Object.keys(after).map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }))
}

/** The rows of an import, in the order of the file: what becomes of each, what is wrong in which cell, what would change. */
export async function listImportRows(caller: Caller, question: Question) {
  const { limit, cursor = '0', verdict } = question
  if (!/^\d{1,9}$/.test(cursor)) throw badField(['cursor'], 'This is not a cursor that an earlier page gave.')
  const { id, state } = await batchFor(caller, question.ref)
  const isStaged = state === 'checked' || state === 'inspected' || state === 'received'
  const rows = await (isStaged ? stagedRows : keptRows)(caller, id, question, Number(cursor))
  const { read, dossier } = caller
  const table = isStaged ? read`import_stage` : read`import_rows`
  const [count] = await read<{ n: number }[]>`
    SELECT count(*)::int AS n FROM ${table} WHERE dossier_id = ${dossier.id} AND batch_id = ${id} ${verdict ? read`AND verdict = ${verdict}` : read``}`
  const shown = rows.slice(0, limit)
  const changes = await changesOf(caller, id, shown)
  const items = shown.map(({ cells, problems, existingId: _, differs: __, changed, ...row }) => ({
    ...row,
    cells: cells ? (JSON.parse(cells) as string[]) : null,
    problems: problems ? (JSON.parse(problems) as ImportRow['problems']) : [],
    changes: changes.get(row.line) ?? keptChanges(changed),
  }))
  return { items, total: count!.n, next: rows.length > limit ? String(items.at(-1)!.line) : null }
}
