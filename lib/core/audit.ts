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

/** Appends several in their order, a few hundred with one statement, and gives the last number: the chain is locked no longer than it must be. */
export async function recordAudits(db: Tx, notes: readonly Entry[]): Promise<number> {
  let last = 0
  for (let at = 0; at < notes.length; at += entriesAtOnce) {
    const entries = notes.slice(at, at + entriesAtOnce).map(rowOf)
    const sealed = await db.auditEntry.createManyAndReturn({ select: { seq: true }, data: entries })
    last = Math.max(last, ...sealed.map(({ seq }) => Number(seq)))
  }
  return last
}
