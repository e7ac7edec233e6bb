-- AlterTable
ALTER TABLE "import_stage" ADD COLUMN     "apart" TEXT;
