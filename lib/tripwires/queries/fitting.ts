import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { unioned } from '@/lib/developments/queries/facet-conditions'
import {
  everyOf,
  lookUpMany,
  whereDevelopments,
  type Condition,
  type Found,
} from '@/lib/developments/queries/where'
import { grouped } from '@/lib/drift/queries/grouped'
import type { TripwireHit } from '../contract'
import type { TripwireRule } from '../rules/rule'

/** A rule with the days between which it counts, and whether anything that fits was passed over. */
export type Asked = {
  rule: TripwireRule
  /** only what happened after this day counts */
  after: string
  byDate: string
  claimId: string
  /** null while the rule is only tried */
  tripwireId: string | null
  hasPasses: boolean
}

/**
 * What fits a rule: the newest, those that nobody passed over first, how many of those there are, and how many of them wait: not linked to
 * the claim either.
 */
export type Fitting = { hits: TripwireHit[]; open: number; waiting: number }

/** What fits nobody. */
export const NOTHING_FITS: Fitting = { hits: [], open: 0, waiting: 0 }

/** States in which a reviewer has refused a development: it trips nothing. */
const REFUSED = ['rejected', 'unverifiable', 'duplicate', 'superseded']
const SHOWN = 20
const COUNTED = 1_000

const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/** A figure reaches a line when its whole range allows it: the high end for at least, the low end for at most. */
function figureCondition(
  { read, dossier }: Caller,
  { metric, op, value }: NonNullable<TripwireRule['figure']>,
) {
  const reached =
    op === 'at-least'
      ? read`coalesce(m.high, m.best, m.low) >= ${value}`
      : read`coalesce(m.low, m.best, m.high) <= ${value}`
  return read`EXISTS (SELECT 1 FROM measurements m WHERE m.dossier_id = ${dossier.id} AND m.development_id = d.id
    AND m.metric = ${metric} AND ${reached})`
}

/** What a rule asks of the log: a question for each of its actors, the first with all the rest of the rule. */
const questionsOf = ({ rule: { actors, words } }: Asked) =>
  (actors.length > 0 ? actors : [undefined]).map((actor, at) => ({
    actor,
    q: at === 0 ? (words ?? undefined) : undefined,
  }))

/** A rule as a condition on developments `d`, by the filters of the log: what trips a wire is found there too. */
function conditionOf(caller: Caller, { rule, after, byDate, ...asked }: Asked, found: readonly Found[]) {
  const { kinds, place, figure } = rule
  const filters = {
    kind: kinds.length > 0 ? kinds : undefined,
    place: place ? [place] : undefined,
    ...{ from: nextDay(after), to: byDate },
  }
  const questions = questionsOf({ rule, after, byDate, ...asked }).map(({ actor, q }, at) => ({
    ...(at === 0 ? filters : {}),
    ...{ q, actor: actor === undefined ? undefined : [actor] },
  }))
  return everyOf(caller, [
    ...questions.map((question, at) => whereDevelopments(caller, question, found[at])),
    ...(figure ? [figureCondition(caller, figure)] : []),
    caller.read`d.polarity = 'occurred' AND d.review_state <> ALL (${REFUSED})`,
  ])
}

/** The newest that fit a rule, as rows of the statement over all rules; those that were passed over apart. */
function rowsOf(caller: Caller, nth: number, asked: Asked, made: () => Condition): Condition[] {
  const { read, dossier } = caller
  const passes = read`(SELECT x.development_id FROM tripwire_passes x WHERE x.dossier_id = ${dossier.id} AND x.tripwire_id = ${asked.tripwireId}::uuid)`
  const newest = (passed: boolean, which: Condition, most: number) => read`
    (SELECT ${nth}::int AS nth, ${passed ? read`true` : read`false`} AS passed, d.id, d.starts_on FROM developments d WHERE ${made()} ${which}
      ORDER BY d.starts_on DESC, d.id DESC LIMIT ${most})`
  if (!asked.hasPasses) return [newest(false, read``, COUNTED)]
  return [
    newest(false, read`AND d.id <> ALL (ARRAY${passes})`, COUNTED),
    newest(true, read`AND d.id = ANY (ARRAY${passes})`, SHOWN),
  ]
}

