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
export async function figuresOf({ read, dossier }: Caller, ids: string[], most: number | null) {
  return read<Of<DevelopmentFigure>[]>`
    SELECT development_id, metric, part, low, best, high, unit, currency, price_year, basis, attributed_to, stock_or_flow, note FROM (
      SELECT m.*, row_number() OVER (PARTITION BY development_id ORDER BY position, id) AS nth FROM measurements m
      WHERE dossier_id = ${dossier.id} AND development_id = ANY (${ids}::uuid[])) AS numbered
    ${most === null ? read`` : read`WHERE nth <= ${most}`} ORDER BY development_id, nth`
}

/** Who had which role in developments, first the doers. */
export async function actorsOf({ read, dossier }: Caller, ids: string[]) {
  return read<Of<DevelopmentRow['actors'][number]>[]>`
    SELECT x.development_id, a.code, a.name, x.role FROM development_actors x
    JOIN actors a ON a.dossier_id = x.dossier_id AND a.id = x.actor_id
    WHERE x.dossier_id = ${dossier.id} AND x.development_id = ANY (${ids}::uuid[])
    ORDER BY array_position(ARRAY['actor', 'speaker', 'supplier', 'funder', 'host', 'participant', 'mediator', 'recipient'], x.role), a.code`
}

const countsOf = ({ read, dossier }: Caller, ids: string[]) =>
  Promise.all([
    read<Of<{ n: number }>[]>`
      SELECT development_id, count(*)::int AS n FROM citations
      WHERE dossier_id = ${dossier.id} AND development_id = ANY (${ids}::uuid[]) GROUP BY 1`,
    read<Of<DevelopmentRow['links'][number]>[]>`
      SELECT development_id, relation, count(*)::int AS count FROM links
      WHERE dossier_id = ${dossier.id} AND development_id = ANY (${ids}::uuid[]) AND ended_at IS NULL AND state IN ('proposed', 'accepted')
      GROUP BY 1, 2 ORDER BY 3 DESC, 2`,
  ])

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

/** Rows of the log from their facts: one query per kind of child, whatever the number of rows. */
export async function completeRows(caller: Caller, facts: readonly Facts[]): Promise<Row[]> {
  if (facts.length === 0) return []
  const ids = facts.map(({ id }) => id)
  const [actors, figures, [citations, links]] = await Promise.all([
    actorsOf(caller, ids),
    figuresOf(caller, ids, shownFigures),
    countsOf(caller, ids),
  ])
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
