import 'server-only'
import type { Act } from '@/lib/core/gate'
import { Prisma } from '@/prisma/generated/client'

/** A place among the new rows of a batch, which are taken by day and line; a slice lies between two. */
type Place = { on: string; line: number }
export type Slice = { batchId: string; after: Place; upTo: Place; rows: number }

/** One statement takes so many rows: between two it is said how far it is, and heard whether to stop. */
export const pace = { rowsPerSlice: 5_000 }

/** The new rows after the last slice; null when there are no more. */
export async function nextSlice(
  { tx, dossier }: Act,
  batchId: string,
  last: Slice | null,
): Promise<Slice | null> {
  const after = last?.upTo ?? { on: '-infinity', line: 0 }
  const [found] = await tx.$queryRaw<{ on: string; line: number; rows: number }[]>`
    WITH next AS (
      SELECT starts_on, line, row_number() OVER (ORDER BY starts_on, line)::int AS nth FROM import_stage
      WHERE dossier_id = ${dossier.id}::uuid AND batch_id = ${batchId}::uuid AND verdict = 'new'
        AND (starts_on, line) > (${after.on}::date, ${after.line}::int)
      ORDER BY starts_on, line LIMIT ${pace.rowsPerSlice})
    SELECT starts_on::text AS on, line, nth AS rows FROM next ORDER BY nth DESC LIMIT 1`
  return found ? { batchId, after, upTo: { on: found.on, line: found.line }, rows: found.rows } : null
}

/** The staged rows of a slice, as `p`. */
export const rowsOf = ({ dossier }: Act, { batchId, after, upTo }: Slice) => Prisma.sql`
  (SELECT * FROM import_stage WHERE dossier_id = ${dossier.id}::uuid AND batch_id = ${batchId}::uuid AND verdict = 'new'
    AND (starts_on, line) > (${after.on}::date, ${after.line}::int) AND (starts_on, line) <= (${upTo.on}::date, ${upTo.line}::int)) AS p`

const developmentColumns = Prisma.sql`dossier_id, id, ref, title, summary, kind_code, happened, starts_on, ends_on, precision, stage, stage_note, announced_on, agreed_on, completed_on,
  promised_by, polarity, significance, place_id, series, marking, review_state, reliability, credibility, known_from, backfilled, content_hash, created_by_id, import_batch_id`

const figures = Prisma.sql`ROWS FROM (jsonb_to_recordset(p.figures) AS (metric text, part text, low float8, best float8, high float8, unit text, currency text, "priceYear" int2,
  basis text, "attributedTo" text, "stockOrFlow" text, note text)) WITH ORDINALITY AS m (metric, part, low, best, high, unit, currency, price_year, basis, attributed_to, stock_or_flow, note, nth)`

/**
 * Runs statements over the rows of a slice, whose parts meet by hash: the planner knows neither the sizes of the parts nor, in a dossier that nobody
 * has counted yet, that of the log, and would go through all rows for each.
 */
export async function byHash<T>({ tx }: Act, work: () => Promise<T>): Promise<T> {
  await tx.$executeRaw`SELECT set_config('enable_nestloop', 'off', true)`
  const done = await work()
  await tx.$executeRaw`SELECT set_config('enable_nestloop', 'on', true)`
  return done
}

/**
 * Takes a slice into the log: the records in the order of their days, who did what, their figures, and the ids that others gave them. What
 * somebody logged meanwhile is left to them. Refs count on from `number`. Gives how many were logged.
 */
