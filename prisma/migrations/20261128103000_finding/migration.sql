-- Search in one alphabet, names that go by several spellings, saved views and bulk edits.

-- Letters of any alphabet that a log of Eastern Europe is written in, as plain small Latin ones: Cyrillic is spelt out (Гомель: gomel), accents
-- fall away (Przemyśl: przemysl). Of our own, without an extension, so that it is immutable and the same on every server.
CREATE FUNCTION plumbline_fold(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT translate(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
      regexp_replace(normalize(
        replace(replace(replace(normalize(lower(value), NFC), 'ый', 'y'), 'ий', 'y'), 'й', 'y'),
      NFD), '[\u0300-\u036f]', '', 'g'),
      'щ', 'shch'), 'ш', 'sh'), 'ч', 'ch'), 'ж', 'zh'), 'х', 'kh'), 'ц', 'ts'), 'ю', 'yu'), 'я', 'ya'), 'є', 'ye'), 'љ', 'lj'), 'њ', 'nj'), 'џ', 'dz'),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ь', ''), 'ъ', ''),
    'абвгґдезиіклмнопрстуфыэђћјłđðøıħŧ',
    'abvggdeziiklmnoprstufyedcjlddoiht')
$$;

-- As words are stored and asked for. What is plain ASCII already, which most is, costs nothing more than lower().
CREATE OR REPLACE FUNCTION plumbline_norm(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT CASE WHEN octet_length(value) = length(value) THEN lower(value) ELSE public.plumbline_fold(value) END $$;

UPDATE development_search s SET title_norm = plumbline_norm(d.title), words = plumbline_words(d.title, d.summary)
FROM developments d
WHERE d.dossier_id = s.dossier_id AND d.id = s.development_id AND octet_length(d.title || d.summary) <> length(d.title || d.summary);

-- All names of somebody or of a place, as words are asked for.
CREATE FUNCTION plumbline_names(name text, other_names text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT array_agg(DISTINCT public.plumbline_norm(each)) FROM unnest(other_names || name) AS each $$;
CREATE INDEX "actors_names" ON "actors" USING gin (plumbline_names("name", "other_names"));
CREATE INDEX "places_names" ON "places" USING gin (plumbline_names("name", "other_names"));

CREATE TABLE "saved_views" (
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

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("dossier_id", "id")
);
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "saved_views"
  ADD CONSTRAINT "saved_views_scope_check" CHECK ("scope" IN ('mine', 'team')),
  ADD CONSTRAINT "saved_views_default_check" CHECK (NOT "is_default" OR "scope" = 'team');
-- A name says which view is meant: once in the team, once with each person.
CREATE UNIQUE INDEX "saved_views_team_name" ON "saved_views" ("dossier_id", lower("name")) WHERE "scope" = 'team' AND "removed_at" IS NULL;
CREATE UNIQUE INDEX "saved_views_own_name" ON "saved_views" ("dossier_id", "created_by_id", lower("name")) WHERE "scope" = 'mine' AND "removed_at" IS NULL;
CREATE UNIQUE INDEX "saved_views_default" ON "saved_views" ("dossier_id") WHERE "is_default" AND "removed_at" IS NULL;

CREATE TABLE "bulk_edits" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'prepared',
    "change" JSONB NOT NULL,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "run_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_edits_pkey" PRIMARY KEY ("dossier_id", "id")
);
CREATE TABLE "bulk_edit_rows" (
    "dossier_id" UUID NOT NULL,
    "bulk_edit_id" UUID NOT NULL,
    "development_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "made_version" INTEGER,
    "before" JSONB,
    "after" JSONB,
    "restores" JSONB,

    CONSTRAINT "bulk_edit_rows_pkey" PRIMARY KEY ("dossier_id", "bulk_edit_id", "development_id")
);
ALTER TABLE "bulk_edits" ADD CONSTRAINT "bulk_edits_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "bulk_edit_rows" ADD CONSTRAINT "bulk_edit_rows_dossier_id_bulk_edit_id_fkey" FOREIGN KEY ("dossier_id", "bulk_edit_id") REFERENCES "bulk_edits"("dossier_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "bulk_edits" ADD CONSTRAINT "bulk_edits_state_check" CHECK ("state" IN ('prepared', 'run', 'undone'));

-- The whole log as it is scrolled, without what was retracted: its hundred-thousandth row is found in the index alone.
CREATE INDEX "developments_live" ON "developments" ("dossier_id", "starts_on" DESC, "id" DESC) WHERE "retracted_at" IS NULL;
