import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { coarserThan, monthsCovered } from '../rules/coarse'
import { stagesOf, type SayDoState } from '../rules/done'
import type { DevelopmentFilters } from '../rules/filters'
import { readPicked } from '../rules/picked'
import { stretchIn, type PickedPart } from '../rules/picked-words'
import { doing, receiving } from '../rules/sides'
import { anyValue, ofActors, type Condition } from './facet-conditions'

/** An actor of a development `d`, in one of some roles or in any. */
export function involves(caller: Caller, code: string, roles?: ReadonlySet<string>): Condition {
  const { read, dossier } = caller
  return read`EXISTS (SELECT 1 FROM development_actors x WHERE x.dossier_id = ${dossier.id} AND x.starts_on = d.starts_on
    AND x.development_id = d.id AND ${ofActors(caller, [code])} ${roles ? read`AND x.role = ANY (${[...roles]})` : read``})`
}

/** In any of some countries (ISO 3166-1) or places (by name). */
export const happenedIn = (
  { read, dossier }: Caller,
  countries: readonly string[],
  places: readonly string[],
): Condition => read`d.place_id IN (SELECT p.id FROM places p WHERE p.dossier_id = ${dossier.id}
  AND (p.iso3166 = ANY (${[...countries]}) OR p.name = ANY (${[...places]})))`

/** Where it stands on the world's day; what did not occur stands nowhere. Of the stages only completion is dated: see `stateOn`. */
function stands({ read }: Caller, state: SayDoState, { world }: DevelopmentFilters): Condition {
  const later = read`(d.stage = 'completed' AND d.completed_on > coalesce(${world ?? null}::date, current_date))`
  const at = read`d.stage = ANY (${[...stagesOf[state]]})`
  const held = state === 'done' ? read`${at} AND ${later} IS NOT TRUE` : at
  return read`(d.polarity <> 'did-not-occur' AND (${held} ${state === 'said' ? read`OR ${later}` : read``}))`
}

/** Begun in a stretch, or dated so loosely that a part of its date is in it. */
function mayBeIn({ read }: Caller, value: string): Condition {
  const { from, to, step } = stretchIn(value)
  const coarse = coarserThan(step)
  const after = coarse.map(
    (precision) =>
      read`WHEN ${precision} THEN date_trunc('month', d.starts_on) + make_interval(months => ${monthsCovered[precision]!})`,
  )
  const cases = after.reduce((all, one) => read`${all} ${one}`)
  return read`(d.starts_on <= ${to} AND CASE WHEN d.precision = ANY (${coarse}) THEN CASE d.precision ${cases} END > ${from} ELSE d.starts_on >= ${from} END)`
}

/** What bears on a claim by an accepted link, context apart, as the world stood and as was known. */
function bearsOn({ read, dossier }: Caller, claim: string, { world, known }: DevelopmentFilters): Condition {
  const day = read`coalesce(${known ?? null}::date, current_date)`
  return read`(d.starts_on <= coalesce(${world ?? null}::date, current_date) AND d.id IN (
    SELECT l.development_id FROM links l JOIN claims c ON c.dossier_id = l.dossier_id AND c.id = l.claim_id
    WHERE l.dossier_id = ${dossier.id} AND c.ref = ${claim} AND l.relation <> 'context' AND l.decided_at IS NOT NULL
      AND l.state IN ('accepted', 'withdrawn') AND (l.ended_at IS NULL OR l.ended_at::date > ${day})
      AND coalesce(l.known_from, l.decided_at::date) <= ${day}))`
}

function measures({ read, dossier }: Caller, value: string): Condition {
  const [metric = '', unit = ''] = value.split(';')
  return read`EXISTS (SELECT 1 FROM measurements m WHERE m.dossier_id = ${dossier.id} AND m.development_id = d.id AND m.metric = ${metric}
    AND coalesce(m.currency, m.unit) = ${unit} AND m.part IS NULL AND coalesce(m.low, m.best, m.high) IS NOT NULL)`
}

function fits(caller: Caller, [sort, value]: PickedPart, filters: DevelopmentFilters): Condition {
  switch (sort) {
    case 'kind':
      return caller.read`d.kind_code = ${value}`
    case 'with':
      return involves(caller, value)
    case 'doer':
      return involves(caller, value, doing)
    case 'receiver':
      return involves(caller, value, receiving)
    case 'place':
      return happenedIn(caller, [], [value])
    case 'country':
      return happenedIn(caller, [value], [])
    case 'claim':
      return anyValue(caller, 'claim', [value])
    case 'bears':
      return bearsOn(caller, value, filters)
    case 'state':
      return stands(caller, value as SayDoState, filters)
    case 'polarity':
      return caller.read`d.polarity = ${value}`
    case 'within':
      return mayBeIn(caller, value)
    case 'figure':
      return measures(caller, value)
  }
}

/** What was picked out of a drawing as conditions on developments `d`: of the alternatives of each any, and all of them. */
export const pickedConditions = (caller: Caller, filters: DevelopmentFilters): Condition[] =>
  (filters.picked ?? []).map((value) => {
    const parts = (readPicked(value) ?? []).map((part) => fits(caller, part, filters))
    return parts.length === 0
      ? caller.read`false`
      : caller.read`(${parts.reduce((any, one) => caller.read`${any} OR ${one}`)})`
  })
