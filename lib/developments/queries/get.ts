import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { citationsOf } from '@/lib/sources/queries/citations'
import type { Development, DevelopmentLink } from '../contract'
import { actorsOf, factColumns, figuresOf } from './rows'

type Facts = Omit<
  Development,
  'actors' | 'place' | 'measurements' | 'citations' | 'links' | keyof Neighbours | keyof Merges
> & {
  placeId: string | null
}
type Neighbours = Pick<Development, 'newer' | 'older'>
type Merges = Pick<Development, 'mergedInto' | 'mergedFrom'>

async function factsOf(caller: Caller, ref: string): Promise<Facts> {
  const { steady: read, dossier } = caller
  const [facts] = await read<Facts[]>`
    SELECT ${factColumns(caller)}, d.summary, d.stage_note, d.announced_on, d.agreed_on, d.completed_on, d.promised_by, d.place_id, d.updated_at,
      d.retracted_reason, a.name AS created_by
    FROM developments d JOIN accounts a ON a.id = d.created_by_id WHERE d.dossier_id = ${dossier.id} AND d.ref = ${ref}`
  if (!facts) throw notFound()
  return facts
}

async function placeOf(
  { steady: read, dossier }: Caller,
  placeId: string | null,
): Promise<Development['place']> {
  if (!placeId) return null
  const [place] = await read<NonNullable<Development['place']>[]>`
    SELECT name, iso3166, latitude, longitude, precision FROM places WHERE dossier_id = ${dossier.id} AND id = ${placeId}`
  return place ?? null
}

const linksOf = ({ steady: read, dossier }: Caller, id: string) => read<DevelopmentLink[]>`
  SELECT l.id, json_build_object('ref', c.ref, 'statement', c.statement) AS claim, l.relation, l.given_relation, l.strength, l.rationale, l.state,
    p.name AS proposed_by, l.proposed_at, a.name AS decided_by, l.decided_at, l.ended_at, l.version
  FROM links l JOIN claims c ON c.dossier_id = l.dossier_id AND c.id = l.claim_id
  JOIN accounts p ON p.id = l.proposed_by_id LEFT JOIN accounts a ON a.id = l.decided_by_id
  WHERE l.dossier_id = ${dossier.id} AND l.development_id = ${id} ORDER BY l.id DESC`

/** What stands next to it in the log, without retracted ones. */
async function neighboursOf(
  { steady: read, dossier }: Caller,
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

/** The merges in force that it is part of. */
async function mergesOf({ steady: read, dossier }: Caller, id: string): Promise<Merges> {
  const rows = await read<(Merges['mergedFrom'][number] & { into: boolean })[]>`
    SELECT m.id AS merge_id, d.ref, d.title, m.merged_at AS at, a.name AS by, m.merged_id = ${id} AS into FROM development_merges m
    JOIN developments d ON d.dossier_id = m.dossier_id AND d.id = CASE WHEN m.merged_id = ${id} THEN m.survivor_id ELSE m.merged_id END
    JOIN accounts a ON a.id = m.merged_by_id
    WHERE m.dossier_id = ${dossier.id} AND m.undone_at IS NULL AND (m.merged_id = ${id} OR m.survivor_id = ${id}) ORDER BY m.id DESC`
  const on = rows.find(({ into }) => into)
  return {
    mergedInto: on ? { mergeId: on.mergeId, ref: on.ref, title: on.title } : null,
    mergedFrom: rows.flatMap(({ into, ...merge }) => (into ? [] : [merge])),
  }
}

/** One development with all that hangs on it; retracted ones too. */
export async function getDevelopment(caller: Caller, { ref }: { ref: string }): Promise<Development> {
  const { placeId, ...facts } = await factsOf(caller, ref)
  const [place, actors, measurements, citations, links, neighbours, merges] = await Promise.all([
    placeOf(caller, placeId),
    actorsOf(caller, [facts.id]),
    figuresOf(caller, [facts.id]),
    citationsOf(caller, facts.id),
    linksOf(caller, facts.id),
    neighboursOf(caller, facts),
    mergesOf(caller, facts.id),
  ])
  return {
    ...facts,
    place,
    actors: actors.map(({ developmentId: _, ...actor }) => actor),
    measurements: measurements.map(({ developmentId: _, ...figure }) => figure),
    citations,
    links: [...links],
    ...neighbours,
    ...merges,
  }
}
