// The synthetic log as SQL. Everything is drawn by hashing the row's number, so that the same size gives the same rows every time.
import {
  ACTORS,
  COMMON_SQL,
  KINDS,
  PHRASES,
  PLACES,
  RARE,
  sqlArray,
  SYLLABLES_SQL,
  WORDS,
} from './vocabulary.mjs'

/** A number from 0 to 1 for a row and a purpose, and ids that are the same every time. */
export const functions = [
  `CREATE OR REPLACE FUNCTION pg_temp.draw(row_number bigint, purpose int) RETURNS float8 LANGUAGE sql IMMUTABLE
    AS $$ SELECT (hashint8extended(row_number, purpose) & 1073741823) / 1073741824.0 $$`,
  `CREATE OR REPLACE FUNCTION pg_temp.pick(row_number bigint, purpose int, many int, skew float8 DEFAULT 1) RETURNS int LANGUAGE sql IMMUTABLE
    AS $$ SELECT 1 + floor(many * pow(pg_temp.draw(row_number, purpose), skew))::int $$`,
  `CREATE OR REPLACE FUNCTION pg_temp.named(what text, dossier bigint, row_number bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
    AS $$ SELECT md5(what || dossier || '.' || row_number)::uuid $$`,
  // As version 7 asks: the time first, so that ids lie in the order of recording.
  `CREATE OR REPLACE FUNCTION pg_temp.recorded(h bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
    AS $$ SELECT (lpad(to_hex(1577836800000 + h % 100000000), 12, '0') || '7' || substr(md5(h::text), 1, 3) || '8' || substr(md5(h::text), 4, 15))::uuid $$`,
]

/**
 * The dossiers: number 0 with all the rows, 200 small ones beside it.
 * @param {number} rows
 * @param {number} small
 */
export const dossiers = (rows, small) =>
  `CREATE TEMP TABLE bench AS SELECT n, pg_temp.named('dossier', n, 0) AS dossier_id, CASE n WHEN 0 THEN 'BENCH' ELSE 'S' || n END AS key,
    CASE n WHEN 0 THEN ${rows} ELSE ${small} END AS rows FROM generate_series(0, 200) AS n`

/** What the dossiers hold besides developments. */
export const furnishings = [
  `INSERT INTO dossiers (id, key, title) SELECT dossier_id, key, 'Synthetic ' || key FROM bench`,
  `INSERT INTO members (dossier_id, account_id, role) SELECT dossier_id, a.id, 'owner' FROM bench, accounts a WHERE a.email = 'lead@plumbline.test'`,
  `INSERT INTO counters (dossier_id, name, value) SELECT dossier_id, 'development', rows FROM bench`,
  `INSERT INTO kinds SELECT b.dossier_id, k.code, k.label, k.plural, k.plover, k.measures, k.position FROM bench b, kinds k JOIN dossiers d ON d.id = k.dossier_id AND d.key = 'BLR'`,
  `INSERT INTO actors (dossier_id, id, code, name, type) SELECT dossier_id, pg_temp.named('actor', n, i), 'A' || i, 'Actor ' || i, 'state' FROM bench, generate_series(1, ${ACTORS}) AS i`,
  `INSERT INTO places (dossier_id, id, name, precision) SELECT dossier_id, pg_temp.named('place', n, i), 'Place ' || i, 'exact' FROM bench, generate_series(1, ${PLACES}) AS i`,
  `INSERT INTO sources (dossier_id, id, title, url, canonical_url, published)
    SELECT dossier_id, pg_temp.named('source', n, i), 'Source ' || i, 'https://example.org/' || i, 'https://example.org/' || i, '2020' FROM bench, generate_series(1, rows / 10 + 1) AS i`,
]

const draw = (/** @type {string} */ row, /** @type {number} */ purpose, /** @type {string} */ rest) =>
  `pg_temp.pick(${row}, ${purpose}, ${rest})`

