import 'server-only'
import { badField, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Relation } from '@/lib/drift/rules/relations'
import { proposeLink } from '@/lib/links/mutations/propose'
import { disarmTripwire } from '@/lib/tripwires/mutations/arm'
import { passTripwire } from '@/lib/tripwires/mutations/pass'
import { logSilence } from '@/lib/tripwires/mutations/silence'
import { tripwireById } from '@/lib/tripwires/mutations/stored'
import type { tripwireEffects } from '@/lib/tripwires/rules/rule'
import { relationSaid, silenceTitle } from '@/lib/tripwires/rules/said'
import type { Outcome } from '../contract'
import { watchedName, type WatchVerdict } from '../rules/watched'
import { done, keepDecision, type Decided } from './record'
import { orWhy } from './since'

type Named = { tripwireId: string; version: number; development?: string | undefined }
type Judgement = {
  key: string
  entries: Named[]
  verdict: WatchVerdict
  reason: string
  relation?: Relation | undefined
  strength: number
  title?: string | undefined
  kind?: string | undefined
}
type Wire = Awaited<ReturnType<typeof tripwireById>>
type Result = Decided | { left: string }

const meanwhile = 'Somebody changed the tripwire meanwhile.'
const effectOf = ({ effect }: Wire) => effect as (typeof tripwireEffects)[number]

async function judgeHit(act: Act, wire: Wire, development: string, given: Judgement): Promise<Result> {
  const { id: tripwireId, claim } = wire
  const { key, reason, strength, relation = relationSaid('hit', effectOf(wire)) } = given
  if (given.verdict === 'pass') {
    const why = await orWhy(passTripwire(act, { tripwireId, development, reason }))
    if (why) return { left: why }
    return { source: 'pass', id: tripwireId, before: {}, after: { development } }
  }
  const made = { id: '' }
  const link = { key, development, claim: claim.ref, relation, strength, rationale: reason, accept: false }
  const why = await orWhy(proposeLink(act, link).then(({ id }) => (made.id = id)))
  if (why) return { left: why }
  return { source: 'proposal', id: made.id, before: {}, after: { development, claim: claim.ref } }
}

async function judgeSilence(act: Act, wire: Wire, given: Judgement): Promise<Result> {
  const { id: tripwireId, says, kinds, silenceId, disarmedAt } = wire
  if (silenceId || disarmedAt) return { left: meanwhile }
  const { key, reason, strength, relation = relationSaid('silence', effectOf(wire)) } = given
  if (given.verdict === 'pass') {
    await disarmTripwire(act, { tripwireId, reason })
    return { source: 'tripwire', id: tripwireId, before: {}, after: {} }
  }
  const title = given.title ?? silenceTitle(says)
  const kind = given.kind ?? kinds[0] ?? 'other'
  const silence = { key, tripwireId, title, kind, relation, strength, rationale: reason }
  const { ref, id } = await logSilence(act, silence)
  return { source: 'silence', id, before: {}, after: { tripwireId, ref } }
}

/**
 * Gives one verdict on what waits at tripwires: a hit is linked to the claim as a proposal, or passed over; a silence is logged, or its
 * tripwire taken away. Each is judged as it was seen (by the version of its tripwire); what somebody judged meanwhile is left with the
 * reason. Refuses (409) when nothing could be judged.
 */
export async function judgeWatched(act: Act, given: Judgement): Promise<Outcome> {
  const { entries, title, kind } = given
  if (entries.length > 1 && (title !== undefined || kind !== undefined))
    throw badField(['title'], 'A title and a kind are given for one entry at a time.')
  const decided: Decided[] = []
  const left: Outcome['left'] = []
  const named = entries.map((one) => [watchedName(one.tripwireId, one.development), one] as const)
  for (const [name, { tripwireId, version, development }] of new Map(named)) {
    const wire = await tripwireById(act, tripwireId)
    const result =
      wire.version !== version
        ? { left: meanwhile }
        : development === undefined
          ? await judgeSilence(act, wire, given)
          : await judgeHit(act, wire, development, given)
    if ('left' in result) left.push({ id: name, why: result.left })
    else decided.push(result)
  }
  if (decided.length === 0) throw refuse('CONFLICT', left[0]!.why, { reason: 'left', left })
  return done(await keepDecision(act, given.verdict, decided), decided.length, left)
}
