-- What the tables must hold whatever the code says, and what the database does by itself.

-- Closed lists and scales -------------------------------------------------------------------------
ALTER TABLE "members" ADD CONSTRAINT "members_role_check" CHECK ("role" IN ('owner', 'editor', 'analyst', 'commenter', 'reader'));
ALTER TABLE "developments"
  ADD CONSTRAINT "developments_stage_check" CHECK ("stage" IN ('rumoured', 'announced', 'agreed', 'funded', 'under-way', 'completed', 'suspended', 'cancelled', 'reversed')),
  ADD CONSTRAINT "developments_polarity_check" CHECK ("polarity" IN ('occurred', 'did-not-occur')),
  ADD CONSTRAINT "developments_significance_check" CHECK ("significance" BETWEEN 1 AND 5),
  ADD CONSTRAINT "developments_dates_check" CHECK ("ends_on" IS NULL OR "ends_on" >= "starts_on"),
  ADD CONSTRAINT "developments_title_check" CHECK (length("title") BETWEEN 1 AND 500);
ALTER TABLE "citations"
  ADD CONSTRAINT "citations_reliability_check" CHECK ("reliability" IN ('A', 'B', 'C', 'D', 'E', 'F')),
  ADD CONSTRAINT "citations_credibility_check" CHECK ("credibility" BETWEEN 1 AND 6);
ALTER TABLE "measurements"
  ADD CONSTRAINT "measurements_range_check" CHECK (
    coalesce("low", "best", "high") IS NOT NULL
    AND ("low" IS NULL OR "best" IS NULL OR "low" <= "best")
    AND ("best" IS NULL OR "high" IS NULL OR "best" <= "high")
    AND ("low" IS NULL OR "high" IS NULL OR "low" <= "high"));
ALTER TABLE "claims" ADD CONSTRAINT "claims_weight_check" CHECK ("weight" BETWEEN 1 AND 5);
ALTER TABLE "links"
  ADD CONSTRAINT "links_relation_check" CHECK ("relation" IN ('supports', 'contradicts', 'exceeds', 'qualifies', 'overtakes', 'fulfils', 'fails', 'corrects', 'context')),
  ADD CONSTRAINT "links_strength_check" CHECK ("strength" BETWEEN 1 AND 3),
  ADD CONSTRAINT "links_state_check" CHECK ("state" IN ('proposed', 'accepted', 'rejected', 'withdrawn'));
ALTER TABLE "passages" ADD CONSTRAINT "passages_offsets_check" CHECK ("start" >= 0 AND "end" > "start");

-- One link in force between a development and a claim; superseded ones stay beside it.
CREATE UNIQUE INDEX "links_in_force" ON "links" ("dossier_id", "development_id", "claim_id") WHERE "ended_at" IS NULL AND "state" IN ('proposed', 'accepted');

