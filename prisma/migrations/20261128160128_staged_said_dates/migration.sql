-- AlterTable
ALTER TABLE "import_stage" ADD COLUMN     "agreed_on" DATE,
ADD COLUMN     "announced_on" DATE,
ADD COLUMN     "completed_on" DATE,
ADD COLUMN     "promised_by" DATE;
