-- AlterTable
ALTER TABLE "claims" ADD COLUMN     "gone_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "links" ADD COLUMN     "copied_from_id" UUID,
ADD COLUMN     "ended_by_recast_id" UUID,
ADD COLUMN     "recast_id" UUID;

-- AlterTable
ALTER TABLE "tripwires" ADD COLUMN     "recast_id" UUID;

-- CreateTable
CREATE TABLE "claim_recasts" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "claim_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "taken" JSONB NOT NULL DEFAULT '{}',
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "made_by_id" UUID NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "claim_recasts_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "claim_recast_parts" (
    "dossier_id" UUID NOT NULL,
    "recast_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "claim_recast_parts_pkey" PRIMARY KEY ("dossier_id","recast_id","claim_id")
);

-- CreateIndex
CREATE INDEX "claim_recasts_dossier_id_claim_id_idx" ON "claim_recasts"("dossier_id", "claim_id");

-- CreateIndex
CREATE INDEX "claim_recast_parts_dossier_id_claim_id_idx" ON "claim_recast_parts"("dossier_id", "claim_id");

-- AddForeignKey
ALTER TABLE "claim_recasts" ADD CONSTRAINT "claim_recasts_dossier_id_claim_id_fkey" FOREIGN KEY ("dossier_id", "claim_id") REFERENCES "claims"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_recasts" ADD CONSTRAINT "claim_recasts_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_recast_parts" ADD CONSTRAINT "claim_recast_parts_dossier_id_recast_id_fkey" FOREIGN KEY ("dossier_id", "recast_id") REFERENCES "claim_recasts"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_recast_parts" ADD CONSTRAINT "claim_recast_parts_dossier_id_claim_id_fkey" FOREIGN KEY ("dossier_id", "claim_id") REFERENCES "claims"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "claim_recasts" ADD CONSTRAINT "claim_recasts_kind_check" CHECK ("kind" IN ('split', 'merged'));
