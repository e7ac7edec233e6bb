-- AlterTable
ALTER TABLE "annotations" ADD COLUMN     "source_iri" TEXT,
ADD COLUMN     "written_at" TIMESTAMPTZ(3),
ADD COLUMN     "written_by" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "annotations_dossier_id_source_iri_key" ON "annotations"("dossier_id", "source_iri");
