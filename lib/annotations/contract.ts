import { z } from 'zod'
import { dossierKey, endpoint, fileAnswer, id, listOf, paging, takingAudits } from '@/lib/api/endpoint'
import { stretch } from '@/lib/claims/contract'

export const targetTypes = ['passage', 'claim', 'development', 'link', 'chart', 'report'] as const
export const annotationKinds = ['comment', 'question', 'gap', 'assumption', 'dissent'] as const
export const visibilities = ['team', 'private'] as const

const note = z.object({
  id: z.string(),
  threadId: z.string(),
  kind: z.enum(annotationKinds),
  /** markdown; empty when removed */
  body: z.string(),
  visibility: z.enum(visibilities),
  version: z.number().int(),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
  mine: z.boolean(),
  removed: z.boolean(),
  /** names of the members that it names */
  mentions: z.array(z.string()),
  /** it names you, and you have neither answered nor set it aside */
  waits: z.boolean(),
})

/** What a thread is on. `label` is the quote, the ref or the title, for a list. */
export const annotationTarget = z.object({
  type: z.enum(targetTypes),
  id: z.string().nullable(),
  label: z.string(),
  /** where a passage is; of a note on a chart, the one that it is on as well */
  passage: z
    .object({
      baselineId: z.string(),
      block: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      exact: z.string(),
    })
    .nullable(),
  /** where in a chart or report */
  selector: z.record(z.string(), z.unknown()).nullable(),
})

const thread = z.object({
  id: z.string(),
  target: annotationTarget,
  resolvedAt: z.string().nullable(),
  resolvedBy: z.string().nullable(),
  /** oldest first */
  notes: z.array(note),
})

export type AnnotationNote = z.infer<typeof note>
export type AnnotationTarget = z.infer<typeof annotationTarget>
export type AnnotationThread = z.infer<typeof thread>

const body = z
  .string()
  .trim()
  .min(1, 'Write something first.')
  .max(10_000, 'A note has at most 10,000 characters.')
const text = z.string().trim().min(1).max(200)
/** A section of a report. */
const selector = z.record(text, z.union([text, z.number(), z.boolean(), z.null()]))
/** A point or a stretch of a chart, under which filters it was seen too: an address is longer than a name. */
const chartSelector = z.record(
  text,
  z.union([z.string().trim().min(1).max(2_000), z.number(), z.boolean(), z.null()]),
)

const placing = z.strictObject({
  key: dossierKey,
  /** absent for a reply: the thread has one */
  target: z
    .union(
      [
        z.strictObject({
          type: z.enum(['passage', 'claim', 'development', 'link', 'report']),
          id,
          selector: selector.optional(),
        }),
        z.strictObject({
          type: z.literal('chart'),
          selector: chartSelector,
          /** words of a baseline that it is on as well */
          passage: stretch.extend({ baselineId: id }).optional(),
        }),
        stretch.extend({ type: z.literal('passage'), baselineId: id }),
      ],
      'Name what the note is on by its id, words of a baseline by block, start and end, or a point of a chart.',
    )
    .optional(),
  kind: z.enum(annotationKinds).default('comment'),
  body,
  /** of a reply: the thread's when absent */
  visibility: z.enum(visibilities).optional(),
  threadId: id.optional(),
})

export type AnnotationPlacing = z.output<typeof placing>

const whichImport = { key: dossierKey, importId: id }
const noteImport = z.object({
  ...{ id: z.string(), name: z.string().nullable(), by: z.string(), at: z.string(), mine: z.boolean() },
  ...{ placed: z.number().int(), undoneBy: z.string().nullable(), undoneAt: z.string().nullable() },
  /** of its notes: still here, and among those the ones that somebody edited or answered since */
  ...{ here: z.number().int(), edited: z.number().int(), answered: z.number().int() },
})

export type NoteImport = z.infer<typeof noteImport>

const path = '/v1/dossiers/{key}/annotations' as const
const one = { key: dossierKey, annotationId: id }

