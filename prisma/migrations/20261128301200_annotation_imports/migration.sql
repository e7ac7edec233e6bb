-- AlterTable
ALTER TABLE "annotations" ADD COLUMN     "import_id" UUID;

-- CreateTable
CREATE TABLE "annotation_imports" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT,
    "placed" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "annotation_imports_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateIndex
CREATE INDEX "annotations_dossier_id_import_id_idx" ON "annotations"("dossier_id", "import_id");

-- AddForeignKey
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_dossier_id_import_id_fkey" FOREIGN KEY ("dossier_id", "import_id") REFERENCES "annotation_imports"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "annotation_imports" ADD CONSTRAINT "annotation_imports_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
