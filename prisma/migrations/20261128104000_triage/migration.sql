-- AlterTable
ALTER TABLE "developments" ADD COLUMN     "agreed_on" DATE,
ADD COLUMN     "announced_on" DATE,
ADD COLUMN     "completed_on" DATE,
ADD COLUMN     "promised_by" DATE;

-- CreateTable
CREATE TABLE "development_merges" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "survivor_id" UUID NOT NULL,
    "merged_id" UUID NOT NULL,
    "plan" JSONB NOT NULL,
    "reason" TEXT,
    "merged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "merged_by_id" UUID NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "development_merges_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "triage_decisions" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verdict" TEXT NOT NULL,
    "entries" JSONB NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "triage_decisions_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "assignments" (
    "dossier_id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "assigned_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("dossier_id","subject_type","subject_id")
);

-- CreateIndex
CREATE INDEX "development_merges_dossier_id_survivor_id_idx" ON "development_merges"("dossier_id", "survivor_id");

-- CreateIndex
CREATE INDEX "development_merges_dossier_id_merged_id_idx" ON "development_merges"("dossier_id", "merged_id");

-- CreateIndex
CREATE INDEX "triage_decisions_dossier_id_account_id_id_idx" ON "triage_decisions"("dossier_id", "account_id", "id" DESC);

-- CreateIndex
CREATE INDEX "assignments_dossier_id_account_id_idx" ON "assignments"("dossier_id", "account_id");

-- AddForeignKey
ALTER TABLE "development_merges" ADD CONSTRAINT "development_merges_dossier_id_survivor_id_fkey" FOREIGN KEY ("dossier_id", "survivor_id") REFERENCES "developments"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "development_merges" ADD CONSTRAINT "development_merges_dossier_id_merged_id_fkey" FOREIGN KEY ("dossier_id", "merged_id") REFERENCES "developments"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "development_merges" ADD CONSTRAINT "development_merges_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "triage_decisions" ADD CONSTRAINT "triage_decisions_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema cannot say -----------------------------------------------------------------------
ALTER TABLE "development_merges" ADD CONSTRAINT "development_merges_apart_check" CHECK ("survivor_id" <> "merged_id");
ALTER TABLE "triage_decisions" ADD CONSTRAINT "triage_decisions_verdict_check"
  CHECK ("verdict" IN ('accept', 'reject', 'unverifiable', 'duplicate', 'needs-work', 'review', 'grade'));
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_subject_check" CHECK ("subject_type" IN ('development', 'link'));

-- A record is merged into one other at a time; an undone merge stays beside it.
CREATE UNIQUE INDEX "development_merges_in_force" ON "development_merges" ("dossier_id", "merged_id") WHERE "undone_at" IS NULL;

-- The inbox is small beside the log and has its own ways in.
CREATE INDEX "developments_inbox" ON "developments" ("dossier_id", "id" DESC)
  WHERE "review_state" IN ('candidate', 'draft', 'in-review') AND "retracted_at" IS NULL;
CREATE INDEX "links_inbox" ON "links" ("dossier_id", "id" DESC) WHERE "state" = 'proposed' AND "ended_at" IS NULL;
-- Promises that can go overdue.
CREATE INDEX "developments_promised" ON "developments" ("dossier_id", "promised_by") WHERE "promised_by" IS NOT NULL;
