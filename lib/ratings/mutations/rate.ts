import 'server-only'
import { notFound, refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'

type Which = { linkId: string }

/**
 * A link in force whose ratings are still blind; locked, so that nobody rates while another reveals. What is revealed or no longer in force is
 * refused (409).
 */
export async function blindLink({ tx, dossier }: Act, linkId: string) {
  const dossierId = dossier.id
  await tx.$queryRaw`SELECT 1 FROM links WHERE dossier_id = ${dossierId}::uuid AND id = ${linkId}::uuid FOR UPDATE`
  const link = await tx.link.findUnique({
    where: { dossierId_id: { dossierId, id: linkId } },
    include: { reveal: true, claim: { select: { ref: true } }, development: { select: { ref: true } } },
  })
  if (!link) throw notFound()
  if (link.endedAt || !['proposed', 'accepted'].includes(link.state))
    throw refuse('CONFLICT', 'This link is no longer in force. Rate the one that took its place.', {
      reason: 'state',
    })
  if (link.reveal)
    throw refuse('CONFLICT', 'The ratings are revealed, so a further one would not be blind.', {
      reason: 'state',
    })
  return link
}

const ends = ({ claim, development }: Awaited<ReturnType<typeof blindLink>>) => ({
  claim: claim.ref,
  development: development.ref,
})

const ratersOf = ({ tx, dossier }: Act, linkId: string) =>
  tx.linkRating.count({ where: { dossierId: dossier.id, linkId } })

/** Rates a link, or changes the caller's own rating. The audit says that it was rated, and not how: others read it. */
export async function rateLink(act: Act, { linkId, rating }: Which & { rating: number | null }) {
  const { tx, dossier, principal } = act
  const link = await blindLink(act, linkId)
  const key = { dossierId: dossier.id, linkId, accountId: principal.accountId }
  await tx.linkRating.upsert({
    where: { dossierId_linkId_accountId: key },
    create: { ...key, rating },
    update: { rating, updatedAt: new Date() },
  })
  await act.audit({ type: 'rating.given', subject: { type: 'link', id: linkId }, after: ends(link) })
  return { linkId, raters: await ratersOf(act, linkId) }
}

/** Takes the caller's own rating back. */
export async function withdrawRating(act: Act, { linkId }: Which) {
  const { tx, dossier, principal } = act
  const link = await blindLink(act, linkId)
  const { count } = await tx.linkRating.deleteMany({
    where: { dossierId: dossier.id, linkId, accountId: principal.accountId },
  })
  if (count === 0) throw refuse('CONFLICT', 'You have not rated this link.', { reason: 'state' })
  await act.audit({ type: 'rating.withdrawn', subject: { type: 'link', id: linkId }, before: ends(link) })
  return { linkId, raters: await ratersOf(act, linkId) }
}
