import 'server-only'
import { notFound } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import type { Link } from '@/prisma/generated/client'
import type { LinkHead } from '../contract'

/** A link as a write answers it and the audit keeps it. */
export function headOf(link: Link): LinkHead {
  const { id, relation, strength, rationale, state, version, endedAt, supersedesId } = link
  return {
    id,
    relation: relation as LinkHead['relation'],
    strength,
    rationale,
    state: state as LinkHead['state'],
    version,
    endedAt: endedAt?.toISOString() ?? null,
    supersedesId,
  }
}

/** A link of the dossier with the refs of both ends; anything else is not found. */
export async function linkById({ tx, dossier }: Act, linkId: string) {
  const link = await tx.link.findUnique({
    where: { dossierId_id: { dossierId: dossier.id, id: linkId } },
    include: { claim: { select: { ref: true } }, development: { select: { ref: true } } },
  })
  if (!link) throw notFound()
  return link
}

/** The link in force between a development and a claim, if there is one. */
export function findInForce({ tx, dossier }: Act, ends: { developmentId: string; claimId: string }) {
  return tx.link.findFirst({
    where: { dossierId: dossier.id, ...ends, endedAt: null, state: { in: ['proposed', 'accepted'] } },
  })
}
