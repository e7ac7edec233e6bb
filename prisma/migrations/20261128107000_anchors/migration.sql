-- AlterTable
ALTER TABLE "baseline_versions" ADD COLUMN     "note" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "anchor_resolutions" (
    "dossier_id" UUID NOT NULL,
    "passage_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "score" REAL NOT NULL,
    "reason" TEXT,
    "review" BOOLEAN NOT NULL,
    "block" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "decision" TEXT,
    "decided_block" TEXT,
    "decided_start" INTEGER,
    "decided_end" INTEGER,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "anchor_resolutions_pkey" PRIMARY KEY ("dossier_id","passage_id","version_id")
);

-- CreateIndex
CREATE INDEX "anchor_resolutions_dossier_id_version_id_idx" ON "anchor_resolutions"("dossier_id", "version_id");

-- AddForeignKey
ALTER TABLE "anchor_resolutions" ADD CONSTRAINT "anchor_resolutions_dossier_id_passage_id_fkey" FOREIGN KEY ("dossier_id", "passage_id") REFERENCES "passages"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchor_resolutions" ADD CONSTRAINT "anchor_resolutions_dossier_id_version_id_fkey" FOREIGN KEY ("dossier_id", "version_id") REFERENCES "baseline_versions"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchor_resolutions" ADD CONSTRAINT "anchor_resolutions_dossier_id_from_id_fkey" FOREIGN KEY ("dossier_id", "from_id") REFERENCES "baseline_versions"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchor_resolutions" ADD CONSTRAINT "anchor_resolutions_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a resolution may hold, and what nobody may change of it: the machine's finding stays as it was made.
ALTER TABLE "anchor_resolutions"
  ADD CONSTRAINT "anchor_resolutions_method_check" CHECK ("method" IN ('exact', 'diff', 'quote', 'fuzzy', 'orphan')),
  ADD CONSTRAINT "anchor_resolutions_reason_check" CHECK (("method" = 'orphan') = ("reason" IS NOT NULL) AND "reason" IN ('gone', 'ambiguous')),
  ADD CONSTRAINT "anchor_resolutions_score_check" CHECK ("score" BETWEEN 0 AND 1),
  ADD CONSTRAINT "anchor_resolutions_place_check" CHECK (
    ("method" = 'orphan' AND num_nonnulls("block", "start", "end") = 0)
    OR ("method" <> 'orphan' AND num_nonnulls("block", "start", "end") = 3 AND "start" >= 0 AND "end" > "start")),
  ADD CONSTRAINT "anchor_resolutions_decision_check" CHECK (
    ("decision" IS NULL AND num_nonnulls("decided_by_id", "decided_at") = 0) OR ("decision" IN ('confirmed', 'moved', 'orphaned') AND num_nonnulls("decided_by_id", "decided_at") = 2)),
  ADD CONSTRAINT "anchor_resolutions_moved_check" CHECK (
    ("decision" IS NOT DISTINCT FROM 'moved') = (num_nonnulls("decided_block", "decided_start", "decided_end") = 3)
    AND ("decided_start" IS NULL OR ("decided_start" >= 0 AND "decided_end" > "decided_start")));
CREATE FUNCTION anchor_found_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.passage_id, OLD.version_id, OLD.from_id, OLD.method, OLD.score, OLD.reason, OLD.review, OLD.block, OLD.start, OLD."end")
    IS DISTINCT FROM (NEW.passage_id, NEW.version_id, NEW.from_id, NEW.method, NEW.score, NEW.reason, NEW.review, NEW.block, NEW.start, NEW."end")
  THEN RAISE EXCEPTION 'what was found of an anchor stays as it was' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER anchor_resolutions_found_stays BEFORE UPDATE ON anchor_resolutions FOR EACH ROW EXECUTE FUNCTION anchor_found_stays();

-- Where each passage stands in each version: on its own as it was made, on others as it was carried over and decided. An orphan has no place.
CREATE VIEW passage_places AS
  SELECT p.dossier_id, p.id AS passage_id, p.version_id, 'own' AS state, p.block, p.start, p."end" FROM passages p
  UNION ALL
  SELECT r.dossier_id, r.passage_id, r.version_id,
    CASE WHEN r.decision = 'orphaned' OR (r.decision IS NULL AND r.method = 'orphan') THEN 'orphan'
      WHEN r.decision IS NULL AND r.review THEN 'review' ELSE 'settled' END,
    CASE WHEN r.decision = 'moved' THEN r.decided_block WHEN r.decision = 'orphaned' THEN NULL ELSE r.block END,
    CASE WHEN r.decision = 'moved' THEN r.decided_start WHEN r.decision = 'orphaned' THEN NULL ELSE r.start END,
    CASE WHEN r.decision = 'moved' THEN r.decided_end WHEN r.decision = 'orphaned' THEN NULL ELSE r."end" END
  FROM anchor_resolutions r;
