-- AlterTable
ALTER TABLE "actors" ADD COLUMN     "valid_from" TEXT,
ADD COLUMN     "valid_to" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "kinds" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "outlets" ADD COLUMN     "other_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "places" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "sources" ADD COLUMN     "accessed_on" DATE,
ADD COLUMN     "archived_sha256" TEXT,
ADD COLUMN     "archived_url" TEXT,
ADD COLUMN     "corrected_note" TEXT,
ADD COLUMN     "corrected_on" DATE,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "thresholds" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "merges" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "survivor_id" UUID NOT NULL,
    "absorbed_id" UUID NOT NULL,
    "absorbed_key" TEXT,
    "absorbed" JSONB NOT NULL,
    "taken" JSONB NOT NULL,
    "counts" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "merged_by_id" UUID NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "merges_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "merge_moves" (
    "dossier_id" UUID NOT NULL,
    "merge_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "dropped" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "merge_moves_pkey" PRIMARY KEY ("dossier_id","merge_id","what","record_id","detail")
);

-- CreateTable
CREATE TABLE "regrades" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "citation_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "from_reliability" TEXT NOT NULL,
    "from_credibility" SMALLINT NOT NULL,
    "from_graded_by_id" UUID NOT NULL,
    "from_graded_at" TIMESTAMPTZ(3) NOT NULL,
    "to_reliability" TEXT NOT NULL,
    "to_credibility" SMALLINT NOT NULL,
    "graded_by_id" UUID NOT NULL,
    "graded_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "regrades_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateIndex
CREATE INDEX "merges_dossier_id_subject_type_absorbed_key_idx" ON "merges"("dossier_id", "subject_type", "absorbed_key");

-- CreateIndex
CREATE INDEX "merges_dossier_id_survivor_id_idx" ON "merges"("dossier_id", "survivor_id");

-- CreateIndex
CREATE INDEX "merges_dossier_id_absorbed_id_idx" ON "merges"("dossier_id", "absorbed_id");

-- CreateIndex
CREATE INDEX "regrades_dossier_id_batch_id_idx" ON "regrades"("dossier_id", "batch_id");

-- CreateIndex
CREATE INDEX "regrades_dossier_id_citation_id_idx" ON "regrades"("dossier_id", "citation_id");

-- AddForeignKey
ALTER TABLE "merges" ADD CONSTRAINT "merges_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merge_moves" ADD CONSTRAINT "merge_moves_dossier_id_merge_id_fkey" FOREIGN KEY ("dossier_id", "merge_id") REFERENCES "merges"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the tables must hold whatever the code says -------------------------------------------------
ALTER TABLE "merges"
  ADD CONSTRAINT "merges_subject_check" CHECK ("subject_type" IN ('actor', 'place', 'outlet', 'source')),
  ADD CONSTRAINT "merges_apart_check" CHECK ("survivor_id" <> "absorbed_id");
ALTER TABLE "regrades"
  ADD CONSTRAINT "regrades_from_check" CHECK ("from_reliability" IN ('A', 'B', 'C', 'D', 'E', 'F') AND "from_credibility" BETWEEN 1 AND 6),
  ADD CONSTRAINT "regrades_to_check" CHECK ("to_reliability" IN ('A', 'B', 'C', 'D', 'E', 'F') AND "to_credibility" BETWEEN 1 AND 6);

-- A record is absorbed once at a time: two merges of it at the same moment cannot both hold.
CREATE UNIQUE INDEX "merges_in_force" ON "merges" ("dossier_id", "absorbed_id") WHERE "undone_at" IS NULL;
-- From an outlet to what it published, from a source to what repeats it: scorecards and ripples walk these.
CREATE INDEX "sources_outlet" ON "sources" ("dossier_id", "outlet_id") WHERE "outlet_id" IS NOT NULL;
CREATE INDEX "sources_origin" ON "sources" ("dossier_id", "origin_id") WHERE "origin_id" IS NOT NULL;
