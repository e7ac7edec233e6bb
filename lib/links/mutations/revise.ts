import 'server-only'
import { refuse, stale } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import type { LinkHead } from '../contract'
import { findInForce, headOf, linkById } from './head'

type Revision = {
  linkId: string
  version: number
  relation?: LinkHead['relation'] | undefined
  strength?: number | undefined
  rationale?: string | undefined
}

/**
 * Replaces a link by a changed one that counts from today on the knowledge clock; the row before stays as it was judged and ends. An
 * accepted link is changed by those who may decide links, a proposal also by its proposer.
 */
export async function reviseLink(act: Act, { linkId, version, ...changes }: Revision): Promise<LinkHead> {
  const before = await linkById(act, linkId)
  const { dossierId, developmentId, claimId, state, development, claim } = before
  const own = state === 'proposed' && before.proposedById === act.principal.accountId
  if (!own && !act.may('link.decide'))
    throw refuse('FORBIDDEN', 'Only an editor changes this link. You can change what you proposed yourself.')
  const at = new Date()
  const { count } = await act.tx.link.updateMany({
    where: { dossierId, id: linkId, version, endedAt: null, state: { in: ['proposed', 'accepted'] } },
    data: { endedAt: at },
  })
  if (count === 0) {
    const theirs = (await findInForce(act, { developmentId, claimId })) ?? before
    throw stale({ id: linkId, version, ...changes }, headOf(theirs))
  }
  const by = act.principal.accountId
  const made = await act.tx.link.create({
    data: {
      dossierId,
      id: newId(),
      developmentId,
      claimId,
      state,
      relation: changes.relation ?? before.relation,
      givenRelation: before.givenRelation,
      strength: changes.strength ?? before.strength,
      rationale: changes.rationale ?? before.rationale,
      proposedById: by,
      proposedAt: at,
      ...(state === 'accepted' ? { decidedById: by, decidedAt: at } : {}),
      supersedesId: linkId,
      version: version + 1,
    },
  })
  const after = headOf(made)
  await act.audit({
    type: 'link.revised',
    subject: { type: 'link', id: made.id },
    before: headOf(before),
    after: { ...after, development: development.ref, claim: claim.ref },
    reason: after.rationale,
  })
  return after
}
