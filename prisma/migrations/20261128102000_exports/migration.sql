-- What the log says of itself and had no place for.
ALTER TABLE "developments" ADD COLUMN "stage_note" TEXT;
ALTER TABLE "links" ADD COLUMN "given_relation" TEXT;
ALTER TABLE "links" ADD CONSTRAINT "links_given_relation_check"
  CHECK ("given_relation" IN ('supports', 'contradicts', 'exceeds', 'qualifies', 'overtakes', 'fulfils', 'fails', 'corrects', 'context'));

-- Few are marked above CLEAR: what lies above a ceiling is counted from these alone.
CREATE INDEX "developments_marked" ON "developments" ("dossier_id", "marking", "starts_on") WHERE "marking" <> 'CLEAR';
-- What somebody took lately.
CREATE INDEX "audit_entries_exports" ON "audit_entries" ("dossier_id", "account_id", "seq" DESC) WHERE "subject_type" = 'export';

-- A text as a CSV cell: an apostrophe before what a spreadsheet would run as a formula, as lib/developments/rules/csv-guard.ts does it (a test
-- compares the two). The first two lines see almost every text through without a pattern.
CREATE FUNCTION plumbline_cell(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN value COLLATE "C" >= 'A' AND value COLLATE "C" < U&'\00A0' THEN value
    WHEN value COLLATE "C" >= '0' AND value COLLATE "C" < ':' THEN value
    WHEN value = '' THEN NULL
    WHEN value ~ '^''*([\t\r\n]|[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]*[-=+@\uff0b\uff0d\uff1d\uff20])'
      AND value !~ '^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?$' THEN '''' || value
    ELSE value
  END $$;
