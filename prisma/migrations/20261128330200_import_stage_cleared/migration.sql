-- Which imports have no staged rows any more: nobody looks through the staging table for some that could go.
ALTER TABLE "import_batches" ADD COLUMN "cleared_at" TIMESTAMPTZ(3);
