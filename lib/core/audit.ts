import 'server-only'
import { Prisma, type PrismaClient } from '@/prisma/generated/client'
import type { Tx } from './db/prisma'
import { newId } from './ids'

/** The dossier of what concerns the whole installation. */
export const installation = '00000000-0000-0000-0000-000000000000'

/** What a change leaves behind: its type (`development.revised`), what it changed, and the state before and after. */
export type AuditNote = {
  type: string
  subject: { type: string; id: string | null }
  before?: unknown
  after?: unknown
  reason?: string | null
}

/**
 * The last words of a transaction in one statement: its entries, in their order, and the notice that goes out when it commits. One way to the
 * database and back instead of one for each.
 */
export async function closeAudit(
  tx: Tx,
  { accountId, dossierId }: { accountId: string; dossierId: string | undefined },
  notes: readonly AuditNote[],
): Promise<void> {
  const rows = notes.map(({ type, subject, before, after, reason }, nth) => ({
    ...{ nth, id: newId(), type, subject_type: subject.type, subject_id: subject.id, reason },
    ...{ before: before ?? undefined, after: after ?? undefined },
  }))
  const notice = dossierId && JSON.stringify({ dossier: dossierId, types: notes.map(({ type }) => type) })
  await tx.$executeRaw`
    WITH kept AS (
      INSERT INTO audit_entries (dossier_id, id, account_id, type, subject_type, subject_id, before, after, reason)
      SELECT ${dossierId ?? installation}::uuid, id, ${accountId}::uuid, type, subject_type, subject_id, before, after, reason
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS n (nth int, id uuid, type text, subject_type text, subject_id uuid, before jsonb, after jsonb, reason text)
      ORDER BY nth RETURNING 1)
    SELECT pg_notify('plumbline', ${notice ?? null}) FROM (SELECT count(*) AS n FROM kept) AS all_kept WHERE ${notice ?? null}::text IS NOT NULL AND n > 0`
}

type Json = Prisma.InputJsonValue
const json = (value: unknown) =>
  value === undefined || value === null ? Prisma.DbNull : (JSON.parse(JSON.stringify(value)) as Json)

/** Appends an audit entry; the database numbers and seals it. Inside a transaction it stands or falls with the change. */
export async function recordAudit(
  db: Tx | PrismaClient,
  note: AuditNote & { accountId: string | null; dossierId?: string },
): Promise<void> {
  await db.auditEntry.create({
    data: {
      dossierId: note.dossierId ?? installation,
      id: newId(),
      accountId: note.accountId,
      type: note.type,
      subjectType: note.subject.type,
      subjectId: note.subject.id,
      before: json(note.before),
      after: json(note.after),
      reason: note.reason ?? null,
    },
  })
}
