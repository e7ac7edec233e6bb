import 'server-only'
import type { Caller } from '@/lib/core/gate'
import type { DevelopmentFilters } from '../rules/filters'
import { owedStages } from '../rules/promises'
import { planText, textCondition, type TextPlan } from './text'

/** A condition on developments, which go by the alias `d`. */
export type Condition = ReturnType<typeof condition>

const condition = ({ read }: Caller) => read`true`

/** All of the conditions at once. */
export function everyOf({ read }: Caller, conditions: Condition[]): Condition {
  return conditions.reduce((all, one) => read`${all} AND ${one}`)
}

/** The grades that are as good or better. What cannot be judged (F, 6) is neither better nor worse than anything. */
export function orBetter<T extends string | number>(scale: readonly T[], worst: T): T[] {
  const at = scale.indexOf(worst)
  return at === scale.length - 1 ? [worst] : scale.slice(0, at + 1)
}

/** What has to be looked up before a question is planned well; see `lookUp`. */
export type Found = { text?: TextPlan; actorIds?: string[] | undefined }

/** Rows of development_actors `x` of these actors. Of one, they lie in the order of the log and can be walked side by side with it. */
export function ofActors(
  { read, dossier }: Caller,
  codes: readonly string[],
  ids?: readonly string[],
): Condition {
  const [only, ...others] = ids ?? []
  if (only && others.length === 0) return read`x.actor_id = ${only}`
  if (ids) return read`x.actor_id = ANY (${[...ids]}::uuid[])`
  const lower = codes.map((code) => code.toLowerCase())
  return read`x.actor_id = ANY (ARRAY(SELECT id FROM actors WHERE dossier_id = ${dossier.id} AND lower(code) = ANY (${lower})))`
}

function actorCondition(caller: Caller, { actor, role }: DevelopmentFilters, { actorIds }: Found): Condition {
  const { read, dossier } = caller
  const inRole = role ? read`AND x.role = ${role}` : read``
  if (!actor)
    return read`EXISTS (SELECT 1 FROM development_actors x WHERE x.dossier_id = ${dossier.id} AND x.development_id = d.id ${inRole})`
  return read`EXISTS (SELECT 1 FROM development_actors x WHERE x.dossier_id = ${dossier.id} AND x.starts_on = d.starts_on
    AND x.development_id = d.id ${inRole} AND ${ofActors(caller, actor, actorIds)})`
}

function linkCondition({ read, dossier }: Caller, { claim, relation }: DevelopmentFilters) {
  return read`d.id IN (SELECT l.development_id FROM links l WHERE l.dossier_id = ${dossier.id} AND l.ended_at IS NULL
    AND l.state IN ('proposed', 'accepted')
    ${claim ? read`AND l.claim_id = (SELECT id FROM claims WHERE dossier_id = ${dossier.id} AND ref = ${claim})` : read``}
    ${relation ? read`AND l.relation = ANY (${relation})` : read``})`
}

/** Retracted ones are out, except those that on the knowledge date were not retracted yet. */
function liveCondition({ read }: Caller, { include, known }: DevelopmentFilters) {
  if (include === 'retracted') return read`true`
  return known
    ? read`(d.retracted_at IS NULL OR d.retracted_at::date > ${known})`
    : read`d.retracted_at IS NULL`
}

const present = (conditions: (Condition | undefined | '' | 0 | false)[]): Condition[] =>
  conditions.flatMap((each) => each || [])

/** What the roll-up keeps apart too: `d` may be developments or rollup_live. */
export function facetConditions({ read }: Caller, filters: DevelopmentFilters): Condition[] {
  const { kind, stage, review, polarity, reliability, credibility } = filters
  const letters = reliability && orBetter(['A', 'B', 'C', 'D', 'E', 'F'], reliability)
  const digits = credibility && orBetter([1, 2, 3, 4, 5, 6], credibility)
  return present([
    kind && read`d.kind_code = ANY (${kind})`,
    stage && read`d.stage = ANY (${stage})`,
    review && read`d.review_state = ANY (${review})`,
    polarity && read`d.polarity = ${polarity}`,
    letters && read`d.reliability = ANY (${letters})`,
    digits && read`d.credibility = ANY (${digits})`,
  ])
}

/** What only the facts say: days, place, series and the clocks. */
function factConditions({ read, dossier }: Caller, filters: DevelopmentFilters): Condition[] {
  const { series, place, from, to, world, known, overdue } = filters
  return present([
    series && read`d.series = ANY (${series})`,
    place &&
      read`d.place_id = (SELECT id FROM places WHERE dossier_id = ${dossier.id} AND lower(name) = lower(${place}))`,
    overdue &&
      read`d.promised_by < coalesce(${world ?? null}::date, current_date) AND d.stage = ANY (${[...owedStages]})`,
    from && read`d.starts_on >= ${from}`,
    to && read`d.starts_on <= ${to}`,
    world && read`d.starts_on <= ${world}`,
    known &&
      read`CASE WHEN d.backfilled THEN coalesce(d.known_from, d.created_at::date) ELSE d.created_at::date END <= ${known}`,
  ])
}

/** Looks up the actors and how common the text is: with that known the database plans lists and counts far better. */
export async function lookUp(caller: Caller, { actor, q }: DevelopmentFilters): Promise<Found> {
  const { read, dossier } = caller
  const codes = actor?.map((code) => code.toLowerCase())
  const [text, actors] = await Promise.all([
    planText(caller, q),
    codes &&
      read<
        { id: string }[]
      >`SELECT id FROM actors WHERE dossier_id = ${dossier.id} AND lower(code) = ANY (${codes})`,
  ])
  return { text, actorIds: actors?.map(({ id }) => id) }
}

/**
 * The filters as a condition on developments `d` of the caller's dossier. Not async on purpose: a fragment that is awaited runs. `found` is
 * what `lookUp` gave; sums over everything do without.
 */
export function whereDevelopments(caller: Caller, filters: DevelopmentFilters, found: Found = {}): Condition {
  const { read, dossier } = caller
  const conditions = [
    read`d.dossier_id = ${dossier.id}`,
    liveCondition(caller, filters),
    ...facetConditions(caller, filters),
    ...factConditions(caller, filters),
  ]
  if (filters.actor || filters.role) conditions.push(actorCondition(caller, filters, found))
  if (filters.claim || filters.relation) conditions.push(linkCondition(caller, filters))
  if (filters.q) conditions.push(textCondition(caller, filters.q, found.text ?? 'join'))
  return everyOf(caller, conditions)
}
