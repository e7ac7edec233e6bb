-- CreateTable
CREATE TABLE "tripwires" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "says" TEXT NOT NULL,
    "effect" TEXT NOT NULL,
    "kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "actors" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "place" TEXT,
    "words" TEXT,
    "metric" TEXT,
    "op" TEXT,
    "value" DOUBLE PRECISION,
    "by_date" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "disarmed_at" TIMESTAMPTZ(3),
    "disarmed_by_id" UUID,
    "silence_id" UUID,

    CONSTRAINT "tripwires_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "tripwire_passes" (
    "dossier_id" UUID NOT NULL,
    "tripwire_id" UUID NOT NULL,
    "development_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "account_id" UUID NOT NULL,

    CONSTRAINT "tripwire_passes_pkey" PRIMARY KEY ("dossier_id","tripwire_id","development_id")
);

-- CreateIndex
CREATE INDEX "tripwires_dossier_id_claim_id_idx" ON "tripwires"("dossier_id", "claim_id");

-- CreateIndex
CREATE INDEX "tripwire_passes_dossier_id_development_id_idx" ON "tripwire_passes"("dossier_id", "development_id");

-- AddForeignKey
ALTER TABLE "tripwires" ADD CONSTRAINT "tripwires_dossier_id_claim_id_fkey" FOREIGN KEY ("dossier_id", "claim_id") REFERENCES "claims"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tripwires" ADD CONSTRAINT "tripwires_dossier_id_silence_id_fkey" FOREIGN KEY ("dossier_id", "silence_id") REFERENCES "developments"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tripwires" ADD CONSTRAINT "tripwires_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tripwire_passes" ADD CONSTRAINT "tripwire_passes_dossier_id_tripwire_id_fkey" FOREIGN KEY ("dossier_id", "tripwire_id") REFERENCES "tripwires"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tripwire_passes" ADD CONSTRAINT "tripwire_passes_dossier_id_development_id_fkey" FOREIGN KEY ("dossier_id", "development_id") REFERENCES "developments"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema cannot say: the words, and that a rule asks for something.
ALTER TABLE "tripwires" ADD CONSTRAINT "tripwires_words" CHECK (effect IN ('breaks', 'confirms') AND (op IS NULL OR op IN ('at-least', 'at-most'))
  AND (metric IS NULL) = (op IS NULL) AND (metric IS NULL) = (value IS NULL)
  AND (cardinality(kinds) > 0 OR cardinality(actors) > 0 OR place IS NOT NULL OR words IS NOT NULL OR metric IS NOT NULL));
