-- CreateTable
CREATE TABLE "link_ratings" (
    "dossier_id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "rating" SMALLINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "link_ratings_pkey" PRIMARY KEY ("dossier_id","link_id","account_id")
);

-- CreateTable
CREATE TABLE "link_reveals" (
    "dossier_id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "revealed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revealed_by_id" UUID NOT NULL,

    CONSTRAINT "link_reveals_pkey" PRIMARY KEY ("dossier_id","link_id")
);

-- AddForeignKey
ALTER TABLE "link_ratings" ADD CONSTRAINT "link_ratings_dossier_id_link_id_fkey" FOREIGN KEY ("dossier_id", "link_id") REFERENCES "links"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_ratings" ADD CONSTRAINT "link_ratings_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_reveals" ADD CONSTRAINT "link_reveals_dossier_id_link_id_fkey" FOREIGN KEY ("dossier_id", "link_id") REFERENCES "links"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_reveals" ADD CONSTRAINT "link_reveals_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema cannot say: the scale.
ALTER TABLE "link_ratings" ADD CONSTRAINT "link_ratings_scale" CHECK (rating BETWEEN -2 AND 2);
