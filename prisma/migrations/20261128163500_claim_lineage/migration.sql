-- CreateTable
CREATE TABLE "claim_lineage" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "baseline_id" UUID NOT NULL,
    "to_id" UUID,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_lineage_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateIndex
CREATE INDEX "claim_lineage_dossier_id_from_id_idx" ON "claim_lineage"("dossier_id", "from_id");

-- CreateIndex
CREATE INDEX "claim_lineage_dossier_id_to_id_idx" ON "claim_lineage"("dossier_id", "to_id");

-- CreateIndex
CREATE INDEX "claim_lineage_dossier_id_baseline_id_idx" ON "claim_lineage"("dossier_id", "baseline_id");

-- AddForeignKey
ALTER TABLE "claim_lineage" ADD CONSTRAINT "claim_lineage_dossier_id_from_id_fkey" FOREIGN KEY ("dossier_id", "from_id") REFERENCES "claims"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_lineage" ADD CONSTRAINT "claim_lineage_dossier_id_to_id_fkey" FOREIGN KEY ("dossier_id", "to_id") REFERENCES "claims"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_lineage" ADD CONSTRAINT "claim_lineage_dossier_id_baseline_id_fkey" FOREIGN KEY ("dossier_id", "baseline_id") REFERENCES "baselines"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_lineage" ADD CONSTRAINT "claim_lineage_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema cannot say: a dropped claim goes on in none, every other in one; and a claim is followed into another once at a time.
ALTER TABLE "claim_lineage" ADD CONSTRAINT "claim_lineage_kind" CHECK (kind IN ('carried', 'revised', 'split', 'reversed', 'dropped')
  AND (kind = 'dropped') = (to_id IS NULL));
CREATE UNIQUE INDEX "claim_lineage_in_force" ON "claim_lineage" ("dossier_id", "from_id", "baseline_id", "to_id") NULLS NOT DISTINCT WHERE ended_at IS NULL;
