import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Act, Caller } from '@/lib/core/gate'
import type { ImportBatch, ImportWhole } from '../contract'
import { mostUnindexed } from '../rules/limits'
import type { Mapping } from '../rules/mapping'
import type { Reading } from '../rules/types'
import { guessFor } from './guess'

/** JSON is taken as text: the reader would change the names within it. */
type Json = string | null
type Row = Omit<ImportBatch, 'file' | 'job' | 'findings' | 'outcome'> & {
  id: string
  name: string
  bytes: number
  sha256: string
} & Record<'job' | 'findings' | 'outcome', Json>
type WholeRow = Row & { options: string } & Record<'reading' | 'mapping', Json> &
  Pick<ImportWhole, 'idScheme' | 'sameFile'>

const headColumns = `
  b.id, b.ref, b.state, b.version, b.created_at AS "createdAt", coalesce(a.name, '') AS "createdBy", b.committed_at AS "committedAt",
  c.name AS "committedBy", b.rolled_back_at AS "rolledBackAt", b.findings::text, b.outcome::text, f.name, f.bytes::float8 AS bytes, f.sha256,
  (SELECT json_build_object('type', replace(j.type, 'import.', ''), 'state', j.state, 'step', j.step, 'done', j.done, 'total', j.total, 'failure', j.failure)
    FROM jobs j WHERE j.dossier_id = b.dossier_id AND j.subject_id = b.id ORDER BY j.created_at DESC, j.id DESC LIMIT 1)::text AS job,
  CASE WHEN b.committed_at IS NULL OR b.indexed_at IS NOT NULL THEN 0 ELSE (SELECT count(*)::int FROM (SELECT 1 FROM developments d
    WHERE d.dossier_id = b.dossier_id AND d.import_batch_id = b.id AND (b.indexed_through IS NULL OR d.id > b.indexed_through)
    LIMIT ${mostUnindexed + 1}) AS left_out) END AS unindexed`

const wholeColumns = `${headColumns}, b.options::text, b.reading::text, b.mapping::text, b.id_scheme AS "idScheme",
  (SELECT o.ref FROM import_batches o JOIN import_files g ON g.dossier_id = o.dossier_id AND g.id = o.file_id
    WHERE o.dossier_id = b.dossier_id AND g.sha256 = f.sha256 AND o.state = 'committed' AND o.id <> b.id ORDER BY o.id LIMIT 1) AS "sameFile"`

const source = `
  FROM import_batches b JOIN import_files f ON f.dossier_id = b.dossier_id AND f.id = b.file_id
  LEFT JOIN accounts a ON a.id = b.created_by_id LEFT JOIN accounts c ON c.id = b.committed_by_id`

const instant = (at: unknown) => (at instanceof Date ? at.toISOString() : (at as string | null))

const parsed = <T>(text: Json): T | null => (text === null ? null : (JSON.parse(text) as T))

function headOf({ name, bytes, sha256, job, findings, outcome, ...row }: Row): ImportBatch {
  const { ref, state, version, createdBy, committedBy, unindexed } = row
  const { createdAt, committedAt, rolledBackAt } = row
  return {
    ...{ ref, state, version, createdBy, committedBy, unindexed },
    job: parsed(job),
    findings: parsed(findings),
    outcome: parsed(outcome),
    createdAt: instant(createdAt)!,
    committedAt: instant(committedAt),
    rolledBackAt: instant(rolledBackAt),
    file: { name, bytes, sha256 },
  }
}

/** The batch as it stands within a mutation's transaction. */
export async function batchIn({ tx, dossier }: Act, id: string): Promise<ImportBatch> {
  const rows = await tx.$queryRawUnsafe<Row[]>(
    `SELECT ${headColumns} ${source} WHERE b.dossier_id = $1::uuid AND b.id = $2::uuid`,
    dossier.id,
    id,
  )
  return headOf(rows[0]!)
}

/** The imports of a dossier, newest first. */
export async function listImports(
  { read, dossier }: Caller,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const before = cursor ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff'
  const shown = read`b.dossier_id = ${dossier.id} AND b.state <> 'discarded'`
  const rows = await read<Row[]>`
    SELECT ${read.unsafe(headColumns)} ${read.unsafe(source)} WHERE ${shown} AND b.id::text < ${before} ORDER BY b.id DESC LIMIT ${limit + 1}`
  const [count] = await read<{ n: number }[]>`SELECT count(*)::int AS n FROM import_batches b WHERE ${shown}`
  const next = rows.length > limit ? rows[limit - 1]!.id : null
  return { items: rows.slice(0, limit).map(headOf), total: count!.n, next }
}

/** Whether the caller may take an import out of the log: editors, and whoever committed it. */
export const mayRollBack = (caller: Caller, committedById: string | null) =>
  caller.may('import.roll-back') || committedById === caller.principal.accountId

/** One import with its file's reading and mapping. */
export async function getImport(caller: Caller, { ref }: { ref: string }): Promise<ImportWhole> {
  const { read, dossier } = caller
  const [row] = await read<(WholeRow & { committedById: string | null })[]>`
    SELECT ${read.unsafe(wholeColumns)}, b.committed_by_id ${read.unsafe(source)}
    WHERE b.dossier_id = ${dossier.id} AND b.ref = ${ref} AND b.state <> 'discarded'`
  if (!row) throw notFound()
  const { committedById, idScheme, sameFile } = row
  const reading = parsed<Reading>(row.reading)
  const mapping = parsed<Mapping>(row.mapping)
  return {
    ...headOf(row),
    ...{ options: JSON.parse(row.options) as ImportWhole['options'], reading, mapping, idScheme, sameFile },
    guess: reading && !mapping ? await guessFor(caller, reading) : null,
    may: {
      run: caller.may('import.run'),
      rollBack: mayRollBack(caller, committedById),
      makeKinds: caller.may('kind.write'),
    },
  }
}
