import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { canonicalUrl } from '../rules/canonical-url'
import type { Likeness } from '../contract'
import { parseHappened } from '../rules/dates'

type Question = {
  title: string
  kind?: string | undefined
  happened?: string | undefined
  url?: string | undefined
  actors?: string[] | undefined
  limit: number
}

/** Titles less alike than this (share of common trigrams, 0-1) are different news. */
const alike = 0.35
/** How many days apart the same news may be dated: one known to the day, and one known less exactly. */
const apart = { exact: 14, coarse: 31 }

/** The days around which to look; today's when no date is given. A date that cannot be read yet finds nothing. */
function windowOf(happened: string | undefined, kind: string | undefined) {
  const today = new Date().toISOString().slice(0, 10)
  const reading = parseHappened(happened?.trim() || today, { today })
  if (!reading.ok || !reading.happened.start) return null
  const { start, end, precision } = reading.happened
  return { start, end: end ?? start, days: precision === 'day' || !kind ? apart.exact : apart.coarse }
}

const columns = ({ read }: Caller) =>
  read`d.ref, d.title, d.kind_code AS kind, d.happened, d.starts_on, d.retracted_at`

async function bySameAddress(caller: Caller, url: string, limit: number) {
  const { read, dossier } = caller
  const canonical = canonicalUrl(url)
  if (!canonical) return []
  return read<Likeness[]>`
    SELECT DISTINCT ${columns(caller)}, 1::float8 AS score, 'same-address' AS why FROM sources s
    JOIN citations c ON c.dossier_id = s.dossier_id AND c.source_id = s.id
    JOIN developments d ON d.dossier_id = c.dossier_id AND d.id = c.development_id
    WHERE s.dossier_id = ${dossier.id} AND s.canonical_url = ${canonical} ORDER BY d.starts_on DESC LIMIT ${limit}`
}

/** The same kind by the same actors within 14 days: all of those that are named took part. */
async function bySameActors(caller: Caller, { kind, happened, actors, limit }: Question) {
  const { read, dossier } = caller
  const codes = [...new Set(actors?.map((code) => code.toLowerCase()))]
  const around = happened?.trim() ? windowOf(happened, undefined) : null
  if (!kind || codes.length === 0 || !around) return []
  return read<Likeness[]>`
    SELECT ${columns(caller)}, 0::float8 AS score, 'same-actors' AS why FROM developments d
    WHERE d.dossier_id = ${dossier.id} AND d.kind_code = ${kind}
      AND d.starts_on BETWEEN ${around.start}::date - ${apart.exact}::int AND ${around.end}::date + ${apart.exact}::int
      AND (SELECT count(DISTINCT a.id) FROM development_actors x JOIN actors a ON a.dossier_id = x.dossier_id AND a.id = x.actor_id
        WHERE x.dossier_id = d.dossier_id AND x.development_id = d.id AND lower(a.code) = ANY (${codes})) = ${codes.length}
    ORDER BY d.starts_on DESC, d.id DESC LIMIT ${limit}`
}

/** First the days and the kind, by index; then the titles of what is left, each looked up: a trigram search of everything takes half a second. */
async function bySimilarTitle(caller: Caller, { title, kind, happened, limit }: Question) {
  const { read, dossier } = caller
  const around = windowOf(happened, kind)
  if (!around || title.length < 4) return []
  return read<Likeness[]>`
    SELECT * FROM (
      SELECT ${columns(caller)}, similarity(s.title_norm, plumbline_norm(${title}))::float8 AS score, 'similar-title' AS why
      FROM developments d JOIN development_search s ON s.dossier_id = d.dossier_id AND s.development_id = d.id
      WHERE d.dossier_id = ${dossier.id} AND d.starts_on BETWEEN ${around.start}::date - ${around.days}::int AND ${around.end}::date + ${around.days}::int
        ${kind ? read`AND d.kind_code = ${kind}` : read``}) AS near
    WHERE score >= ${alike} ORDER BY score DESC, starts_on DESC LIMIT ${limit}`
}

/** What looks like the same news, the surest first; retracted ones too, since they were logged. */
export async function findSimilar(caller: Caller, question: Question): Promise<{ items: Likeness[] }> {
  const { url, limit } = question
  if (!question.title && !url)
    throw badField(['title'], 'Give a title or an address to compare with the log.')
  const found = await Promise.all([
    url ? bySameAddress(caller, url, limit) : [],
    bySimilarTitle(caller, question),
    bySameActors(caller, question),
  ])
  // Each once, with its surest reason.
  const once = new Map(
    found
      .flat()
      .toReversed()
      .map((one) => [one.ref, one]),
  )
  return { items: [...once.values()].toReversed().slice(0, limit) }
}
