import 'server-only'
import type { z } from 'zod'
import { badField, notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { today } from '@/lib/drift/queries/clocks'
import type { Tripwire, tripwiresContract } from '../contract'
import { stateOf, type TripwireRule } from '../rules/rule'
import { findFitting, NOTHING_FITS, type Fitting } from './fitting'

type Question = z.output<NonNullable<(typeof tripwiresContract.listTripwires)['~orpc']['inputSchema']>>
type Trial = z.output<NonNullable<(typeof tripwiresContract.tryTripwire)['~orpc']['inputSchema']>>
type Stored = Omit<Tripwire, 'rule' | 'state' | 'hits' | 'open' | 'waiting'> &
  Omit<TripwireRule, 'figure'> & {
    claimId: string
    metric: string | null
    op: 'at-least' | 'at-most' | null
    value: number | null
    disarmed: boolean
    hasPasses: boolean
  }

/** So many tripwires are watched at a time, the oldest first. */
const WATCHED = 1_000

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Tripwires as they are stored, oldest first, and with each how many there are whatever the page. */
function storedRows({ read, dossier }: Caller, { claim, baselineId, cursor, limit, development }: Question) {
  return read<(Stored & { total: number })[]>`
    SELECT * FROM (
      SELECT t.id, t.claim_id, json_build_object('ref', c.ref, 'statement', c.statement) AS claim, t.says, t.effect, t.kinds, t.actors, t.place,
        t.words, t.metric, t.op, t.value, b.published_on AS after, t.by_date, t.version, a.name AS created_by, t.created_at,
        t.disarmed_at IS NOT NULL AS disarmed, s.ref AS silence, count(*) OVER ()::int AS total,
        EXISTS (SELECT 1 FROM tripwire_passes p WHERE p.dossier_id = t.dossier_id AND p.tripwire_id = t.id) AS has_passes,
        ARRAY(SELECT n.code FROM unnest(t.actors) AS n (code) WHERE NOT EXISTS (
          SELECT 1 FROM actors x WHERE x.dossier_id = t.dossier_id AND lower(x.code) = lower(n.code))) AS lost
      FROM tripwires t JOIN claims c ON c.dossier_id = t.dossier_id AND c.id = t.claim_id
      JOIN baselines b ON b.dossier_id = c.dossier_id AND b.id = c.baseline_id JOIN accounts a ON a.id = t.created_by_id
      LEFT JOIN developments s ON s.dossier_id = t.dossier_id AND s.id = t.silence_id
      WHERE t.dossier_id = ${dossier.id} ${claim ? read`AND c.ref = ${claim}` : read`AND c.gone_at IS NULL`}
        ${baselineId ? read`AND c.baseline_id = ${baselineId}` : read``}) AS every
    ${cursor ? read`WHERE id > ${cursor}` : read``} ORDER BY id ${development === undefined ? read`LIMIT ${limit + 1}` : read``}`
}

/** A tripwire as it is asked for. */
function askedOf({ claimId, kinds, actors, place, words, metric, op, value, ...given }: Stored) {
  const figure = metric !== null && op !== null && value !== null ? { metric, op, value } : null
  const { after, byDate, id, hasPasses } = given
  return { rule: { kinds, actors, place, words, figure }, after, byDate, claimId, tripwireId: id, hasPasses }
}

function inFull(stored: Stored, fitting: Fitting): Tripwire {
  const { id, claim, says, effect, after, byDate, lost, silence, version, createdBy, createdAt } = stored
  const { rule } = askedOf(stored)
  const { disarmed } = stored
  const state = stateOf({ disarmed, byDate, silence: silence !== null }, fitting.open, today())
  const shown = { id, claim, says, effect, after, byDate, lost, silence, version, createdBy, createdAt }
  return { ...shown, rule, state, ...fitting }
}

/** Stored tripwires with where they are: what fits is asked for all at once, and not for those that were taken away. */
async function allInFull(
  caller: Caller,
  stored: readonly Stored[],
  { development, waitingFirst }: { development?: string | undefined; waitingFirst?: boolean },
) {
  const live = stored.filter(({ disarmed }) => !disarmed)
  const fitting = await findFitting(caller, live.map(askedOf), { only: development, waitingFirst })
  const byId = new Map(live.map(({ id }, at) => [id, fitting[at]!]))
  return stored.map((one) => inFull(one, byId.get(one.id) ?? NOTHING_FITS))
}

/** Tripwires with where they are today. Of one development: those that it fits and that nobody passed it over for. */
export async function listTripwires(caller: Caller, question: Question) {
  const { cursor, limit, development } = question
  if (cursor !== undefined && !uuid.test(cursor))
    throw badField(['cursor'], 'This is not a cursor that an earlier page gave.')
  const stored = await storedRows(caller, question)
  const page = development === undefined ? stored.slice(0, limit) : stored
  const items = await allInFull(caller, page, { development })
  if (development !== undefined) {
    const fitting = items.filter(({ open }) => open > 0)
    return { items: fitting, total: fitting.length, next: null }
  }
  return { items, total: stored[0]?.total ?? 0, next: stored.length > limit ? page.at(-1)!.id : null }
}

/** Every tripwire of the claims that are followed, what waits at each first: for the inbox. */
export async function listWatched(caller: Caller): Promise<Tripwire[]> {
  const stored = await storedRows(caller, { key: caller.dossier.key, limit: WATCHED })
  return allInFull(caller, stored.slice(0, WATCHED), { waitingFirst: true })
}

/** What of the log so far would fit a rule. */
export async function tryTripwire(caller: Caller, { ref, rule, byDate }: Trial) {
  const { read, dossier } = caller
  const [claim] = await read<{ id: string; after: string }[]>`
    SELECT c.id, b.published_on AS after FROM claims c JOIN baselines b ON b.dossier_id = c.dossier_id AND b.id = c.baseline_id
    WHERE c.dossier_id = ${dossier.id} AND c.ref = ${ref}`
  if (!claim) throw notFound()
  const { after } = claim
  const asked = { rule, after, byDate, claimId: claim.id, tripwireId: null, hasPasses: false }
  const [fitting] = await findFitting(caller, [asked])
  return { ...fitting!, after }
}