-- Search ------------------------------------------------------------------------------------------
-- Letters without accents and in lower case. Wrapped because unaccent() itself is only STABLE.
CREATE FUNCTION plumbline_norm(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;

-- What a development is found by: its title before its summary.
CREATE FUNCTION plumbline_words(title text, summary text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT setweight(to_tsvector('english', public.plumbline_norm(title)), 'A')
            || setweight(to_tsvector('english', public.plumbline_norm(coalesce(summary, ''))), 'B') $$;

-- Exact roll-ups ----------------------------------------------------------------------------------
-- Writers only ever append, so they share no row: no waiting, no deadlock. A folder merges what was appended.
CREATE FUNCTION rollup_append() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'INSERT' THEN
    INSERT INTO rollup_deltas (dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility, n)
      SELECT dossier_id, date_trunc('month', starts_on)::date, kind_code, stage, polarity, precision, review_state,
             coalesce(reliability, ''), coalesce(credibility, 0), count(*)
      FROM new_rows WHERE retracted_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;
  ELSIF tg_op = 'DELETE' THEN
    INSERT INTO rollup_deltas (dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility, n)
      SELECT dossier_id, date_trunc('month', starts_on)::date, kind_code, stage, polarity, precision, review_state,
             coalesce(reliability, ''), coalesce(credibility, 0), -count(*)
      FROM old_rows WHERE retracted_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;
  ELSE
    INSERT INTO rollup_deltas (dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility, n)
      SELECT dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility, sum(d)
      FROM (
        SELECT dossier_id, date_trunc('month', starts_on)::date AS month, kind_code, stage, polarity, precision, review_state,
               coalesce(reliability, '') AS reliability, coalesce(credibility, 0) AS credibility, 1 AS d
        FROM new_rows WHERE retracted_at IS NULL
        UNION ALL
        SELECT dossier_id, date_trunc('month', starts_on)::date, kind_code, stage, polarity, precision, review_state,
               coalesce(reliability, ''), coalesce(credibility, 0), -1
        FROM old_rows WHERE retracted_at IS NULL
      ) AS changed
      GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 HAVING sum(d) <> 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER developments_rollup_insert AFTER INSERT ON developments REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION rollup_append();
CREATE TRIGGER developments_rollup_delete AFTER DELETE ON developments REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION rollup_append();
CREATE TRIGGER developments_rollup_update AFTER UPDATE ON developments REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION rollup_append();

-- Moves appended changes into the counts; one folder at a time. Gives how many changes were folded.
CREATE FUNCTION rollup_fold(most int DEFAULT 100000) RETURNS int LANGUAGE plpgsql AS $$
DECLARE folded int;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('plumbline.rollup_fold')) THEN RETURN 0; END IF;
  WITH gone AS (
    DELETE FROM rollup_deltas WHERE ctid = ANY (ARRAY(SELECT ctid FROM rollup_deltas LIMIT most)) RETURNING *
  ), summed AS (
    SELECT dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility, sum(n)::int AS n
    FROM gone GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 HAVING sum(n) <> 0
  ), merged AS (
    INSERT INTO rollup_facets AS f (dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility, n)
      SELECT * FROM summed
    ON CONFLICT (dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility)
      DO UPDATE SET n = f.n + excluded.n
  )
  SELECT count(*) INTO folded FROM gone;
  RETURN folded;
END $$;

-- What readers count: the folded and the not yet folded, in one snapshot.
CREATE VIEW rollup_live AS
  SELECT dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility, n FROM rollup_facets
  UNION ALL
  SELECT dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility, n FROM rollup_deltas;

-- Audit -------------------------------------------------------------------------------------------
-- Numbers and seals an entry with the one before it in its dossier. The lock keeps the chain single and ends with the transaction.
CREATE FUNCTION audit_seal() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('plumbline.audit.' || NEW.dossier_id::text, 0));
  SELECT seq, hash INTO last FROM audit_entries WHERE dossier_id = NEW.dossier_id ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last.seq, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, '');
  NEW.hash := audit_hash(NEW);
  RETURN NEW;
END $$;

-- The seal of an entry: sha256 over the previous seal and everything it says.
CREATE FUNCTION audit_hash(entry audit_entries) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\x1f',
    entry.previous_hash, entry.dossier_id, entry.id, entry.seq, extract(epoch FROM entry.at)::text, entry.account_id, entry.type,
    entry.subject_type, entry.subject_id, entry.before::text, entry.after::text, entry.reason), 'UTF8')), 'hex') $$;
CREATE TRIGGER audit_entries_seal BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION audit_seal();

-- Append-only, for the schema's owner too.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', tg_table_name USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entries_no_truncate BEFORE TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- The text that claims are measured against never changes once frozen.
CREATE TRIGGER baseline_versions_frozen BEFORE UPDATE ON baseline_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER standings_append_only BEFORE UPDATE ON standings FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER editions_frozen BEFORE UPDATE ON editions FOR EACH ROW EXECUTE FUNCTION refuse_change();