export const annotationsContract = {
  listAnnotations: endpoint({
    method: 'GET',
    path,
    permission: 'dossier.read',
    summary: 'Threads of notes with the newest first; private notes are their author’s alone.',
    input: z.strictObject({
      key: dossierKey,
      ...paging,
      targetType: z.enum(targetTypes).optional(),
      targetId: id.optional(),
      /** threads on passages and claims of this baseline */
      baselineId: id.optional(),
      /** threads on this claim and on its links */
      claimId: id.optional(),
      /** this thread alone */
      threadId: id.optional(),
      /** threads that name you: all of them, or those that wait for you */
      mention: z.enum(['mine', 'waiting']).optional(),
      kind: z.enum(annotationKinds).optional(),
      state: z.enum(['open', 'resolved', 'all']).default('all'),
    }),
    output: listOf(thread),
  }),
  placeAnnotation: endpoint({
    method: 'POST',
    path,
    permission: 'annotation.place',
    audits: ['annotation.placed'],
    summary: 'Places a note on something, or a reply in its thread.',
    input: placing,
    output: note.extend({ target: annotationTarget.pick({ type: true, id: true }) }),
  }),
  reviseAnnotation: endpoint({
    method: 'PATCH',
    path: `${path}/{annotationId}`,
    permission: 'annotation.place',
    audits: ['annotation.revised'],
    summary: 'Changes your own note; a stale version is refused with both versions.',
    input: z.strictObject({
      ...one,
      version: z.number().int().min(1),
      body: body.optional(),
      kind: z.enum(annotationKinds).optional(),
      visibility: z.enum(visibilities).optional(),
    }),
    output: note,
  }),
  resolveThread: endpoint({
    method: 'POST',
    path: `${path}/{annotationId}/resolution`,
    permission: 'annotation.place',
    audits: ['annotation.resolved'],
    summary: 'Resolves the thread of a note.',
    input: z.strictObject(one),
    output: z.object({ threadId: z.string(), resolvedAt: z.string() }),
  }),
  reopenThread: endpoint({
    method: 'DELETE',
    path: `${path}/{annotationId}/resolution`,
    permission: 'annotation.place',
    audits: ['annotation.reopened'],
    summary: 'Opens a resolved thread again.',
    input: z.strictObject(one),
    output: z.object({ threadId: z.string() }),
  }),
  acknowledgeMention: endpoint({
    method: 'POST',
    path: `${path}/{annotationId}/acknowledgement`,
    permission: 'mention.acknowledge',
    audits: ['mention.acknowledged'],
    summary: 'Says that you are done with a note that names you. Answering in its thread says so too.',
    input: z.strictObject(one),
    output: z.object({ threadId: z.string() }),
  }),
  recallMention: endpoint({
    method: 'DELETE',
    path: `${path}/{annotationId}/acknowledgement`,
    permission: 'mention.acknowledge',
    audits: ['mention.recalled'],
    summary: 'Lets a note that names you wait for you again.',
    input: z.strictObject(one),
    output: z.object({ threadId: z.string() }),
  }),
  removeAnnotation: endpoint({
    method: 'DELETE',
    path: `${path}/{annotationId}`,
    permission: 'annotation.place',
    audits: ['annotation.removed'],
    summary: 'Removes your own note; moderators remove any. It can be restored.',
    input: z.strictObject(one),
    output: z.object({ removed: z.literal(true) }),
  }),
  restoreAnnotation: endpoint({
    method: 'POST',
    path: `${path}/{annotationId}/restoration`,
    permission: 'annotation.place',
    audits: ['annotation.restored'],
    summary: 'Brings a removed note back.',
    input: z.strictObject(one),
    output: note,
  }),
  exportAnnotations: endpoint({
    method: 'GET',
    path: `${path}.jsonld`,
    permission: 'export.take',
    audits: takingAudits,
    summary:
      'The team’s notes as a W3C Web Annotation collection (JSON-LD) with its first page; with a number, that page. Private notes stay here.',
    input: z.strictObject({
      key: dossierKey,
      /** notes on passages and claims of this baseline */
      baselineId: id.optional(),
      page: z.number().int().min(1).optional(),
    }),
    output: fileAnswer,
    file: true,
  }),
  importAnnotations: endpoint({
    method: 'POST',
    path: `${path}/import`,
    permission: 'annotation.place',
    audits: ['annotation.imported'],
    summary:
      'Brings in Web Annotations: one, a page or a collection. What cannot be placed is named with the reason.',
    input: z.strictObject({
      key: dossierKey,
      document: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()).max(2_000)]),
      /** the baseline that quotes are looked for in, where their source is no text of this dossier */
      baselineId: id.optional(),
      /** of the file, so that the import is found again */
      name: z.string().trim().min(1).max(200).optional(),
    }),
    output: z.object({
      /** of the import, to take it back as a whole; null when nothing was placed */
      id: z.string().nullable(),
      placed: z.number().int(),
      /** those that were here already */
      present: z.number().int(),
      skipped: z.array(z.object({ iri: z.string().nullable(), reason: z.string() })),
    }),
  }),
  listAnnotationImports: endpoint({
    method: 'GET',
    path: `${path}/imports`,
    permission: 'dossier.read',
    summary:
      'The files of notes that were brought in, the newest first, with what taking one back would take.',
    input: z.strictObject({ key: dossierKey, ...paging }),
    output: listOf(noteImport),
  }),
  undoAnnotationImport: endpoint({
    method: 'DELETE',
    path: `${path}/imports/{importId}`,
    permission: 'annotation.place',
    audits: ['annotation.import-undone'],
    summary:
      'Takes all notes of an import back; those edited or answered since stay unless they are asked for too.',
    input: z.strictObject({ ...whichImport, touched: z.enum(['keep', 'take']).default('keep') }),
    output: z.object({ taken: z.number().int(), kept: z.number().int() }),
  }),
  redoAnnotationImport: endpoint({
    method: 'POST',
    path: `${path}/imports/{importId}/restoration`,
    permission: 'annotation.place',
    audits: ['annotation.import-restored'],
    summary: 'Brings the notes back that taking an import back took away.',
    input: z.strictObject(whichImport),
    output: z.object({ restored: z.number().int() }),
  }),
}
