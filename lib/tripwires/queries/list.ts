import 'server-only'
import type { z } from 'zod'
import { badField, notFound } from '@/lib/core/errors'
import type { Caller } from '@/lib/core/gate'
import { today } from '@/lib/drift/queries/clocks'
import type { Tripwire, tripwiresContract } from '../contract'
import { stateOf, type TripwireRule } from '../rules/rule'
import { findFitting } from './fitting'

type Question = z.output<NonNullable<(typeof tripwiresContract.listTripwires)['~orpc']['inputSchema']>>
type Trial = z.output<NonNullable<(typeof tripwiresContract.tryTripwire)['~orpc']['inputSchema']>>
type Stored = Omit<Tripwire, 'rule' | 'state' | 'hits' | 'open'> &
  Omit<TripwireRule, 'figure'> & {
    claimId: string
    metric: string | null
    op: 'at-least' | 'at-most' | null
    value: number | null
    disarmed: boolean
  }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Tripwires as they are stored, oldest first. */
function storedRows({ read, dossier }: Caller, { claim, baselineId, cursor }: Question) {
  return read<Stored[]>`
    SELECT t.id, t.claim_id, json_build_object('ref', c.ref, 'statement', c.statement) AS claim, t.says, t.effect, t.kinds, t.actors, t.place,
      t.words, t.metric, t.op, t.value, b.published_on AS after, t.by_date, t.version, a.name AS created_by, t.created_at,
      t.disarmed_at IS NOT NULL AS disarmed, s.ref AS silence,
      ARRAY(SELECT n.code FROM unnest(t.actors) AS n (code) WHERE NOT EXISTS (
        SELECT 1 FROM actors x WHERE x.dossier_id = t.dossier_id AND lower(x.code) = lower(n.code))) AS lost
    FROM tripwires t JOIN claims c ON c.dossier_id = t.dossier_id AND c.id = t.claim_id
    JOIN baselines b ON b.dossier_id = c.dossier_id AND b.id = c.baseline_id JOIN accounts a ON a.id = t.created_by_id
    LEFT JOIN developments s ON s.dossier_id = t.dossier_id AND s.id = t.silence_id
    WHERE t.dossier_id = ${dossier.id} ${claim ? read`AND c.ref = ${claim}` : read`AND c.gone_at IS NULL`}
      ${baselineId ? read`AND c.baseline_id = ${baselineId}` : read``} ${cursor ? read`AND t.id > ${cursor}` : read``}
    ORDER BY t.id`
}

async function inFull(caller: Caller, stored: Stored, development: string | undefined): Promise<Tripwire> {
  const { claimId, kinds, actors, place, words, metric, op, value, disarmed, ...shown } = stored
  const figure = metric !== null && op !== null && value !== null ? { metric, op, value } : null
  const rule = { kinds, actors, place, words, figure }
  const { after, byDate, id, silence } = shown
  const fitting = disarmed
    ? { hits: [], open: 0 }
    : await findFitting(caller, { rule, after, byDate, claimId, tripwireId: id }, development)
  const state = stateOf({ disarmed, byDate, silence: silence !== null }, fitting.open, today())
  return { ...shown, rule, state, ...fitting }
}

/** Tripwires with where they are today. Of one development: those that it fits and that nobody passed it over for. */
export async function listTripwires(caller: Caller, question: Question) {
  const { cursor, limit, development } = question
  if (cursor !== undefined && !uuid.test(cursor))
    throw badField(['cursor'], 'This is not a cursor that an earlier page gave.')
  const all = await storedRows(caller, question)
  const { length: total } = cursor ? await storedRows(caller, { ...question, cursor: undefined }) : all
  const page = development === undefined ? all.slice(0, limit) : all
  const items = await Promise.all(page.map((stored) => inFull(caller, stored, development)))
  if (development !== undefined) {
    const fitting = items.filter(({ open }) => open > 0)
    return { items: fitting, total: fitting.length, next: null }
  }
  return { items, total, next: all.length > limit ? page.at(-1)!.id : null }
}

/** What of the log so far would fit a rule. */
export async function tryTripwire(caller: Caller, { ref, rule, byDate }: Trial) {
  const { read, dossier } = caller
  const [claim] = await read<{ id: string; after: string }[]>`
    SELECT c.id, b.published_on AS after FROM claims c JOIN baselines b ON b.dossier_id = c.dossier_id AND b.id = c.baseline_id
    WHERE c.dossier_id = ${dossier.id} AND c.ref = ${ref}`
  if (!claim) throw notFound()
  const { after } = claim
  const asked = { rule, after, byDate, claimId: claim.id, tripwireId: null }
  return { ...(await findFitting(caller, asked)), after }
}
