import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { CountedFacet } from '../rules/facets'
import type { Condition } from './facet-conditions'

export type Choices = { value: string; label: string; count: number }

const rolled: readonly CountedFacet[] = [
  'kind',
  'stage',
  'review',
  'polarity',
  'reliability',
  'credibility',
  'year',
]

/** Whether the roll-up keeps the choices of a filter apart. */
export const isInRollup = (facet: CountedFacet): boolean => rolled.includes(facet)

/** The choice of a facet that a row `d` of facts or counts stands for; empty where it has none. */
export function choicesOf({ read }: Caller, facet: CountedFacet): Condition {
  switch (facet) {
    case 'kind':
      return read`d.kind_code`
    case 'stage':
      return read`d.stage`
    case 'review':
      return read`d.review_state`
    case 'polarity':
      return read`d.polarity`
    case 'marking':
      return read`d.marking`
    case 'series':
      return read`coalesce(d.series, '')`
    case 'reliability':
      return read`coalesce(d.reliability, '')`
    case 'credibility':
      return read`coalesce(nullif(d.credibility, 0)::text, '')`
    case 'year':
      return read`to_char(d.starts_on, 'YYYY')`
    default:
      throw new Error(`${facet} is no column`)
  }
}

const inForce = ({ read }: Caller) => read`t.ended_at IS NULL AND t.state IN ('proposed', 'accepted')`

/** Whether rows of `fitting` have a child in a table: with, without. */
function holdings(caller: Caller, child: Condition): Condition {
  const { read } = caller
  return read`SELECT value, value AS label, count(*)::int AS count FROM (
    SELECT CASE WHEN EXISTS (SELECT 1 FROM ${child} AND t.dossier_id = d.dossier_id AND t.development_id = d.id) THEN 'with' ELSE 'without' END AS value
    FROM fitting d) AS held GROUP BY 1`
}

/** The choices of a facet among the developments of `fitting`, each development once per choice. */
export function factsChoices(caller: Caller, facet: CountedFacet): Condition {
  const { read } = caller
  switch (facet) {
    case 'actor':
      return read`SELECT a.code AS value, a.name AS label, count(DISTINCT x.development_id)::int AS count FROM fitting d
        JOIN development_actors x ON x.dossier_id = d.dossier_id AND x.development_id = d.id
        JOIN actors a ON a.dossier_id = x.dossier_id AND a.id = x.actor_id GROUP BY 1, 2`
    case 'place':
      return read`SELECT p.name AS value, p.name AS label, count(*)::int AS count FROM fitting d
        JOIN places p ON p.dossier_id = d.dossier_id AND p.id = d.place_id GROUP BY 1`
    case 'outlet':
      return read`SELECT o.name AS value, o.name AS label, count(DISTINCT c.development_id)::int AS count FROM fitting d
        JOIN citations c ON c.dossier_id = d.dossier_id AND c.development_id = d.id
        JOIN sources s ON s.dossier_id = c.dossier_id AND s.id = c.source_id
        JOIN outlets o ON o.dossier_id = s.dossier_id AND o.id = s.outlet_id GROUP BY 1`
    case 'claim':
      return read`SELECT c.ref AS value, c.statement AS label, count(DISTINCT t.development_id)::int AS count FROM fitting d
        JOIN links t ON t.dossier_id = d.dossier_id AND t.development_id = d.id AND ${inForce(caller)}
        JOIN claims c ON c.dossier_id = t.dossier_id AND c.id = t.claim_id GROUP BY 1, 2`
    case 'relation':
      return read`SELECT t.relation AS value, t.relation AS label, count(DISTINCT t.development_id)::int AS count FROM fitting d
        JOIN links t ON t.dossier_id = d.dossier_id AND t.development_id = d.id AND ${inForce(caller)} GROUP BY 1`
    case 'figures':
      return holdings(caller, read`measurements t WHERE true`)
    case 'sources':
      return holdings(caller, read`citations t WHERE true`)
    case 'links':
      return holdings(caller, read`links t WHERE ${inForce(caller)}`)
    default:
      return read`SELECT value, value AS label, count(*)::int AS count FROM (SELECT ${choicesOf(caller, facet)} AS value FROM fitting d) AS valued
        WHERE value <> '' GROUP BY 1`
  }
}
