-- AlterTable
ALTER TABLE "import_stage" ADD COLUMN     "stage_note" TEXT;
