-- What was kept of mentions alone is now one kind of notice.

-- CreateTable
CREATE TABLE "notices" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "count" INTEGER NOT NULL DEFAULT 1,
    "annotation_id" UUID,
    "claim_id" UUID,
    "link_id" UUID,
    "tripwire_id" UUID,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateIndex
CREATE INDEX "notices_dossier_id_account_id_at_idx" ON "notices"("dossier_id", "account_id", "at");

-- CreateIndex
CREATE INDEX "notices_dossier_id_account_id_read_at_idx" ON "notices"("dossier_id", "account_id", "read_at");

-- CreateIndex
CREATE INDEX "notices_dossier_id_annotation_id_idx" ON "notices"("dossier_id", "annotation_id");

-- CreateIndex
CREATE INDEX "notices_dossier_id_claim_id_idx" ON "notices"("dossier_id", "claim_id");

-- CreateIndex
CREATE INDEX "notices_dossier_id_link_id_idx" ON "notices"("dossier_id", "link_id");

-- CreateIndex
CREATE INDEX "notices_dossier_id_tripwire_id_idx" ON "notices"("dossier_id", "tripwire_id");

-- CreateIndex
CREATE UNIQUE INDEX "notices_dossier_id_account_id_kind_annotation_id_key" ON "notices"("dossier_id", "account_id", "kind", "annotation_id");

-- CreateIndex
CREATE UNIQUE INDEX "notices_dossier_id_account_id_tripwire_id_key" ON "notices"("dossier_id", "account_id", "tripwire_id");

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_dossier_id_annotation_id_fkey" FOREIGN KEY ("dossier_id", "annotation_id") REFERENCES "annotations"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_dossier_id_claim_id_fkey" FOREIGN KEY ("dossier_id", "claim_id") REFERENCES "claims"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_dossier_id_link_id_fkey" FOREIGN KEY ("dossier_id", "link_id") REFERENCES "links"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_dossier_id_tripwire_id_fkey" FOREIGN KEY ("dossier_id", "tripwire_id") REFERENCES "tripwires"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Mentions become notices. Their ids are uuid v7 of the moment at which they were made.
INSERT INTO "notices" ("dossier_id", "id", "account_id", "kind", "by_id", "at", "read_at", "annotation_id")
SELECT m.dossier_id,
  (lpad(to_hex((extract(epoch FROM m.created_at) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3) || '8'
    || substr(md5(random()::text), 1, 15))::uuid,
  m.account_id, 'mention', n.created_by_id, m.created_at, m.acknowledged_at, m.annotation_id
FROM "mentions" m JOIN "annotations" n ON n.dossier_id = m.dossier_id AND n.id = m.annotation_id;

-- DropTable
DROP TABLE "mentions";
