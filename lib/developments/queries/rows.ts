import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { DevelopmentFigure, DevelopmentRow } from '../contract'

type Row = Omit<DevelopmentRow, 'found'>
type Facts = Omit<Row, 'actors' | 'figures' | 'citations' | 'links'>
type Of<T> = T & { developmentId: string }

/** How many figures a row of the log shows. */
const shownFigures = 3

/** The facts of developments `d`, with the place `p`, as a row has them. */
export function factColumns({ read }: Caller) {
  return read`d.id, d.ref, d.title, d.kind_code AS kind, d.happened, d.starts_on, d.ends_on, d.precision, d.stage, d.polarity, d.significance,
    d.series, d.reliability, d.credibility, d.marking, d.review_state, d.known_from, d.backfilled, d.created_at, d.retracted_at, d.version`
}

/** The figures of developments as they were entered. */
export async function figuresOf({ steady: read, dossier }: Caller, ids: string[]) {
  return read<Of<DevelopmentFigure>[]>`
    SELECT development_id, metric, part, low, best, high, unit, currency, price_year, basis, attributed_to, stock_or_flow, note FROM measurements
    WHERE dossier_id = ${dossier.id} AND development_id = ANY (${ids}::uuid[]) ORDER BY development_id, position, id`
}

/** Who had which role in developments, first the doers. */
export async function actorsOf({ steady: read, dossier }: Caller, ids: string[]) {
  return read<Of<DevelopmentRow['actors'][number]>[]>`
    SELECT x.development_id, a.code, a.name, x.role FROM development_actors x
    JOIN actors a ON a.dossier_id = x.dossier_id AND a.id = x.actor_id
    WHERE x.dossier_id = ${dossier.id} AND x.development_id = ANY (${ids}::uuid[])
    ORDER BY array_position(ARRAY['actor', 'speaker', 'supplier', 'funder', 'host', 'participant', 'mediator', 'recipient'], x.role), a.code`
}

type Children = {
  actors: Of<DevelopmentRow['actors'][number]>[]
  figures: Of<DevelopmentFigure>[]
  citations: Of<{ n: number }>[]
  links: Of<DevelopmentRow['links'][number]>[]
}

/** All that a page of rows shows besides the facts, in one way to the database and back: four queries would each cost as much again. */
async function childrenOf({ steady: read, dossier }: Caller, ids: string[]): Promise<Children> {
  const these = read`dossier_id = ${dossier.id} AND development_id = ANY (${ids}::uuid[])`
  const all = (rows: ReturnType<typeof read>) =>
    read`(SELECT coalesce(json_agg(r), '[]') FROM (${rows}) AS r)`
  const [children] = await read<Children[]>`SELECT
    ${all(read`SELECT x.development_id AS "developmentId", a.code, a.name, x.role FROM (SELECT * FROM development_actors WHERE ${these}) AS x
      JOIN actors a ON a.dossier_id = x.dossier_id AND a.id = x.actor_id
      ORDER BY array_position(ARRAY['actor', 'speaker', 'supplier', 'funder', 'host', 'participant', 'mediator', 'recipient'], x.role), a.code`)} AS actors,
    ${all(read`SELECT development_id AS "developmentId", metric, part, low, best, high, unit, currency, price_year AS "priceYear", basis,
        attributed_to AS "attributedTo", stock_or_flow AS "stockOrFlow", note
      FROM (SELECT *, row_number() OVER (PARTITION BY development_id ORDER BY position, id) AS nth FROM measurements WHERE ${these}) AS numbered
      WHERE nth <= ${shownFigures} ORDER BY development_id, nth`)} AS figures,
    ${all(read`SELECT development_id AS "developmentId", count(*)::int AS n FROM citations WHERE ${these} GROUP BY 1`)} AS citations,
    ${all(read`SELECT development_id AS "developmentId", relation, count(*)::int AS count FROM links
      WHERE ${these} AND ended_at IS NULL AND state IN ('proposed', 'accepted') GROUP BY 1, 2 ORDER BY 3 DESC, 2`)} AS links`
  return children!
}

/** The children of each development, in their order. */
function byDevelopment<T extends { developmentId: string }>(rows: readonly T[]) {
  const groups = new Map<string, Omit<T, 'developmentId'>[]>()
  for (const { developmentId, ...rest } of rows) {
    const group = groups.get(developmentId)
    if (group) group.push(rest)
    else groups.set(developmentId, [rest])
  }
  return (id: string) => groups.get(id) ?? []
}

/** Rows of the log from their facts: one more query, whatever the number of rows. */
export async function completeRows(caller: Caller, facts: readonly Facts[]): Promise<Row[]> {
  if (facts.length === 0) return []
  const ids = facts.map(({ id }) => id)
  const { actors, figures, citations, links } = await childrenOf(caller, ids)
  const [actorsBy, figuresBy, linksBy] = [byDevelopment(actors), byDevelopment(figures), byDevelopment(links)]
  const cited = new Map(citations.map(({ developmentId, n }) => [developmentId, n]))
  return facts.map((fact) => ({
    ...fact,
    actors: actorsBy(fact.id),
    figures: figuresBy(fact.id),
    citations: cited.get(fact.id) ?? 0,
    links: linksBy(fact.id),
  }))
}
