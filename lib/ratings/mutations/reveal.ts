import 'server-only'
import { refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { LEAST_RATINGS } from '../rules/spread'
import { blindLink } from './rate'

/** Shows the ratings of a link to everybody; from now on nobody rates it. The audit keeps who had said what. */
export async function revealRatings(act: Act, { linkId }: { linkId: string }) {
  const { tx, dossier, principal } = act
  const { claim, development } = await blindLink(act, linkId)
  const where = { dossierId: dossier.id, linkId }
  const ratings = await tx.linkRating.findMany({
    where,
    select: { accountId: true, rating: true },
    orderBy: { createdAt: 'asc' },
  })
  if (ratings.length < LEAST_RATINGS)
    throw refuse('CONFLICT', 'Two members have to rate it before the ratings are revealed.', {
      reason: 'state',
    })
  await tx.linkReveal.create({ data: { ...where, revealedById: principal.accountId } })
  await act.audit({
    type: 'rating.revealed',
    subject: { type: 'link', id: linkId },
    after: { claim: claim.ref, development: development.ref, ratings },
  })
  return { linkId, raters: ratings.length }
}