export async function writeRows(
  act: Act,
  slice: Slice,
  { number, scheme, defaults }: { number: number; scheme: string; defaults: Ordinary },
): Promise<number> {
  const { tx, dossier, principal } = act
  const { stage, polarity, significance, marking, reviewState, backfilled } = defaults
  // What the statement counts itself, the trigger on actors does not count again.
  await tx.$executeRaw`SELECT set_config('plumbline.counts_actors', 'itself', true)`
  const write = () => tx.$queryRaw<{ n: number }[]>`
    WITH part AS MATERIALIZED (SELECT p.*, ${number}::int - 1 + row_number() OVER (ORDER BY starts_on, line) AS number FROM ${rowsOf(act, slice)}),
    here AS (SELECT DISTINCT ON (lower(name)) lower(name) AS name, id FROM places WHERE dossier_id = ${dossier.id}::uuid ORDER BY lower(name), name),
    ins AS (
      INSERT INTO developments (${developmentColumns})
      SELECT p.dossier_id, p.id, ${`${dossier.key}-D-`} || lpad(p.number::text, greatest(4, length(p.number::text)), '0'), p.title, coalesce(p.summary, ''), p.kind_code,
        p.happened, p.starts_on, p.ends_on, p.precision, coalesce(p.stage, ${stage}), p.stage_note, p.announced_on, p.agreed_on, p.completed_on,
        p.promised_by, coalesce(p.polarity, ${polarity}), coalesce(p.significance, ${significance}::int2), here.id,
        p.series, coalesce(p.marking, ${marking}), coalesce(p.review_state, ${reviewState}), p.reliability, p.credibility,
        p.known_from, p.known_from IS NOT NULL OR coalesce(p.backfilled, ${backfilled}), p.content_hash, ${principal.accountId}::uuid, p.batch_id
      FROM part p LEFT JOIN here ON here.name = lower(p.place) ORDER BY p.number
      ON CONFLICT (dossier_id, content_hash) DO NOTHING RETURNING id),
    doers AS (
      INSERT INTO development_actors (dossier_id, actor_id, starts_on, development_id, role)
      SELECT p.dossier_id, a.id, p.starts_on, p.id, u.role FROM part p JOIN ins USING (id) CROSS JOIN LATERAL unnest(p.actor_codes, p.actor_roles) AS u (code, role)
        JOIN actors a ON a.dossier_id = ${dossier.id}::uuid AND lower(a.code) = lower(u.code)
      ON CONFLICT DO NOTHING RETURNING actor_id, development_id, role),
    counted AS (
      INSERT INTO rollup_actor_deltas (dossier_id, actor_id, role, month, kind_code, precision, n)
      SELECT p.dossier_id, r.actor_id, r.role, date_trunc('month', p.starts_on)::date, p.kind_code, p.precision, count(*)
      FROM (SELECT actor_id, development_id, role FROM doers UNION SELECT actor_id, development_id, '' FROM doers) AS r JOIN part p ON p.id = r.development_id
      GROUP BY 1, 2, 3, 4, 5, 6),
    figures AS (
      INSERT INTO measurements (dossier_id, id, development_id, position, metric, part, low, best, high, unit, currency, price_year, basis, attributed_to, stock_or_flow, note)
      SELECT p.dossier_id, plumbline_child_id(p.id, 'figure', m.nth), p.id, m.nth - 1, m.metric, m.part, m.low, m.best, m.high, m.unit, m.currency, m.price_year, m.basis,
        m.attributed_to, m.stock_or_flow, m.note FROM part p JOIN ins USING (id) CROSS JOIN LATERAL ${figures} WHERE p.figures IS NOT NULL),
    named AS (
      INSERT INTO external_ids (dossier_id, scheme, value, development_id)
      SELECT p.dossier_id, ${scheme}, p.external_id, p.id FROM part p JOIN ins USING (id) WHERE p.external_id IS NOT NULL ON CONFLICT DO NOTHING)
    SELECT count(*)::int AS n FROM ins`
  const [written] = await byHash(act, write)
  await tx.$executeRaw`SELECT set_config('plumbline.counts_actors', '', true)`
  return written!.n
}

/** What a new record has where no column says it. */
export type Ordinary = {
  stage: string
  polarity: string
  significance: number
  marking: string
  reviewState: string
  backfilled: boolean
}