/** Thirty thousand words, the first of them common, and phrases of them: ten words for summaries, four rarer ones for titles. */
export const words = [
  `CREATE TEMP TABLE words AS SELECT i, coalesce((${COMMON_SQL})[i],
    (SELECT string_agg((${SYLLABLES_SQL})[pg_temp.pick(i, 10 + s, 25)], '') FROM generate_series(1, 2 + pg_temp.pick(i, 9, 3)) AS s)) AS word FROM generate_series(1, ${WORDS}) AS i`,
  `CREATE UNIQUE INDEX ON words (i)`,
  `CREATE TEMP TABLE phrases AS SELECT p AS i, (SELECT string_agg(word, ' ' ORDER BY w) FROM (SELECT w, ${draw('p', '20 + w', `${WORDS}, 3`)} AS at FROM generate_series(1, 10) AS w OFFSET 0) AS drawn JOIN words ON words.i = at) AS long,
    (SELECT string_agg(word, ' ' ORDER BY w) FROM (SELECT w, ${draw('p', '40 + w', `${WORDS}, 2`)} AS at FROM generate_series(1, 4) AS w OFFSET 0) AS drawn JOIN words ON words.i = at) AS short FROM generate_series(1, ${PHRASES}) AS p`,
  `ALTER TABLE phrases ADD words tsvector`,
  `UPDATE phrases SET words = plumbline_words('', long)`,
  `CREATE UNIQUE INDEX ON phrases (i)`,
  `ANALYZE words, phrases`,
]

const stages = sqlArray(['completed', 'completed', 'completed', 'announced', 'agreed', 'under-way'])
const reviews = sqlArray(['accepted', 'accepted', 'accepted', 'draft'])
const letters = sqlArray(['A', 'B', 'C', 'D', 'E', 'F'])
const precisions = sqlArray(['day', 'day', 'day', 'day', 'day', 'day', 'day', 'month', 'month', 'year'])

/**
 * Developments of some of the dossiers; `h` is a row's number across all of them.
 * @param {string} which a condition on the dossier's number n and the row's number g
 * @param {{ from: number, to: number | string }} range of row numbers
 * @param {number} rows of the large dossier
 */
export const developments = (which, { from, to }, rows) => `
  INSERT INTO developments (dossier_id, id, ref, title, summary, kind_code, happened, starts_on, ends_on, precision, stage, significance, place_id, review_state,
    reliability, credibility, content_hash, created_at, created_by_id, updated_at, retracted_at)
  SELECT dossier_id, pg_temp.recorded(h), key || '-D-' || lpad(g::text, greatest(4, length(g::text)), '0'),
    left('Place ' || ${draw('h', 1, `${PLACES}, 1.5`)} || ': ' || a.short || ' ' || replace(kind, '-', ' '), 60),
    b.long || '; ' || c.long || '; ' || d.long || '; ' || e.long || CASE WHEN g % greatest(${rows} / 12, 1) = 5 THEN ' ${RARE}' ELSE '' END,
    kind, CASE precision WHEN 'day' THEN to_char(day, 'YYYY-MM-DD') WHEN 'month' THEN to_char(day, 'YYYY-MM') ELSE to_char(day, 'YYYY') END,
    day, CASE precision WHEN 'day' THEN day ELSE (day + ('1 ' || precision)::interval)::date - 1 END, precision,
    (${stages})[${draw('h', 2, '6')}], ${draw('h', 3, '5')}, pg_temp.named('place', n, ${draw('h', 1, `${PLACES}, 1.5`)}), (${reviews})[${draw('h', 4, '4')}],
    (${letters})[${draw('h', 5, '6, 1.3')}], ${draw('h', 6, '6, 1.3')}, md5(h::text), now() - interval '1 day', lead, now() - interval '1 day',
    CASE WHEN g % 100 = 99 THEN now() END
  FROM (SELECT *, date_trunc(precision, date '2014-01-01' + floor(pow(pg_temp.draw(h, 8), 0.8) * 4383)::int)::date AS day FROM (
    SELECT n, dossier_id, key, g, h, (SELECT id FROM accounts WHERE email = 'lead@plumbline.test') AS lead, (${sqlArray(KINDS)})[${draw('h', 7, `${KINDS.length}, 1.6`)}] AS kind,
      (${precisions})[${draw('h', 9, '10')}] AS precision,
      ${[51, 52, 53, 54, 55].map((purpose, at) => `${draw('h', purpose, String(PHRASES))} AS p${at}`).join(', ')}
    FROM (SELECT bench.*, g, n * 10000000 + g AS h FROM bench, generate_series(${from}, ${to}) AS g WHERE ${which}) AS numbered) AS drawn) AS rows
  JOIN phrases a ON a.i = p0 JOIN phrases b ON b.i = p1 JOIN phrases c ON c.i = p2 JOIN phrases d ON d.i = p3 JOIN phrases e ON e.i = p4 ORDER BY h`

/**
 * The children of the same developments: one to three actors, one to three citations, one or two measurements, and the words.
 * @param {string} which
 * @param {{ from: number, to: number | string }} range
 */
