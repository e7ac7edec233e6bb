-- AlterTable
ALTER TABLE "developments" ADD COLUMN     "import_batch_id" UUID;

-- CreateTable
CREATE TABLE "import_files" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "sha256" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "import_files_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "import_chunks" (
    "dossier_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "import_chunks_pkey" PRIMARY KEY ("dossier_id","file_id","position")
);

-- CreateTable
CREATE TABLE "import_mappings" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "id_scheme" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mappings_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "import_batches" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "options" JSONB NOT NULL DEFAULT '{}',
    "reading" JSONB,
    "mapping" JSONB,
    "id_scheme" TEXT NOT NULL DEFAULT '',
    "findings" JSONB,
    "outcome" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "committed_at" TIMESTAMPTZ(3),
    "committed_by_id" UUID,
    "rolled_back_at" TIMESTAMPTZ(3),
    "indexed_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_batches_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "import_rows" (
    "dossier_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "development_id" UUID,
    "cells" JSONB,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "before" JSONB,
    "after" JSONB,
    "version_after" INTEGER,

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("dossier_id","batch_id","line")
);

-- CreateTable
CREATE UNLOGGED TABLE "import_stage" (
    "dossier_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "existing_id" UUID,
    "differs" TEXT[],
    "external_id" TEXT,
    "ref" TEXT,
    "content_hash" TEXT,
    "title" TEXT,
    "summary" TEXT,
    "kind_code" TEXT,
    "happened" TEXT,
    "starts_on" DATE,
    "ends_on" DATE,
    "precision" TEXT,
    "stage" TEXT,
    "polarity" TEXT,
    "significance" SMALLINT,
    "series" TEXT,
    "marking" TEXT,
    "review_state" TEXT,
    "known_from" DATE,
    "backfilled" BOOLEAN,
    "reliability" TEXT,
    "credibility" SMALLINT,
    "place" TEXT,
    "new_place" JSONB,
    "actor_codes" TEXT[],
    "actor_roles" TEXT[],
    "figures" JSONB,
    "citations" JSONB,
    "links" JSONB,
    "problems" JSONB,
    "cells" JSONB,

    CONSTRAINT "import_stage_pkey" PRIMARY KEY ("dossier_id","batch_id","line")
);

-- CreateTable
CREATE TABLE "external_ids" (
    "dossier_id" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "development_id" UUID NOT NULL,

    CONSTRAINT "external_ids_pkey" PRIMARY KEY ("dossier_id","scheme","value")
);

-- CreateTable
CREATE TABLE "jobs" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "input" JSONB NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL DEFAULT 'queued',
    "step" TEXT NOT NULL DEFAULT '',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "cancelled_at" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3),
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "jobs_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "import_mappings_dossier_id_name_key" ON "import_mappings"("dossier_id", "name");

-- CreateIndex
CREATE INDEX "import_batches_dossier_id_file_id_idx" ON "import_batches"("dossier_id", "file_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_batches_dossier_id_ref_key" ON "import_batches"("dossier_id", "ref");

-- CreateIndex
CREATE INDEX "import_stage_order" ON "import_stage"("dossier_id", "batch_id", "verdict", "starts_on", "line");

-- CreateIndex
CREATE INDEX "external_ids_dossier_id_development_id_idx" ON "external_ids"("dossier_id", "development_id");

-- CreateIndex
CREATE INDEX "jobs_dossier_id_subject_id_created_at_idx" ON "jobs"("dossier_id", "subject_id", "created_at");

-- AddForeignKey
ALTER TABLE "import_files" ADD CONSTRAINT "import_files_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_chunks" ADD CONSTRAINT "import_chunks_dossier_id_file_id_fkey" FOREIGN KEY ("dossier_id", "file_id") REFERENCES "import_files"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_mappings" ADD CONSTRAINT "import_mappings_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_dossier_id_file_id_fkey" FOREIGN KEY ("dossier_id", "file_id") REFERENCES "import_files"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_dossier_id_batch_id_fkey" FOREIGN KEY ("dossier_id", "batch_id") REFERENCES "import_batches"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_ids" ADD CONSTRAINT "external_ids_dossier_id_development_id_fkey" FOREIGN KEY ("dossier_id", "development_id") REFERENCES "developments"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema cannot say -----------------------------------------------------------------------
-- The records of one import, for its page, its roll-back and the indexing of their words.
CREATE INDEX "developments_import" ON "developments" ("dossier_id", "import_batch_id", "id") WHERE "import_batch_id" IS NOT NULL;
-- What any instance looks for, all the time.
CREATE INDEX "jobs_waiting" ON "jobs" ("created_at") WHERE "state" IN ('queued', 'running');
CREATE INDEX "import_batches_unindexed" ON "import_batches" ("dossier_id", "id") WHERE "committed_at" IS NOT NULL AND "indexed_at" IS NULL;
-- Compressed files gain nothing from being compressed again, and text comes back faster as it is.
ALTER TABLE "import_chunks" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
ALTER TABLE "import_batches" ADD CONSTRAINT "import_batches_state_check" CHECK ("state" IN ('received', 'inspected', 'checked', 'committed', 'rolled-back', 'discarded'));
ALTER TABLE "import_stage" ADD CONSTRAINT "import_stage_verdict_check" CHECK ("verdict" IN ('new', 'changed', 'duplicate', 'wrong'));
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_verdict_check" CHECK ("verdict" IN ('wrong', 'changed'));
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_state_check" CHECK ("state" IN ('queued', 'running', 'done', 'failed', 'cancelled'));

-- An id in the manner of uuid v7 for the nth child of a record: beside the ids of the other records' children, in the same order.
CREATE FUNCTION plumbline_child_id(parent uuid, kind text, nth bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT (left(parent::text, 24) || left(md5(parent::text || kind || nth), 12))::uuid $$;

-- Statistics of the staging table, for which one must own it: without them a plan for a file of a hundred thousand rows is one for a single row.
CREATE FUNCTION import_stage_analyze() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$ BEGIN EXECUTE 'ANALYZE import_stage'; END $$;
