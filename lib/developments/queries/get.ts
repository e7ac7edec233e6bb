import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { citationsOf } from '@/lib/sources/queries/citations'
import type { Development, DevelopmentLink } from '../contract'
import { actorsOf, factColumns, figuresOf } from './rows'

type Facts = Omit<
  Development,
  'actors' | 'place' | 'measurements' | 'citations' | 'links' | 'newer' | 'older'
> & {
  placeId: string | null
}
type Neighbours = Pick<Development, 'newer' | 'older'>

async function factsOf(caller: Caller, ref: string): Promise<Facts> {
  const { read, dossier } = caller
  const [facts] = await read<Facts[]>`
    SELECT ${factColumns(caller)}, d.summary, d.stage_note, d.place_id, d.updated_at, d.retracted_reason, a.name AS created_by
    FROM developments d JOIN accounts a ON a.id = d.created_by_id WHERE d.dossier_id = ${dossier.id} AND d.ref = ${ref}`
  if (!facts) throw notFound()
  return facts
}

async function placeOf({ read, dossier }: Caller, placeId: string | null): Promise<Development['place']> {
  if (!placeId) return null
  const [place] = await read<NonNullable<Development['place']>[]>`
    SELECT name, iso3166, latitude, longitude, precision FROM places WHERE dossier_id = ${dossier.id} AND id = ${placeId}`
  return place ?? null
}

const linksOf = ({ read, dossier }: Caller, id: string) => read<DevelopmentLink[]>`
  SELECT l.id, json_build_object('ref', c.ref, 'statement', c.statement) AS claim, l.relation, l.given_relation, l.strength, l.rationale, l.state,
    p.name AS proposed_by, l.proposed_at, a.name AS decided_by, l.decided_at, l.ended_at, l.version
  FROM links l JOIN claims c ON c.dossier_id = l.dossier_id AND c.id = l.claim_id
  JOIN accounts p ON p.id = l.proposed_by_id LEFT JOIN accounts a ON a.id = l.decided_by_id
  WHERE l.dossier_id = ${dossier.id} AND l.development_id = ${id} ORDER BY l.id DESC`

/** What stands next to it in the log, without retracted ones. */
async function neighboursOf(
  { read, dossier }: Caller,
  { startsOn, id }: { startsOn: string; id: string },
): Promise<Neighbours> {
  const rows = await read<{ side: keyof Neighbours; ref: string; title: string }[]>`
    (SELECT 'newer' AS side, ref, title FROM developments WHERE dossier_id = ${dossier.id} AND starts_on >= ${startsOn}
      AND (starts_on, id) > (${startsOn}, ${id}::uuid) AND retracted_at IS NULL ORDER BY starts_on, id LIMIT 1)
    UNION ALL
    (SELECT 'older', ref, title FROM developments WHERE dossier_id = ${dossier.id} AND starts_on <= ${startsOn}
      AND (starts_on, id) < (${startsOn}, ${id}::uuid) AND retracted_at IS NULL ORDER BY starts_on DESC, id DESC LIMIT 1)`
  const of = (wanted: keyof Neighbours) => {
    const row = rows.find(({ side }) => side === wanted)
    return row ? { ref: row.ref, title: row.title } : null
  }
  return { newer: of('newer'), older: of('older') }
}

/** One development with all that hangs on it; retracted ones too. */
export async function getDevelopment(caller: Caller, { ref }: { ref: string }): Promise<Development> {
  const { placeId, ...facts } = await factsOf(caller, ref)
  const [place, actors, measurements, citations, links, neighbours] = await Promise.all([
    placeOf(caller, placeId),
    actorsOf(caller, [facts.id]),
    figuresOf(caller, [facts.id]),
    citationsOf(caller, facts.id),
    linksOf(caller, facts.id),
    neighboursOf(caller, facts),
  ])
  return {
    ...facts,
    place,
    actors: actors.map(({ developmentId: _, ...actor }) => actor),
    measurements: measurements.map(({ developmentId: _, ...figure }) => figure),
    citations,
    links: [...links],
    ...neighbours,
  }
}
