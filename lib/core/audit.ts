import 'server-only'
import { Prisma, type PrismaClient } from '@/prisma/generated/client'
import type { Tx } from './db/prisma'
import { newId } from './ids'
import { changesChannel, writeNotice } from './live/notice'

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

type Json = Prisma.InputJsonValue
const json = (value: unknown) =>
  value === undefined || value === null ? Prisma.DbNull : (JSON.parse(JSON.stringify(value)) as Json)

type Entry = AuditNote & { accountId: string | null; dossierId?: string }

const rowOf = (note: Entry) => ({
  dossierId: note.dossierId ?? installation,
  id: newId(),
  accountId: note.accountId,
  type: note.type,
  subjectType: note.subject.type,
  subjectId: note.subject.id,
  before: json(note.before),
  after: json(note.after),
  reason: note.reason ?? null,
})

/** Appends an audit entry and gives the number that the database sealed it with. Inside a transaction it stands or falls with the change. */
export async function recordAudit(db: Tx | PrismaClient, note: Entry): Promise<number> {
  const { seq } = await db.auditEntry.create({ select: { seq: true }, data: rowOf(note) })
  return Number(seq)
}

const entriesAtOnce = 500

/**
 * The last words of a transaction: its entries, in their order, and the notice that goes out when it commits. One way to the database and back
 * for some hundred entries, so that the chain is locked no longer than it must be.
 */
export async function closeAudit(
  tx: Tx,
  {
    accountId,
    dossierId,
    page = null,
  }: { accountId: string; dossierId: string | undefined; page?: string | null },
  notes: readonly AuditNote[],
): Promise<void> {
  for (let at = 0; at < notes.length; at += entriesAtOnce) {
    const rows = notes.slice(at, at + entriesAtOnce).map(({ type, subject, before, after, reason }, nth) => ({
      ...{ nth, id: newId(), type, subject_type: subject.type, subject_id: subject.id, reason },
      ...{ before: before ?? undefined, after: after ?? undefined },
    }))
    const isLast = at + entriesAtOnce >= notes.length
    const notice = dossierId && isLast ? writeNotice(dossierId, 0, { by: accountId, page }, notes) : null
    await tx.$executeRaw`
      WITH kept AS (
        INSERT INTO audit_entries (dossier_id, id, account_id, type, subject_type, subject_id, before, after, reason)
        SELECT ${dossierId ?? installation}::uuid, id, ${accountId}::uuid, type, subject_type, subject_id, before, after, reason
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          AS n (nth int, id uuid, type text, subject_type text, subject_id uuid, before jsonb, after jsonb, reason text)
        ORDER BY nth RETURNING seq)
      SELECT pg_notify(${changesChannel}, jsonb_set(${notice}::jsonb, '{s}', to_jsonb(last.seq))::text)
      FROM (SELECT max(seq) AS seq FROM kept) AS last WHERE ${notice}::text IS NOT NULL`
  }
}
