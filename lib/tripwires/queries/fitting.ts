import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { everyOf, lookUp, whereDevelopments, type Condition } from '@/lib/developments/queries/where'
import type { TripwireHit } from '../contract'
import type { TripwireRule } from '../rules/rule'

/** A rule with the days between which it counts, and what was said about what fits. */
export type Asked = {
  rule: TripwireRule
  /** only what happened after this day counts */
  after: string
  byDate: string
  claimId: string
  /** null while the rule is only tried */
  tripwireId: string | null
}

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

/** The rule as a condition on developments `d`, by the filters of the log: what trips a wire is found there too. */
async function conditionOf(caller: Caller, { rule, after, byDate }: Asked): Promise<() => Condition> {
  const { kinds, actors, place, words, figure } = rule
  const filters = {
    kind: kinds.length > 0 ? kinds : undefined,
    place: place ? [place] : undefined,
    q: words ?? undefined,
    from: nextDay(after),
    to: byDate,
  }
  const [first, ...others] = await Promise.all(
    (actors.length > 0 ? actors : [undefined]).map(async (actor, at) => {
      const asked = { ...(at === 0 ? filters : {}), actor: actor ? [actor] : undefined }
      return { asked, found: await lookUp(caller, asked) }
    }),
  )
  // Not a promise of a condition: a fragment that is awaited runs.
  return () =>
    everyOf(caller, [
      ...[first!, ...others].map(({ asked, found }) => whereDevelopments(caller, asked, found)),
      ...(figure ? [figureCondition(caller, figure)] : []),
      caller.read`d.polarity = 'occurred' AND d.review_state <> ALL (${REFUSED})`,
    ])
}

/** The developments that fit a rule, the newest first, those that were not passed over before the others; and how many of those there are. */
export async function findFitting(
  caller: Caller,
  asked: Asked,
  development?: string,
): Promise<{ hits: TripwireHit[]; open: number }> {
  const { read, dossier } = caller
  const made = await conditionOf(caller, asked)
  const only = development === undefined ? read`` : read`AND d.ref = ${development}`
  const passed = read`EXISTS (SELECT 1 FROM tripwire_passes x WHERE x.dossier_id = ${dossier.id} AND x.tripwire_id = ${asked.tripwireId}::uuid AND x.development_id = d.id)`
  const [hits, counts] = await Promise.all([
    read<TripwireHit[]>`
      SELECT d.ref, d.title, d.happened, d.starts_on, d.review_state,
        (SELECT json_build_object('relation', l.relation, 'state', l.state) FROM links l WHERE l.dossier_id = d.dossier_id AND l.development_id = d.id
          AND l.claim_id = ${asked.claimId}::uuid AND l.ended_at IS NULL AND l.state IN ('proposed', 'accepted') LIMIT 1) AS link,
        (SELECT json_build_object('by', a.name, 'at', x.at, 'reason', x.reason) FROM tripwire_passes x JOIN accounts a ON a.id = x.account_id
          WHERE x.dossier_id = d.dossier_id AND x.tripwire_id = ${asked.tripwireId}::uuid AND x.development_id = d.id) AS passed
      FROM developments d WHERE ${made()} ${only} ORDER BY ${passed}, d.starts_on DESC, d.id DESC LIMIT ${SHOWN}`,
    read<{ n: number }[]>`
      SELECT count(*)::int AS n FROM (SELECT 1 FROM developments d WHERE ${made()} ${only} AND NOT ${passed} LIMIT ${COUNTED}) AS fitting`,
  ])
  return { hits: [...hits], open: counts[0]!.n }
}
