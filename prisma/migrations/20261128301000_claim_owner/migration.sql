-- AlterTable
ALTER TABLE "claims" ADD COLUMN     "owner_id" UUID;
