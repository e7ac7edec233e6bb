-- Counts by day, by when things became known, and by actor: exact like those by month, and filled in the same transactions.

-- Nobody writes while the past is counted; what was appended so far is folded first, in the old shape.
LOCK TABLE developments, development_actors, rollup_deltas IN SHARE ROW EXCLUSIVE MODE;
SELECT rollup_fold(2147483647);

ALTER TABLE "rollup_deltas" ADD COLUMN "day" DATE NOT NULL, ADD COLUMN "recorded_on" DATE NOT NULL;

CREATE TABLE "rollup_days" (
    "dossier_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "kind_code" TEXT NOT NULL,
    "precision" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "rollup_days_pkey" PRIMARY KEY ("dossier_id", "day", "kind_code", "precision")
);

CREATE TABLE "rollup_recorded" (
    "dossier_id" UUID NOT NULL,
    "recorded" DATE NOT NULL,
    "month" DATE NOT NULL,
    "kind_code" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "rollup_recorded_pkey" PRIMARY KEY ("dossier_id", "recorded", "month", "kind_code")
);

CREATE TABLE "rollup_actors" (
    "dossier_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "kind_code" TEXT NOT NULL,
    "precision" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "rollup_actors_pkey" PRIMARY KEY ("dossier_id", "actor_id", "role", "month", "kind_code", "precision")
);

CREATE TABLE "rollup_actor_deltas" (
    "dossier_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "actor_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "kind_code" TEXT NOT NULL,
    "precision" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "rollup_actor_deltas_pkey" PRIMARY KEY ("dossier_id", "id")
);

