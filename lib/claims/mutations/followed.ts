import 'server-only'
import { refuse } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'

/** Refuses (409) a change of a claim that was split or merged away, and says where it goes on. */
export async function checkFollowed(
  { tx, dossier }: Act,
  { id: claimId, ref, goneAt }: { id: string; ref: string; goneAt: Date | null },
): Promise<void> {
  if (goneAt === null) return
  const recast = await tx.claimRecast.findFirst({
    where: { dossierId: dossier.id, claimId, undoneAt: null },
    include: { parts: { include: { claim: { select: { ref: true } } }, orderBy: { position: 'asc' } } },
  })
  const refs = recast?.parts.map(({ claim }) => claim.ref) ?? []
  const became = recast
    ? `${ref} was ${recast.kind === 'split' ? 'split' : 'merged'} into ${refs.join(', ')}. Do it there.`
    : `The split that made ${ref} was undone, so it is followed no more.`
  throw refuse('CONFLICT', became, { reason: 'gone', to: refs })
}
