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

type Json = Prisma.InputJsonValue
const json = (value: unknown) =>
  value === undefined || value === null ? Prisma.DbNull : (JSON.parse(JSON.stringify(value)) as Json)

/** Appends an audit entry and gives the number that the database sealed it with. Inside a transaction it stands or falls with the change. */
export async function recordAudit(
  db: Tx | PrismaClient,
  note: AuditNote & { accountId: string | null; dossierId?: string },
): Promise<number> {
  const { seq } = await db.auditEntry.create({
    select: { seq: true },
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
  return Number(seq)
}