-- The day on which the team knew of something: as the filter `known` reads it, in UTC whatever the session's time zone.
CREATE FUNCTION known_on(backfilled boolean, known_from date, created_at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT CASE WHEN backfilled THEN coalesce(known_from, (created_at AT TIME ZONE 'UTC')::date) ELSE (created_at AT TIME ZONE 'UTC')::date END $$;

INSERT INTO rollup_days SELECT dossier_id, starts_on, kind_code, precision, count(*) FROM developments WHERE retracted_at IS NULL GROUP BY 1, 2, 3, 4;
INSERT INTO rollup_recorded SELECT dossier_id, date_trunc('month', known_on(backfilled, known_from, created_at))::date, date_trunc('month', starts_on)::date, kind_code, count(*)
  FROM developments WHERE retracted_at IS NULL GROUP BY 1, 2, 3, 4;
INSERT INTO rollup_actors
  SELECT d.dossier_id, x.actor_id, x.role, date_trunc('month', d.starts_on)::date, d.kind_code, d.precision, count(*)
  FROM developments d JOIN (
    SELECT dossier_id, development_id, actor_id, role FROM development_actors UNION SELECT dossier_id, development_id, actor_id, '' FROM development_actors
  ) AS x ON x.dossier_id = d.dossier_id AND x.development_id = d.id
  WHERE d.retracted_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6;

-- Developments ------------------------------------------------------------------------------------
CREATE OR REPLACE FUNCTION rollup_append() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'INSERT' THEN
    INSERT INTO rollup_deltas (dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility, day, recorded_on, n)
      SELECT dossier_id, date_trunc('month', starts_on)::date, kind_code, stage, polarity, precision, review_state,
             coalesce(reliability, ''), coalesce(credibility, 0), starts_on, known_on(backfilled, known_from, created_at), count(*)
      FROM new_rows WHERE retracted_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;
  ELSIF tg_op = 'DELETE' THEN
    INSERT INTO rollup_deltas (dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility, day, recorded_on, n)
      SELECT dossier_id, date_trunc('month', starts_on)::date, kind_code, stage, polarity, precision, review_state,
             coalesce(reliability, ''), coalesce(credibility, 0), starts_on, known_on(backfilled, known_from, created_at), -count(*)
      FROM old_rows WHERE retracted_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;
  ELSE
    INSERT INTO rollup_deltas (dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility, day, recorded_on, n)
      SELECT dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility, day, recorded_on, sum(d)
      FROM (
        SELECT dossier_id, date_trunc('month', starts_on)::date AS month, kind_code, stage, polarity, precision, review_state,
               coalesce(reliability, '') AS reliability, coalesce(credibility, 0) AS credibility, starts_on AS day,
               known_on(backfilled, known_from, created_at) AS recorded_on, 1 AS d
        FROM new_rows WHERE retracted_at IS NULL
        UNION ALL
        SELECT dossier_id, date_trunc('month', starts_on)::date, kind_code, stage, polarity, precision, review_state,
               coalesce(reliability, ''), coalesce(credibility, 0), starts_on, known_on(backfilled, known_from, created_at), -1
        FROM old_rows WHERE retracted_at IS NULL
      ) AS changed
      GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 HAVING sum(d) <> 0;
    -- What is counted of a development is counted of its actors too.
    INSERT INTO rollup_actor_deltas (dossier_id, actor_id, role, month, kind_code, precision, n)
      SELECT s.dossier_id, x.actor_id, x.role, s.month, s.kind_code, s.precision, sum(s.n)
      FROM (
        SELECT n.dossier_id, n.id, date_trunc('month', v.starts_on)::date AS month, v.kind_code, v.precision, v.n
        FROM new_rows n JOIN old_rows o ON o.dossier_id = n.dossier_id AND o.id = n.id
        CROSS JOIN LATERAL (VALUES
          (n.starts_on, n.kind_code, n.precision, n.retracted_at, 1), (o.starts_on, o.kind_code, o.precision, o.retracted_at, -1)
        ) AS v (starts_on, kind_code, precision, retracted_at, n)
        WHERE v.retracted_at IS NULL AND (date_trunc('month', n.starts_on), n.kind_code, n.precision, n.retracted_at IS NULL)
          <> (date_trunc('month', o.starts_on), o.kind_code, o.precision, o.retracted_at IS NULL)
      ) AS s
      CROSS JOIN LATERAL (
        SELECT a.actor_id, a.role FROM development_actors a WHERE a.dossier_id = s.dossier_id AND a.development_id = s.id
        UNION SELECT a.actor_id, '' FROM development_actors a WHERE a.dossier_id = s.dossier_id AND a.development_id = s.id
      ) AS x
      GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(s.n) <> 0;
  END IF;
  RETURN NULL;
END $$;

-- A development that goes takes its actors' counts along while they are still there: after it, the cascade finds nothing to count by.
CREATE FUNCTION rollup_actors_leave() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.retracted_at IS NULL THEN
    INSERT INTO rollup_actor_deltas (dossier_id, actor_id, role, month, kind_code, precision, n)
      SELECT OLD.dossier_id, actor_id, role, date_trunc('month', OLD.starts_on)::date, OLD.kind_code, OLD.precision, -1
      FROM (
        SELECT a.actor_id, a.role FROM development_actors a WHERE a.dossier_id = OLD.dossier_id AND a.development_id = OLD.id
        UNION SELECT a.actor_id, '' FROM development_actors a WHERE a.dossier_id = OLD.dossier_id AND a.development_id = OLD.id
      ) AS x;
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER developments_rollup_actors BEFORE DELETE ON developments FOR EACH ROW EXECUTE FUNCTION rollup_actors_leave();

-- Actors of developments --------------------------------------------------------------------------
-- One body for the three operations, which see different transition tables. Role '' counts a development once per actor, however many roles
-- it has in it: it was counted before when the rows of the pair now, less those that came and plus those that went, are more than none.
-- The developments are locked first, in one order: who changes their kind or date, or other actors of theirs, waits or is waited for.
DO $do$
DECLARE
  operation record;
BEGIN
  FOR operation IN
    SELECT * FROM (VALUES
      ('insert', 'REFERENCING NEW TABLE AS new_rows', 'SELECT dossier_id, development_id, actor_id, role, 1 AS n FROM new_rows'),
      ('delete', 'REFERENCING OLD TABLE AS old_rows', 'SELECT dossier_id, development_id, actor_id, role, -1 AS n FROM old_rows'),
      ('update', 'REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows',
        'SELECT dossier_id, development_id, actor_id, role, 1 AS n FROM new_rows UNION ALL SELECT dossier_id, development_id, actor_id, role, -1 FROM old_rows')
    ) AS o (name, tables, changed)
  LOOP
    EXECUTE format($create$
      CREATE FUNCTION rollup_actors_%1$s() RETURNS trigger LANGUAGE plpgsql AS $body$
      BEGIN
        PERFORM FROM developments d WHERE (d.dossier_id, d.id) IN (SELECT c.dossier_id, c.development_id FROM (%2$s) AS c)
          ORDER BY d.dossier_id, d.id FOR NO KEY UPDATE;
        INSERT INTO rollup_actor_deltas (dossier_id, actor_id, role, month, kind_code, precision, n)
          SELECT d.dossier_id, c.actor_id, c.role, date_trunc('month', d.starts_on)::date, d.kind_code, d.precision, sum(c.n)
          FROM (
            SELECT dossier_id, development_id, actor_id, role, sum(n) AS n FROM (%2$s) AS by_role GROUP BY 1, 2, 3, 4
            UNION ALL
            SELECT dossier_id, development_id, actor_id, '', (now > 0)::int - (now - n > 0)::int
            FROM (
              SELECT dossier_id, development_id, actor_id, sum(n) AS n, (SELECT count(*) FROM development_actors x
                WHERE x.dossier_id = pairs.dossier_id AND x.development_id = pairs.development_id AND x.actor_id = pairs.actor_id) AS now
              FROM (%2$s) AS pairs GROUP BY 1, 2, 3
            ) AS by_actor
          ) AS c
          JOIN developments d ON d.dossier_id = c.dossier_id AND d.id = c.development_id
          WHERE d.retracted_at IS NULL AND c.n <> 0 GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(c.n) <> 0;
        RETURN NULL;
      END $body$;
      CREATE TRIGGER development_actors_rollup_%1$s AFTER %1$s ON development_actors %3$s FOR EACH STATEMENT EXECUTE FUNCTION rollup_actors_%1$s()
    $create$, operation.name, operation.changed, operation.tables);
  END LOOP;
END $do$;

-- Folding -----------------------------------------------------------------------------------------
-- Moves appended changes into all counts; one folder at a time. Gives how many were folded of the table with more of them, so that less than
-- `most` means: nothing is left in either.
CREATE OR REPLACE FUNCTION rollup_fold(most int DEFAULT 100000) RETURNS int LANGUAGE plpgsql AS $$
DECLARE folded int; of_actors int;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('plumbline.rollup_fold')) THEN RETURN 0; END IF;
  WITH gone AS (
    DELETE FROM rollup_deltas WHERE ctid = ANY (ARRAY(SELECT ctid FROM rollup_deltas LIMIT most)) RETURNING *
  ), facets AS (
    INSERT INTO rollup_facets AS f (dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility, n)
      SELECT dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility, sum(n)::int
      FROM gone GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 HAVING sum(n) <> 0
    ON CONFLICT (dossier_id, month, kind_code, stage, polarity, precision, review_state, reliability, credibility)
      DO UPDATE SET n = f.n + excluded.n
  ), months AS (
    INSERT INTO rollup_months AS m (dossier_id, month, kind_code, precision, n)
      SELECT dossier_id, month, kind_code, precision, sum(n)::int FROM gone GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0
    ON CONFLICT (dossier_id, month, kind_code, precision) DO UPDATE SET n = m.n + excluded.n
  ), days AS (
    INSERT INTO rollup_days AS s (dossier_id, day, kind_code, precision, n)
      SELECT dossier_id, day, kind_code, precision, sum(n)::int FROM gone GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0
    ON CONFLICT (dossier_id, day, kind_code, precision) DO UPDATE SET n = s.n + excluded.n
  ), recorded AS (
    INSERT INTO rollup_recorded AS r (dossier_id, recorded, month, kind_code, n)
      SELECT dossier_id, date_trunc('month', recorded_on)::date, month, kind_code, sum(n)::int FROM gone GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0
    ON CONFLICT (dossier_id, recorded, month, kind_code) DO UPDATE SET n = r.n + excluded.n
  )
  SELECT count(*) INTO folded FROM gone;
  WITH gone AS (
    DELETE FROM rollup_actor_deltas WHERE ctid = ANY (ARRAY(SELECT ctid FROM rollup_actor_deltas LIMIT most)) RETURNING *
  ), actors AS (
    INSERT INTO rollup_actors AS a (dossier_id, actor_id, role, month, kind_code, precision, n)
      SELECT dossier_id, actor_id, role, month, kind_code, precision, sum(n)::int FROM gone GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(n) <> 0
    ON CONFLICT (dossier_id, actor_id, role, month, kind_code, precision) DO UPDATE SET n = a.n + excluded.n
  )
  SELECT count(*) INTO of_actors FROM gone;
  RETURN greatest(folded, of_actors);
END $$;

-- What readers sum: the folded and the not yet folded, in one snapshot.
CREATE VIEW rollup_day_live AS
  SELECT dossier_id, day, kind_code, precision, n FROM rollup_days
  UNION ALL
  SELECT dossier_id, day, kind_code, precision, n FROM rollup_deltas;
CREATE VIEW rollup_recorded_live AS
  SELECT dossier_id, recorded, month, kind_code, n FROM rollup_recorded
  UNION ALL
  SELECT dossier_id, date_trunc('month', recorded_on)::date, month, kind_code, n FROM rollup_deltas;
CREATE VIEW rollup_actor_live AS
  SELECT dossier_id, actor_id, role, month, kind_code, precision, n FROM rollup_actors
  UNION ALL
  SELECT dossier_id, actor_id, role, month, kind_code, precision, n FROM rollup_actor_deltas;
