import 'server-only'
import { refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { logDevelopment } from '@/lib/developments/mutations/log'
import { logging } from '@/lib/developments/rules/draft'
import type { Relation } from '@/lib/drift/rules/relations'
import { today } from '@/lib/drift/queries/clocks'
import { stateOf } from '../rules/rule'
import { tripwireById } from './stored'

type Silence = {
  key: string
  tripwireId: string
  title: string
  kind: string
  relation: Relation
  strength: number
  rationale: string
}

/**
 * Logs that what was waited for did not happen: a development that did not occur, on the last day it could have, with the actors and the
 * place of the rule and its link to the claim. Refused before that day has passed, and a second time.
 */
export async function logSilence(act: Act, { key, tripwireId, title, kind, ...link }: Silence) {
  const tripwire = await tripwireById(act, tripwireId)
  const { claim, says, actors, place, silenceId, version } = tripwire
  const byDate = tripwire.byDate.toISOString().slice(0, 10)
  const given = { disarmed: tripwire.disarmedAt !== null, byDate, silence: silenceId !== null }
  const state = stateOf(given, 0, today())
  if (state === 'logged')
    throw refuse('CONFLICT', 'That it did not happen is logged already.', { reason: 'state' })
  if (state !== 'expired')
    throw refuse('CONFLICT', state === 'armed' ? 'Its day has not passed yet.' : 'It is not armed.', {
      reason: 'state',
    })
  const { ref, id } = await logDevelopment(
    act,
    logging.parse({
      ...{ key, title, kind, happened: byDate, polarity: 'did-not-occur', place },
      summary: `Waited for, and not logged by ${byDate}: ${says}`,
      actors: actors.map((code) => ({ code })),
      links: [{ claim: claim.ref, ...link }],
    }),
  )
  await act.tx.tripwire.updateMany({
    where: { dossierId: act.dossier.id, id: tripwireId },
    data: { silenceId: id, version: version + 1 },
  })
  await act.audit({
    type: 'tripwire.silence-logged',
    subject: { type: 'tripwire', id: tripwireId },
    after: { development: ref, claim: claim.ref, says },
  })
  return { ref, id }
}
