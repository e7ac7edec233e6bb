CREATE TABLE "dashboards" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scope" TEXT NOT NULL DEFAULT 'mine',
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "settings" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "dashboards_pkey" PRIMARY KEY ("dossier_id", "id")
);
ALTER TABLE "dashboards" ADD CONSTRAINT "dashboards_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "dashboards"
  ADD CONSTRAINT "dashboards_scope_check" CHECK ("scope" IN ('mine', 'team')),
  ADD CONSTRAINT "dashboards_default_check" CHECK (NOT "is_default" OR "scope" = 'team');
-- A name says which dashboard is meant: once in the team, once with each person.
CREATE UNIQUE INDEX "dashboards_team_name" ON "dashboards" ("dossier_id", lower("name")) WHERE "scope" = 'team' AND "removed_at" IS NULL;
CREATE UNIQUE INDEX "dashboards_own_name" ON "dashboards" ("dossier_id", "created_by_id", lower("name")) WHERE "scope" = 'mine' AND "removed_at" IS NULL;
CREATE UNIQUE INDEX "dashboards_default" ON "dashboards" ("dossier_id") WHERE "is_default" AND "removed_at" IS NULL;
