import 'server-only'
import { prisma } from '@/lib/core/db/prisma'

/** One statement indexes so many records: it ends within a second, and other instances get their turn. */
const recordsPerStatement = 2_000

/**
 * Writes the words of imported records that are not found by them yet, until there are none; one instance at a time. A record that was edited
 * meanwhile has its words already and keeps them. Gives how many were written.
 */
export async function indexWords(): Promise<number> {
  for (let all = 0; ;) {
    const [batch] = await prisma().$queryRaw<{ dossierId: string; id: string }[]>`
      SELECT dossier_id AS "dossierId", id FROM import_batches WHERE committed_at IS NOT NULL AND indexed_at IS NULL ORDER BY id LIMIT 1`
    if (!batch) return all
    const { dossierId, id } = batch
    const [slice] = await prisma().$queryRaw<{ n: number; mine: boolean }[]>`
      WITH turn AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(hashtext('plumbline.index_words')) AS mine),
      these AS (SELECT d.id, d.title, d.summary FROM developments d WHERE (SELECT mine FROM turn) AND d.dossier_id = ${dossierId}::uuid AND d.import_batch_id = ${id}::uuid
        AND NOT EXISTS (SELECT 1 FROM development_search s WHERE s.dossier_id = d.dossier_id AND s.development_id = d.id) ORDER BY d.id LIMIT ${recordsPerStatement}),
      written AS (INSERT INTO development_search (dossier_id, development_id, title_norm, words)
        SELECT ${dossierId}::uuid, id, plumbline_norm(title), plumbline_words(title, summary) FROM these ON CONFLICT DO NOTHING RETURNING 1)
      SELECT (SELECT count(*)::int FROM these) AS n, (SELECT mine FROM turn) AS mine, (SELECT count(*) FROM written) AS written`
    if (!slice!.mine) return all
    all += slice!.n
    if (slice!.n < recordsPerStatement)
      await prisma()
        .$executeRaw`UPDATE import_batches SET indexed_at = now() WHERE dossier_id = ${dossierId}::uuid AND id = ${id}::uuid`
  }
}

/** Takes away what was staged for batches that need it no more. */
export async function clearStaged(): Promise<void> {
  await prisma().$executeRaw`
    DELETE FROM import_stage s USING import_batches b
    WHERE b.dossier_id = s.dossier_id AND b.id = s.batch_id AND b.state IN ('committed', 'rolled-back', 'discarded')`
}
