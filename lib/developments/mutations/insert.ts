import 'server-only'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { MeasurementDraft } from '../rules/draft'
import type { Cited, InRole } from './children'

/** The facts of a new development, by the names of their columns. */
export type NewFacts = {
  id: string
  title: string
  summary: string
  kind_code: string
  happened: string
  starts_on: string
  ends_on: string | null
  precision: string
  stage: string
  stage_note: string | null
  announced_on: string | null
  agreed_on: string | null
  completed_on: string | null
  promised_by: string | null
  polarity: string
  significance: number
  place_id: string | null
  series: string | null
  marking: string
  review_state: string
  reliability: string | null
  credibility: number | null
  known_from: string | null
  backfilled: boolean
  content_hash: string
}

type Children = {
  roles: readonly InRole[]
  measurements: readonly MeasurementDraft[]
  cited: readonly Cited[]
}

const measurementRows = (measurements: readonly MeasurementDraft[]) =>
  measurements.map(({ priceYear, attributedTo, stockOrFlow, ...rest }, position) => ({
    ...{ id: newId(), position, ...rest },
    ...{ price_year: priceYear, attributed_to: attributedTo, stock_or_flow: stockOrFlow },
  }))

const citationRows = (cited: readonly Cited[]) =>
  cited.map(({ draft, source }, position) => ({
    ...{ id: newId(), position, source_id: source.id, reliability: draft.reliability },
    ...{ credibility: draft.credibility, primary: draft.primary, quote: draft.quote ?? null },
    ...{ checked: draft.checked, check_note: draft.checkNote ?? null },
  }))

/**
 * Writes a new development with the next ref of the log, everything that hangs on it and the words it is found by: one statement, so one way
 * to the database and back where seven would take longer than all the rest of logging. Of two at once the second waits for the first. Gives
 * the ref; null when the same is logged already: then the number is taken and nothing written, and the caller has to refuse.
 */
export async function insertDevelopment(
  { tx, dossier, principal }: Act,
  facts: NewFacts,
  { roles, measurements, cited }: Children,
): Promise<string | null> {
  const actors = roles.map(({ actorId, role }) => ({ actor_id: actorId, role }))
  const [dossierId, by] = [dossier.id, principal.accountId]
  const [logged] = await tx.$queryRaw<{ ref: string }[]>`
    WITH counter AS (
      INSERT INTO counters (dossier_id, name, value) VALUES (${dossierId}::uuid, 'development', 1)
      ON CONFLICT (dossier_id, name) DO UPDATE SET value = counters.value + 1 RETURNING value::text AS number),
    d AS (
      INSERT INTO developments (dossier_id, id, ref, title, summary, kind_code, happened, starts_on, ends_on, precision, stage, stage_note, announced_on,
        agreed_on, completed_on, promised_by, polarity, significance, place_id, series, marking, review_state, reliability, credibility, known_from, backfilled, content_hash, created_by_id)
      SELECT ${dossierId}::uuid, id, ${`${dossier.key}-D-`} || lpad(number, greatest(4, length(number)), '0'), title, summary, kind_code, happened, starts_on, ends_on, precision, stage, stage_note, announced_on,
        agreed_on, completed_on, promised_by, polarity, significance, place_id, series, marking, review_state, reliability, credibility, known_from, backfilled, content_hash, ${by}::uuid
      FROM counter, jsonb_to_record(${JSON.stringify(facts)}::jsonb) AS n (id uuid, title text, summary text, kind_code text, happened text,
        starts_on date, ends_on date, precision text, stage text, stage_note text, announced_on date, agreed_on date,
        completed_on date, promised_by date, polarity text, significance smallint, place_id uuid, series text,
        marking text, review_state text, reliability text, credibility smallint, known_from date, backfilled boolean, content_hash text)
      ON CONFLICT (dossier_id, content_hash) DO NOTHING RETURNING dossier_id, id, ref, starts_on, title, summary),
    a AS (
      INSERT INTO development_actors (dossier_id, development_id, starts_on, actor_id, role)
      SELECT d.dossier_id, d.id, d.starts_on, n.actor_id, n.role
      FROM d, jsonb_to_recordset(${JSON.stringify(actors)}::jsonb) AS n (actor_id uuid, role text) ON CONFLICT DO NOTHING),
    m AS (
      INSERT INTO measurements (dossier_id, development_id, id, position, metric, part, low, best, high, unit, currency, price_year, basis,
        attributed_to, stock_or_flow, note)
      SELECT d.dossier_id, d.id, n.* FROM d, jsonb_to_recordset(${JSON.stringify(measurementRows(measurements))}::jsonb) AS n (id uuid, position int,
        metric text, part text, low float8, best float8, high float8, unit text, currency text, price_year smallint, basis text, attributed_to text,
        stock_or_flow text, note text)),
    c AS (
      INSERT INTO citations (dossier_id, development_id, graded_by_id, id, position, source_id, reliability, credibility, "primary", quote, checked,
        check_note)
      SELECT d.dossier_id, d.id, ${by}::uuid, n.* FROM d, jsonb_to_recordset(${JSON.stringify(citationRows(cited))}::jsonb) AS n (id uuid,
        position int, source_id uuid, reliability text, credibility smallint, "primary" boolean, quote text, checked text, check_note text)),
    found_by AS (
      INSERT INTO development_search (dossier_id, development_id, title_norm, words)
      SELECT dossier_id, id, plumbline_norm(title), plumbline_words(title, summary) FROM d)
    SELECT ref FROM d`
  return logged?.ref ?? null
}
