import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { exclusionsOf, type ManyFacet } from '../rules/facets'
import type { DevelopmentFilters } from '../rules/filters'
import { findAliases, type Aliases } from './aliases'
import { anyValue, everyOf, idsCalled, ofActors, present, unioned, type Condition } from './facet-conditions'
import { owedStages } from '../rules/promises'
import { pickedConditions } from './picked-conditions'
import { planText, planTexts, textCondition, type TextPlan } from './text'

export { everyOf, ofActors, type Condition } from './facet-conditions'

/** The grades that are as good or better. What cannot be judged (F, 6) is neither better nor worse than anything. */
export function orBetter<T extends string | number>(scale: readonly T[], worst: T): T[] {
  const at = scale.indexOf(worst)
  return at === scale.length - 1 ? [worst] : scale.slice(0, at + 1)
}

/** What has to be looked up before a question is planned well; see `lookUp`. */
export type Found = { text?: TextPlan; actorIds?: string[] | undefined; aliases?: Aliases }

function actorCondition(caller: Caller, { actor, role }: DevelopmentFilters, { actorIds }: Found): Condition {
  const { read, dossier } = caller
  const inRole = role ? read`AND x.role = ${role}` : read``
  if (!actor)
    return read`EXISTS (SELECT 1 FROM development_actors x WHERE x.dossier_id = ${dossier.id} AND x.development_id = d.id ${inRole})`
  return read`EXISTS (SELECT 1 FROM development_actors x WHERE x.dossier_id = ${dossier.id} AND x.starts_on = d.starts_on
    AND x.development_id = d.id ${inRole} AND ${ofActors(caller, actor, actorIds)})`
}

/** A claim and a relation together are about the same link. */
function linkCondition({ read, dossier }: Caller, { claim, relation }: DevelopmentFilters) {
  return read`d.id IN (SELECT l.development_id FROM links l WHERE l.dossier_id = ${dossier.id} AND l.ended_at IS NULL
    AND l.state IN ('proposed', 'accepted')
    ${claim ? read`AND l.claim_id IN (SELECT id FROM claims WHERE dossier_id = ${dossier.id} AND ref = ANY (${claim}))` : read``}
    ${relation ? read`AND l.relation = ANY (${relation})` : read``})`
}

/** Retracted ones are out, except those that on the knowledge date were not retracted yet. */
function liveCondition({ read }: Caller, { include, known }: DevelopmentFilters) {
  if (include === 'retracted') return read`true`
  return known
    ? read`(d.retracted_at IS NULL OR d.retracted_at::date > ${known})`
    : read`d.retracted_at IS NULL`
}

/** Leaves out what has one of the values; what has none at all stays. */
function without(
  caller: Caller,
  facets: readonly string[],
  day: 'starts_on' | 'month',
  not: string[] | undefined,
) {
  return Object.entries(exclusionsOf(not))
    .filter(([facet]) => facets.includes(facet))
    .map(([facet, values]) => caller.read`(${anyValue(caller, facet as ManyFacet, values, day)}) IS NOT TRUE`)
}

const rolledUp = ['kind', 'stage', 'review', 'year']

/** What the roll-up keeps apart too: `d` may be developments or rollup_live, whose day is the month's first. */
export function facetConditions(
  caller: Caller,
  filters: DevelopmentFilters,
  day: 'starts_on' | 'month' = 'month',
): Condition[] {
  const { read } = caller
  const { kind, stage, review, year, polarity, reliability, credibility, not } = filters
  const letters = reliability && orBetter(['A', 'B', 'C', 'D', 'E', 'F'], reliability)
  const digits = credibility && orBetter([1, 2, 3, 4, 5, 6], credibility)
  return present([
    kind && anyValue(caller, 'kind', kind, day),
    stage && anyValue(caller, 'stage', stage, day),
    review && anyValue(caller, 'review', review, day),
    year && anyValue(caller, 'year', year, day),
    polarity && read`d.polarity = ${polarity}`,
    letters && read`d.reliability = ANY (${letters})`,
    digits && read`d.credibility = ANY (${digits})`,
    ...without(caller, rolledUp, day, not),
  ])
}

