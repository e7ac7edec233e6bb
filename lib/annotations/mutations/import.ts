import 'server-only'
import { badField } from '@/lib/core/errors'
import type { Act } from '@/lib/core/gate'
import { newId } from '@/lib/core/ids'
import { noteIn } from '../queries/addresses'
import { annotationsIn, readAnnotation, type ReadNote } from '../rules/read-annotation'
import { landing, type Landing } from './landing'

type Import = { document: unknown; baselineId?: string | undefined; name?: string | undefined }
type Skipped = { iri: string | null; reason: string }

const MOST = 2_000

/** The threads that notes of the dossier are in, by the address that an export gives them. */
async function knownThreads({ tx, dossier, principal }: Act, notes: readonly ReadNote[]) {
  const iris = notes.flatMap(({ iri, target }) => [iri ?? [], target.type === 'iri' ? target.iri : []].flat())
  const ids = iris.flatMap((iri) => noteIn(iri) ?? [])
  const found = await tx.annotation.findMany({
    where: {
      dossierId: dossier.id,
      AND: [
        { OR: [{ id: { in: ids } }, { sourceIri: { in: iris } }] },
        { OR: [{ visibility: 'team' }, { createdById: principal.accountId }] },
      ],
    },
    select: { id: true, sourceIri: true, threadId: true },
  })
  return new Map(
    found.flatMap(({ id, sourceIri, threadId }) => [
      [`urn:uuid:${id}`, threadId] as const,
      ...(sourceIri === null ? [] : [[sourceIri, threadId] as const]),
    ]),
  )
}

/** Where a reply goes: into the thread of the note it names; null when that is in neither the file nor the dossier. */
async function replyLanding({ tx, dossier }: Act, threadId: string | undefined): Promise<Landing> {
  const first = threadId
    ? await tx.annotation.findUnique({ where: { dossierId_id: { dossierId: dossier.id, id: threadId } } })
    : null
  if (!first) return { reason: 'It answers a note that is neither in the file nor here.' }
  return { threadId: first.id, targetType: first.targetType, targetId: first.targetId }
}

async function place(
  act: Act,
  note: ReadNote,
  where: Exclude<Landing, { reason: string }>,
  importId: string,
) {
  const id = newId()
  const { targetType, targetId, selector } = where
  await act.tx.annotation.create({
    data: {
      ...{ dossierId: act.dossier.id, id, threadId: where.threadId ?? id, targetType, targetId },
      ...(selector ? { selector } : {}),
      ...{ kind: note.kind, body: note.body, createdById: act.principal.accountId },
      ...{ importId, sourceIri: note.iri, writtenBy: note.writtenBy },
      writtenAt: note.writtenAt === null ? null : new Date(note.writtenAt),
    },
  })
  return { id, threadId: where.threadId ?? id }
}

function readAll(document: unknown): { notes: ReadNote[]; skipped: Skipped[] } {
  const read = annotationsIn(document)
  if (read.length === 0)
    throw badField(
      ['document'],
      'There are no annotations in this. Give an annotation, a page or a collection of them.',
    )
  if (read.length > MOST)
    throw badField(['document'], `At most ${MOST} annotations can come in at once. Import page by page.`)
  const all = read.map(readAnnotation)
  const notes = all.flatMap((one) => (one.ok ? [one.note] : []))
  const skipped = all.flatMap((one) => (one.ok ? [] : [{ iri: one.iri, reason: one.reason }]))
  // answers after what they answer, in the order of the file
  const isReply = ({ replying, target }: ReadNote) => replying && target.type === 'iri'
  return { notes: [...notes.filter((note) => !isReply(note)), ...notes.filter(isReply)], skipped }
}

/** What was taken back with its import no longer holds on to the names it had there, so that it can come in again. */
async function freeNames({ tx, dossier }: Act, notes: readonly ReadNote[]) {
  await tx.annotation.updateMany({
    where: {
      ...{ dossierId: dossier.id, sourceIri: { in: notes.flatMap(({ iri }) => iri ?? []) } },
      ...{ removedAt: { not: null }, import: { undoneAt: { not: null } } },
    },
    data: { sourceIri: null },
  })
}

/**
 * Brings in Web Annotations as notes of the team, each at the words or the record that it names. One that is here already is left alone,
 * one that cannot be placed is named with the reason; nothing is put where it may not belong.
 */
export async function importAnnotations(act: Act, { document, baselineId, name }: Import) {
  const { notes, skipped } = readAll(document)
  const { tx, dossier, principal } = act
  const which = { dossierId: dossier.id, id: newId() }
  await tx.annotationImport.create({
    data: { ...which, name: name ?? null, placed: 0, createdById: principal.accountId },
  })
  await freeNames(act, notes)
  const threads = await knownThreads(act, notes)
  const placed: string[] = []
  let present = 0
  for (const note of notes) {
    const { iri, target, replying } = note
    if (iri !== null && threads.has(iri)) {
      present += 1
      continue
    }
    const answers = target.type === 'iri' && (replying || threads.has(target.iri)) ? target.iri : null
    const where =
      answers === null
        ? await landing(act, target, baselineId)
        : await replyLanding(act, threads.get(answers))
    if ('reason' in where) {
      skipped.push({ iri, reason: where.reason })
      continue
    }
    const { id, threadId } = await place(act, note, where, which.id)
    placed.push(id)
    if (iri !== null) threads.set(iri, threadId)
  }
  const at = { where: { dossierId_id: which } }
  if (placed.length === 0) await tx.annotationImport.delete(at)
  else await tx.annotationImport.update({ ...at, data: { placed: placed.length } })
  await act.audit({
    type: 'annotation.imported',
    subject: { type: 'annotation', id: placed[0] ?? null },
    after: {
      importId: placed.length === 0 ? null : which.id,
      name,
      placed,
      present,
      skipped: skipped.length,
    },
  })
  return { id: placed.length === 0 ? null : which.id, placed: placed.length, present, skipped }
}
