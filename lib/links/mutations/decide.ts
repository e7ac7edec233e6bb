import 'server-only'
import { checkFollowed } from '@/lib/claims/mutations/followed'
import { badField, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { hasSecondPerson, SECOND_PERSON } from '@/lib/inbox/rules/verdicts'
import { tellOfLink } from '@/lib/notices/mutations/tell'
import type { LinkHead } from '../contract'
import { findInForce, headOf, linkById } from './head'
import { alreadyLinked } from './propose'

type Decision = {
  linkId: string
  decision: 'accepted' | 'rejected' | 'withdrawn'
  reason?: string | undefined
}
type Found = Awaited<ReturnType<typeof linkById>>

/** From which states a decision can be taken. A link that was accepted is withdrawn, not rejected: it had counted. */
const from = {
  accepted: ['proposed', 'rejected'],
  rejected: ['proposed'],
  withdrawn: ['proposed', 'accepted'],
}

function checkRights(act: Act, link: Found, { decision, reason }: Decision) {
  const own = link.state === 'proposed' && link.proposedById === act.principal.accountId
  if (!act.may('link.decide') && !(decision === 'withdrawn' && own))
    throw refuse('FORBIDDEN', 'Only an editor decides this. You can withdraw what you proposed yourself.')
  if (
    decision === 'accepted' &&
    hasSecondPerson(act.dossier.settings) &&
    link.proposedById === act.principal.accountId
  )
    throw refuse('FORBIDDEN', SECOND_PERSON)
  if (link.endedAt || !from[decision].includes(link.state))
    throw refuse(
      'CONFLICT',
      `This link is ${link.endedAt ? 'no longer in force' : link.state} and cannot be ${decision}.`,
      {
        reason: 'state',
        link: headOf(link),
      },
    )
  if (!reason && (decision === 'rejected' || link.state === 'accepted'))
    throw badField(['reason'], 'Say why.')
}

/** Before a rejected link counts again: its claim has to be followed still, and no other may have taken its place. Locking the claim holds new links to it back meanwhile. */
async function checkPlace(act: Act, link: Found) {
  await act.tx
    .$queryRaw`SELECT 1 FROM claims WHERE dossier_id = ${act.dossier.id}::uuid AND id = ${link.claimId}::uuid FOR UPDATE`
  const claim = await act.tx.claim.findUnique({
    where: { dossierId_id: { dossierId: act.dossier.id, id: link.claimId } },
    select: { id: true, ref: true, goneAt: true },
  })
  if (claim) await checkFollowed(act, claim)
  const other = await findInForce(act, { developmentId: link.developmentId, claimId: link.claimId })
  if (other) throw alreadyLinked(headOf(other), { development: link.development.ref, claim: link.claim.ref })
}

/** Accepts, rejects or withdraws a link. An accepted link that is withdrawn keeps who accepted it, since it counted until then. */
export async function decideLink(act: Act, given: Decision): Promise<LinkHead> {
  const { linkId, decision, reason } = given
  const link = await linkById(act, linkId)
  checkRights(act, link, given)
  if (link.state === 'rejected') await checkPlace(act, link)
  const at = new Date()
  const decided = { decidedById: act.principal.accountId, decidedAt: at }
  const { count } = await act.tx.link.updateMany({
    where: { dossierId: act.dossier.id, id: linkId, state: link.state, endedAt: null },
    data: { state: decision, ...(decision === 'withdrawn' ? { endedAt: at } : decided) },
  })
  if (count === 0) throw refuse('CONFLICT', 'Somebody decided this link just now. Look at it again.')
  if (decision !== 'withdrawn')
    await tellOfLink(act, link.proposedById, { kind: `link-${decision}`, claimId: link.claimId, linkId })
  const after = headOf(await linkById(act, linkId))
  await act.audit({
    type: `link.${decision}`,
    subject: { type: 'link', id: linkId },
    before: headOf(link),
    after,
    reason: reason ?? null,
  })
  return after
}