type Row = TripwireHit & { nth: number; open: number; waiting: number }

type Narrowing = {
  /** ref of the one development that is asked about */
  only?: string | undefined
  /** what waits comes before what is linked */
  waitingFirst?: boolean
}

/**
 * The developments that fit rules, for each rule in their order. However many rules, it asks at most four statements: other names of their
 * words, how common these are, their actors, and what fits.
 */
export async function findFitting(
  caller: Caller,
  asked: readonly Asked[],
  { only, waitingFirst = false }: Narrowing = {},
): Promise<Fitting[]> {
  const { read, dossier } = caller
  const found = await lookUpMany(caller, asked.flatMap(questionsOf))
  const ways = asked.flatMap((one, nth) => {
    const own = found.splice(0, questionsOf(one).length)
    // Nothing can fit a rule with an actor whom nobody knows.
    if (own.some(({ actorIds }) => actorIds?.length === 0)) return []
    const narrowed = () =>
      only === undefined
        ? conditionOf(caller, one, own)
        : read`d.ref = ${only} AND ${conditionOf(caller, one, own)}`
    return rowsOf(caller, nth, one, narrowed)
  })
  if (ways.length === 0) return asked.map(() => NOTHING_FITS)
  const claims = asked.map(({ claimId }) => claimId)
  const wires = asked.map(({ tripwireId }) => tripwireId)
  const order = waitingFirst
    ? read`NOT waits, passed, starts_on DESC, id DESC`
    : read`passed, starts_on DESC, id DESC`
  const rows = await read<Row[]>`
    WITH fitting AS MATERIALIZED (${unioned(caller, ways)}),
    linked AS (SELECT f.*, l.relation, l.state, NOT f.passed AND l.id IS NULL AS waits FROM fitting f
      LEFT JOIN links l ON l.dossier_id = ${dossier.id} AND l.development_id = f.id AND l.claim_id = (${claims}::uuid[])[f.nth + 1]
        AND l.ended_at IS NULL AND l.state IN ('proposed', 'accepted')),
    placed AS (SELECT *, row_number() OVER (PARTITION BY nth ORDER BY ${order}) AS place,
      (count(*) FILTER (WHERE NOT passed) OVER (PARTITION BY nth))::int AS open,
      (count(*) FILTER (WHERE waits) OVER (PARTITION BY nth))::int AS waiting FROM linked)
    SELECT p.nth, p.open, p.waiting, d.ref, d.title, d.happened, d.starts_on, d.review_state,
      CASE WHEN p.state IS NOT NULL THEN json_build_object('relation', p.relation, 'state', p.state) END AS link,
      CASE WHEN p.passed THEN (SELECT json_build_object('by', a.name, 'at', x.at, 'reason', x.reason) FROM tripwire_passes x JOIN accounts a ON a.id = x.account_id
        WHERE x.dossier_id = d.dossier_id AND x.tripwire_id = (${wires}::uuid[])[p.nth + 1] AND x.development_id = d.id) END AS passed
    FROM placed p JOIN developments d ON d.dossier_id = ${dossier.id} AND d.id = p.id WHERE p.place <= ${SHOWN} ORDER BY p.nth, p.place`
  const byRule = grouped(rows, ({ nth }) => String(nth))
  return asked.map((_, nth) => {
    const own = byRule.get(String(nth)) ?? []
    const hits = own.map(({ ref, title, happened, startsOn, reviewState, link, passed }) => ({
      ...{ ref, title, happened, startsOn, reviewState, link, passed },
    }))
    return { hits, open: own[0]?.open ?? 0, waiting: own[0]?.waiting ?? 0 }
  })
}
