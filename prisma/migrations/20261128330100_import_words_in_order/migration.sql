-- How far the words of an import are indexed, so that nobody looks for the next ones among those that are done.
ALTER TABLE "import_batches" ADD COLUMN "indexed_through" UUID;

-- A figure's dossier is that of its development, whose key has it: the second reference said the same, and was asked for every row.
ALTER TABLE "measurements" DROP CONSTRAINT "measurements_dossier_id_fkey";

-- What the plans of an import are made from; the other columns, long texts among them, are never asked for.
CREATE OR REPLACE FUNCTION import_stage_analyze() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN EXECUTE 'ANALYZE import_stage (dossier_id, batch_id, line, id, verdict, starts_on, content_hash, external_id, ref, existing_id)'; END $$;
