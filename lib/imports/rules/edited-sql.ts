const isId = /^[0-9a-f-]{36}$/

/**
 * SQL for the records that an import logged or changed and that somebody has worked on since, as `(id, ref, title, why)`. Both clients ask it,
 * each in its own way, so it is text; ids are all that is put in.
 */
export function editedSince(dossierId: string, batchId: string): string {
  if (!isId.test(dossierId) || !isId.test(batchId)) throw new Error('not an id')
  const [dossier, batch] = [`'${dossierId}'::uuid`, `'${batchId}'::uuid`]
  const whys = `array_remove(ARRAY[
      CASE WHEN d.version > o.version THEN 'revised' END,
      CASE WHEN d.retracted_at IS NOT NULL AND d.retracted_at IS DISTINCT FROM b.rolled_back_at THEN 'retracted' END,
      CASE WHEN EXISTS (SELECT 1 FROM links l WHERE l.dossier_id = d.dossier_id AND l.development_id = d.id AND l.proposed_at > b.committed_at) THEN 'linked' END,
      CASE WHEN EXISTS (SELECT 1 FROM annotations n WHERE n.dossier_id = d.dossier_id AND n.target_type = 'development' AND n.target_id = d.id) THEN 'annotated' END], NULL)`
  return `(SELECT * FROM (
    SELECT d.id, d.ref, d.title, ${whys} AS why FROM (
      SELECT id, 1 AS version FROM developments WHERE dossier_id = ${dossier} AND import_batch_id = ${batch}
      UNION ALL
      SELECT development_id, max(version_after) FROM import_rows WHERE dossier_id = ${dossier} AND batch_id = ${batch} AND verdict = 'changed' GROUP BY 1
    ) AS o JOIN developments d ON d.dossier_id = ${dossier} AND d.id = o.id
    JOIN import_batches b ON b.dossier_id = ${dossier} AND b.id = ${batch}
  ) AS touched WHERE why <> '{}')`
}
