-- What the log needs to stay quick at a million developments.

-- Counts by month, kind and precision only: a few thousand rows where the facets together can have hundreds of thousands. The
-- total of the log and the trend by kind are summed from it.
CREATE TABLE "rollup_months" (
    "dossier_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "kind_code" TEXT NOT NULL,
    "precision" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "rollup_months_pkey" PRIMARY KEY ("dossier_id", "month", "kind_code", "precision")
);
INSERT INTO rollup_months SELECT dossier_id, month, kind_code, precision, sum(n) FROM rollup_facets GROUP BY 1, 2, 3, 4;

-- Moves appended changes into both roll-ups; one folder at a time. Gives how many changes were folded.
CREATE OR REPLACE FUNCTION rollup_fold(most int DEFAULT 100000) RETURNS int LANGUAGE plpgsql AS $$
DECLARE folded int;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('plumbline.rollup_fold')) THEN RETURN 0; END IF;
  WITH gone AS (
    DELETE FROM rollup_deltas WHERE ctid = ANY (ARRAY(SELECT ctid FROM rollup_deltas LIMIT most)) RETURNING *
  ), facets AS (
    INSERT INTO rollup_facets AS f (dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility, n)
      SELECT dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility, sum(n)::int
      FROM gone GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 HAVING sum(n) <> 0
    ON CONFLICT (dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility)
      DO UPDATE SET n = f.n + excluded.n
  ), months AS (
    INSERT INTO rollup_months AS m (dossier_id, month, kind_code, precision, n)
      SELECT dossier_id, month, kind_code, precision, sum(n)::int FROM gone GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0
    ON CONFLICT (dossier_id, month, kind_code, precision) DO UPDATE SET n = m.n + excluded.n
  )
  SELECT count(*) INTO folded FROM gone;
  RETURN folded;
END $$;

-- What readers sum when they ask for no other facet: the folded and the not yet folded, in one snapshot.
CREATE VIEW rollup_month_live AS
  SELECT dossier_id, month, kind_code, precision, n FROM rollup_months
  UNION ALL
  SELECT dossier_id, month, kind_code, precision, n FROM rollup_deltas;

-- Filters that only few rows fit: without these a rare place walks the whole log.
CREATE INDEX "developments_place" ON "developments" ("dossier_id", "place_id", "starts_on" DESC, "id" DESC) WHERE "place_id" IS NOT NULL;
CREATE INDEX "developments_series" ON "developments" ("dossier_id", "series", "starts_on" DESC, "id" DESC) WHERE "series" IS NOT NULL;
-- Few are retracted: counts over other tables subtract them.
CREATE INDEX "developments_retracted" ON "developments" ("dossier_id", "starts_on", "id") WHERE "retracted_at" IS NOT NULL;
