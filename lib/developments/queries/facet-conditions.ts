import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { ManyFacet } from '../rules/facets'

/** A condition on developments, which go by the alias `d`. */
export type Condition = ReturnType<typeof condition>

const condition = ({ read }: Caller) => read`true`

/** All of the conditions at once. */
export function everyOf({ read }: Caller, conditions: Condition[]): Condition {
  return conditions.reduce((all, one) => read`${all} AND ${one}`)
}

/** The rows of all of them, one after the other. */
export function unioned({ read }: Caller, rows: Condition[]): Condition {
  return rows.reduce((all, one) => read`${all} UNION ALL ${one}`)
}

/** Those that are there. */
export const present = (conditions: (Condition | undefined | '' | 0)[]): Condition[] =>
  conditions.flatMap((each) => each || [])

/** Tables of records that are filtered by what they are called, and the column that says it. */
const CALLED = { actor: ['actors', 'code'], place: ['places', 'name'], outlet: ['outlets', 'name'] } as const

/**
 * The ids of records by their codes or names, capitals or not, as an array. What was merged away means its survivor, to the end of the chain,
 * so that an old link keeps its meaning; a name that somebody has again is theirs alone.
 */
export function idsCalled(
  { read, dossier }: Caller,
  type: keyof typeof CALLED,
  names: readonly string[],
): Condition {
  const [table, column] = CALLED[type]
  const wanted = names.map((name) => name.toLowerCase())
  const direct = read`SELECT id, lower(${read(column)}) AS called FROM ${read(table)}
    WHERE dossier_id = ${dossier.id} AND lower(${read(column)}) = ANY (${wanted})`
  return read`ARRAY(WITH RECURSIVE direct AS (${direct}), chain AS (
    SELECT survivor_id AS id FROM merges WHERE dossier_id = ${dossier.id} AND subject_type = ${type} AND absorbed_key = ANY (${wanted})
      AND undone_at IS NULL AND absorbed_key NOT IN (SELECT called FROM direct)
    UNION SELECT m.survivor_id FROM chain c JOIN merges m ON m.dossier_id = ${dossier.id} AND m.absorbed_id = c.id AND m.undone_at IS NULL)
    SELECT id FROM direct UNION SELECT id FROM chain)`
}

/** Rows of development_actors `x` of these actors. Of one, they lie in the order of the log and can be walked side by side with it. */
export function ofActors(caller: Caller, codes: readonly string[], ids?: readonly string[]): Condition {
  const { read } = caller
  const [only, ...others] = ids ?? []
  if (only && others.length === 0) return read`x.actor_id = ${only}`
  if (ids) return read`x.actor_id = ANY (${[...ids]}::uuid[])`
  return read`x.actor_id = ANY (${idsCalled(caller, 'actor', codes)})`
}

/** Ranges of days, not extracted years: an index on the day can serve them. */
function inYears({ read }: Caller, years: string[], day: 'starts_on' | 'month'): Condition {
  const column = day === 'month' ? read`d.month` : read`d.starts_on`
  const ranges = years.map((year) => read`${column} BETWEEN ${`${year}-01-01`} AND ${`${year}-12-31`}`)
  return read`(${ranges.reduce((any, one) => read`${any} OR ${one}`)})`
}

/** Whether a development `d` has any of the values of a filter. `day` is the column of the day where `d` is a roll-up. */
export function anyValue(
  caller: Caller,
  facet: ManyFacet,
  values: string[],
  day: 'starts_on' | 'month' = 'starts_on',
): Condition {
  const { read, dossier } = caller
  const inForce = read`l.dossier_id = ${dossier.id} AND l.ended_at IS NULL AND l.state IN ('proposed', 'accepted')`
  switch (facet) {
    case 'kind':
      return read`d.kind_code = ANY (${values})`
    case 'stage':
      return read`d.stage = ANY (${values})`
    case 'review':
      return read`d.review_state = ANY (${values})`
    case 'marking':
      return read`d.marking = ANY (${values})`
    case 'series':
      return read`d.series = ANY (${values})`
    case 'year':
      return inYears(caller, values, day)
    case 'place':
      return read`d.place_id = ANY (${idsCalled(caller, 'place', values)})`
    case 'outlet':
      return read`d.id IN (SELECT c.development_id FROM sources s JOIN citations c ON c.dossier_id = s.dossier_id AND c.source_id = s.id
        WHERE s.dossier_id = ${dossier.id} AND s.outlet_id = ANY (${idsCalled(caller, 'outlet', values)}))`
    case 'actor':
      return read`EXISTS (SELECT 1 FROM development_actors x WHERE x.dossier_id = ${dossier.id} AND x.starts_on = d.starts_on
        AND x.development_id = d.id AND ${ofActors(caller, values)})`
    case 'claim':
      return read`d.id IN (SELECT l.development_id FROM links l JOIN claims c ON c.dossier_id = l.dossier_id AND c.id = l.claim_id
        WHERE ${inForce} AND c.ref = ANY (${values}))`
    case 'relation':
      return read`d.id IN (SELECT l.development_id FROM links l WHERE ${inForce} AND l.relation = ANY (${values}))`
  }
}
