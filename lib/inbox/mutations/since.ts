import 'server-only'
import { ORPCError } from '@orpc/server'
import type { Act } from '@/lib/core/gate'

/** Who else changed a record since; their change stands, so undo stops at it. */
export async function changedBy(
  { tx, dossier, principal }: Act,
  subjectId: string,
  since: Date,
): Promise<string | null> {
  const [other] = await tx.$queryRaw<{ name: string | null }[]>`
    SELECT a.name FROM audit_entries e LEFT JOIN accounts a ON a.id = e.account_id
    WHERE e.dossier_id = ${dossier.id}::uuid AND e.subject_type IN ('development', 'link') AND e.subject_id = ${subjectId}::uuid
      AND e.at > ${since} AND e.account_id IS DISTINCT FROM ${principal.accountId}::uuid ORDER BY e.seq DESC LIMIT 1`
  return other ? (other.name ?? 'Somebody') : null
}

/** Says that somebody's change stands. */
export const changed = (name: string) => `${name} changed this since; it stays as it is.`

export const moved = 'It is in another state by now; it stays as it is.'

/** Null when it was done; why it was refused otherwise. What is no refusal is thrown on. For what refuses before it writes. */
export async function orWhy(doing: Promise<unknown>): Promise<string | null> {
  try {
    await doing
    return null
  } catch (error) {
    if (error instanceof ORPCError && error.status < 500) return error.message
    throw error
  }
}
