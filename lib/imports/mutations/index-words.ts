import 'server-only'
import { prisma } from '@/lib/core/db/prisma'

/** One statement indexes so many records: it ends within a second, and other instances get their turn. */
const recordsPerStatement = 2_000

type Unindexed = { dossierId: string; id: string; through: string | null }
type Slice = { n: number; mine: boolean; last: string | null }

/** The id before all others. */
const beforeAll = '00000000-0000-0000-0000-000000000000'

/** Indexes the next records of a batch, in the order of their ids; one instance at a time. */
async function indexNext({ dossierId, id, through }: Unindexed): Promise<Slice> {
  const [slice] = await prisma().$queryRaw<Slice[]>`
    WITH turn AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(hashtext('plumbline.index_words')) AS mine),
    these AS MATERIALIZED (SELECT d.id, d.title, d.summary FROM developments d WHERE (SELECT mine FROM turn) AND d.dossier_id = ${dossierId}::uuid
      AND d.import_batch_id = ${id}::uuid AND d.id > ${through ?? beforeAll}::uuid ORDER BY d.id LIMIT ${recordsPerStatement}),
    written AS (INSERT INTO development_search (dossier_id, development_id, title_norm, words)
      SELECT ${dossierId}::uuid, id, plumbline_norm(title), plumbline_words(title, summary) FROM these
      WHERE NOT EXISTS (SELECT 1 FROM development_search s WHERE s.dossier_id = ${dossierId}::uuid AND s.development_id = these.id)
      ON CONFLICT DO NOTHING RETURNING 1)
    SELECT (SELECT count(*)::int FROM these) AS n, (SELECT mine FROM turn) AS mine, (SELECT id::text FROM these ORDER BY these.id DESC LIMIT 1) AS last,
      (SELECT count(*) FROM written) AS written`
  return slice!
}

/**
 * Writes the words of imported records that are not found by them yet, until there are none. A record that was edited meanwhile has its words
 * already and keeps them. Gives how many records were gone through.
 */
export async function indexWords(): Promise<number> {
  for (let all = 0; ;) {
    const [batch] = await prisma().$queryRaw<Unindexed[]>`
      SELECT dossier_id AS "dossierId", id, indexed_through AS through FROM import_batches
      WHERE committed_at IS NOT NULL AND indexed_at IS NULL ORDER BY id LIMIT 1`
    if (!batch) return all
    const { n, mine, last } = await indexNext(batch)
    if (!mine) return all
    all += n
    // A statement of its own: a roll-back that holds the batch waits for nothing of the one above.
    await prisma().$executeRaw`
      UPDATE import_batches SET indexed_through = coalesce(${last}::uuid, indexed_through), indexed_at = CASE WHEN ${n < recordsPerStatement} THEN now() END
      WHERE dossier_id = ${batch.dossierId}::uuid AND id = ${batch.id}::uuid
        AND indexed_through IS NOT DISTINCT FROM ${batch.through}::uuid`
  }
}