export function children(which, { from, to }) {
  const rows = `(SELECT bench.n, bench.dossier_id, bench.rows, g, n * 10000000 + g AS h FROM bench, generate_series(${from}, ${to}) AS g WHERE ${which}) AS r`
  const ids = `r.dossier_id, pg_temp.recorded(h)`
  return [
    `INSERT INTO development_actors (dossier_id, development_id, actor_id, starts_on, role)
      SELECT d.dossier_id, d.id, pg_temp.named('actor', n, (${draw('h', 60, `${ACTORS}, 1.8`)} + k * 7) % ${ACTORS} + 1), d.starts_on, (ARRAY['actor', 'recipient', 'host'])[k + 1]
      FROM ${rows} JOIN developments d ON d.dossier_id = r.dossier_id AND d.id = pg_temp.recorded(h), generate_series(0, ${draw('h', 61, '3')} - 1) AS k`,
    `INSERT INTO citations (dossier_id, id, development_id, source_id, position, reliability, credibility, graded_by_id)
      SELECT r.dossier_id, pg_temp.named('citation' || k, n, g), pg_temp.recorded(h), pg_temp.named('source', n, pg_temp.pick(h, 70 + k, (rows / 10)::int)), k, 'B', 2, a.id
      FROM ${rows}, accounts a, generate_series(0, ${draw('h', 62, '3')} - 1) AS k WHERE a.email = 'lead@plumbline.test'`,
    `INSERT INTO measurements (dossier_id, id, development_id, position, metric, best, unit, basis)
      SELECT r.dossier_id, pg_temp.named('measurement' || k, n, g), pg_temp.recorded(h), k, (ARRAY['personnel', 'duration'])[k + 1], ${draw('h', 63, '20000')}, (ARRAY['head', 'days'])[k + 1], 'declared'
      FROM ${rows}, generate_series(0, ${draw('h', 64, '2')} - 1) AS k`,
    // The words of a summary are those of its phrases, which were taken apart once: that is half the time of the whole.
    `INSERT INTO development_search (dossier_id, development_id, title_norm, words)
      SELECT ${ids}, plumbline_norm(d.title), plumbline_words(d.title, '') || b.words || c.words || d4.words || e.words
        || CASE WHEN d.summary LIKE '% ${RARE}' THEN plumbline_words('', '${RARE}') ELSE '' END
      FROM ${rows} JOIN developments d ON d.dossier_id = r.dossier_id AND d.id = pg_temp.recorded(h)
      ${['b', 'c', 'd4', 'e'].map((name, at) => `JOIN phrases ${name} ON ${name}.i = ${draw('h', 52 + at, String(PHRASES))}`).join(' ')}`,
  ]
}

/** The counts, as the folder would have left them. */
export const counts = [
  `INSERT INTO rollup_facets SELECT dossier_id, date_trunc('month', starts_on)::date, kind_code, stage, polarity, precision, review_state, coalesce(reliability, ''), coalesce(credibility, 0), count(*)
    FROM developments WHERE retracted_at IS NULL AND dossier_id IN (SELECT dossier_id FROM bench) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9`,
  `INSERT INTO rollup_months SELECT dossier_id, month, kind_code, precision, sum(n) FROM rollup_facets WHERE dossier_id IN (SELECT dossier_id FROM bench) GROUP BY 1, 2, 3, 4`,
  `INSERT INTO rollup_days SELECT dossier_id, starts_on, kind_code, precision, count(*) FROM developments
    WHERE retracted_at IS NULL AND dossier_id IN (SELECT dossier_id FROM bench) GROUP BY 1, 2, 3, 4`,
  `INSERT INTO rollup_recorded SELECT dossier_id, date_trunc('month', known_on(backfilled, known_from, created_at))::date, date_trunc('month', starts_on)::date, kind_code, count(*)
    FROM developments WHERE retracted_at IS NULL AND dossier_id IN (SELECT dossier_id FROM bench) GROUP BY 1, 2, 3, 4`,
  `INSERT INTO rollup_actors SELECT d.dossier_id, x.actor_id, x.role, date_trunc('month', d.starts_on)::date, d.kind_code, d.precision, count(*)
    FROM developments d JOIN (SELECT dossier_id, development_id, actor_id, role FROM development_actors UNION SELECT dossier_id, development_id, actor_id, '' FROM development_actors) AS x
      ON x.dossier_id = d.dossier_id AND x.development_id = d.id
    WHERE d.retracted_at IS NULL AND d.dossier_id IN (SELECT dossier_id FROM bench) GROUP BY 1, 2, 3, 4, 5, 6`,
]
