import 'server-only'
import type { Permission, Role } from '@/lib/api/permission'
import { recordAudit } from './audit'
import type { Principal } from './auth/principal'
import { prisma } from './db/prisma'

/** What was refused: the endpoint as `METHOD /path`, the permission it asks for, and why it was not given. */
export type Denial = {
  route: string
  permission: Permission
  why: 'role' | 'no-member' | 'read-only-token' | 'other-site'
  role?: Role
  /** the key asked for, where the dossier is not theirs or does not exist: the two look alike here too */
  key?: string | null
}

/**
 * Records that a signed-in person was refused: in the dossier for its members; for everybody else in the installation's own audit, with the
 * same work whether the dossier exists or not, so that neither the answer nor its time tells.
 */
export async function recordDenial(
  { accountId }: Principal,
  dossierId: string | undefined,
  denial: Denial,
): Promise<void> {
  await recordAudit(prisma(), {
    type: 'access.denied',
    accountId,
    subject: { type: 'endpoint', id: null },
    after: denial,
    ...(dossierId ? { dossierId } : {}),
  })
}
