-- CreateTable
CREATE TABLE "mentions" (
    "dossier_id" UUID NOT NULL,
    "annotation_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acknowledged_at" TIMESTAMPTZ(3),

    CONSTRAINT "mentions_pkey" PRIMARY KEY ("dossier_id","annotation_id","account_id")
);

-- CreateIndex
CREATE INDEX "mentions_dossier_id_account_id_acknowledged_at_idx" ON "mentions"("dossier_id", "account_id", "acknowledged_at");

-- AddForeignKey
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_dossier_id_annotation_id_fkey" FOREIGN KEY ("dossier_id", "annotation_id") REFERENCES "annotations"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