/** Whether there is a child in a table. */
function holdingConditions({ read, dossier }: Caller, { figures, links, sources }: DevelopmentFilters) {
  const child = (rows: Condition, holding: 'with' | 'without') =>
    holding === 'with' ? read`EXISTS (${rows})` : read`NOT EXISTS (${rows})`
  const of = read`t.dossier_id = ${dossier.id} AND t.development_id = d.id`
  return present([
    figures && child(read`SELECT 1 FROM measurements t WHERE ${of}`, figures),
    sources && child(read`SELECT 1 FROM citations t WHERE ${of}`, sources),
    links &&
      child(
        read`SELECT 1 FROM links t WHERE ${of} AND t.ended_at IS NULL AND t.state IN ('proposed', 'accepted')`,
        links,
      ),
  ])
}

/** What only the facts say: days, place, series and the clocks. */
function factConditions(caller: Caller, filters: DevelopmentFilters): Condition[] {
  const { read } = caller
  const { series, place, outlet, marking, from, to, world, known, overdue, batch, not } = filters
  const others = ['actor', 'place', 'outlet', 'series', 'claim', 'relation', 'marking']
  return present([
    series && anyValue(caller, 'series', series),
    place && anyValue(caller, 'place', place),
    outlet && anyValue(caller, 'outlet', outlet),
    marking && anyValue(caller, 'marking', marking),
    overdue &&
      read`d.promised_by < coalesce(${world ?? null}::date, current_date) AND (d.stage = ANY (${[...owedStages]})
        OR (d.stage = 'completed' AND d.completed_on > coalesce(${world ?? null}::date, current_date)))`,
    batch &&
      read`d.import_batch_id = (SELECT id FROM import_batches WHERE dossier_id = ${caller.dossier.id} AND ref = ${batch})`,
    from && read`d.starts_on >= ${from}`,
    to && read`d.starts_on <= ${to}`,
    world && read`d.starts_on <= ${world}`,
    known &&
      read`CASE WHEN d.backfilled THEN coalesce(d.known_from, d.created_at::date) ELSE d.created_at::date END <= ${known}`,
    ...holdingConditions(caller, filters),
    ...pickedConditions(caller, filters),
    ...without(caller, others, 'starts_on', not),
  ])
}

/** Looks up the actors, other names of what is searched for and how common the text is: with that known the database plans lists and counts far better. */
export async function lookUp(caller: Caller, { actor, q }: DevelopmentFilters): Promise<Found> {
  const { read } = caller
  const [text, actors] = await Promise.all([
    findAliases(caller, q).then(async (aliases) => ({ aliases, plan: await planText(caller, q, aliases) })),
    actor && read<{ id: string }[]>`SELECT unnest(${idsCalled(caller, 'actor', actor)}) AS id`,
  ])
  return { text: text.plan, aliases: text.aliases, actorIds: actors?.map(({ id }) => id) }
}

/** The same for many questions of one actor and one text each, in three statements. Of each question what was found, in their order. */
export async function lookUpMany(
  caller: Caller,
  questions: readonly { actor?: string | undefined; q?: string | undefined }[],
): Promise<Found[]> {
  const { read } = caller
  const texts = [...new Set(questions.flatMap(({ q }) => q ?? []))]
  const codes = [...new Set(questions.flatMap(({ actor }) => actor ?? []))]
  const called = codes.map(
    (code, at) => read`SELECT ${at}::int AS at, unnest(${idsCalled(caller, 'actor', [code])}) AS id`,
  )
  const [plans, rows] = await Promise.all([
    findAliases(caller, ...texts).then(async (aliases) => ({
      aliases,
      of: await planTexts(caller, texts, aliases),
    })),
    called.length === 0 ? [] : read<{ at: number; id: string }[]>`${unioned(caller, called)}`,
  ])
  const idsOf = (code: string) => rows.filter(({ at }) => codes[at] === code).map(({ id }) => id)
  return questions.map(({ actor, q }) => ({
    ...(q === undefined ? {} : { text: plans.of.get(q)!, aliases: plans.aliases }),
    actorIds: actor === undefined ? undefined : idsOf(actor),
  }))
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
    ...facetConditions(caller, filters, 'starts_on'),
    ...factConditions(caller, filters),
  ]
  if (filters.actor || filters.role) conditions.push(actorCondition(caller, filters, found))
  if (filters.claim || filters.relation) conditions.push(linkCondition(caller, filters))
  if (filters.q) conditions.push(textCondition(caller, filters.q, found.text ?? 'join', found.aliases))
  return everyOf(caller, conditions)
}
