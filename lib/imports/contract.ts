import { z } from 'zod'
import { dossierKey, endpoint, fileAnswer, listOf, paging, takingAudits } from '@/lib/api/endpoint'
import { line } from '@/lib/developments/rules/terms'
import { mapping, type Mapping } from './rules/mapping'
import { encodings, fileFormats, type CellProblem, type Reading } from './rules/types'
import type { Findings, Outcome } from './rules/findings'

/** Where a batch is. `received` and `inspected` are about its file, `checked` about its rows. */
export const batchStates = [
  'received',
  'inspected',
  'checked',
  'committed',
  'rolled-back',
  'discarded',
] as const

/** What a row comes to. */
export const verdicts = ['new', 'changed', 'duplicate', 'wrong'] as const

/** BLR-I-07 */
const batchRef = z.string().regex(/^[A-Z][A-Z0-9]{1,7}-I-\d{2,6}$/, 'An import is named like BLR-I-07.')

/** JSON that lib/imports/rules describes. */
const json = <T>() => z.record(z.string(), z.unknown()) as unknown as z.ZodType<T>

const job = z.object({
  /** inspect, check, commit, roll-back, restore */
  type: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  /** what it is at, in words */
  step: z.string(),
  done: z.number().int(),
  total: z.number().int(),
  /** the sentence that says why it failed */
  failure: z.string().nullable(),
})

const batch = z.object({
  ref: batchRef,
  file: z.object({ name: z.string(), bytes: z.number(), sha256: z.string() }),
  state: z.enum(batchStates),
  version: z.number().int(),
  createdAt: z.string(),
  createdBy: z.string(),
  committedAt: z.string().nullable(),
  committedBy: z.string().nullable(),
  rolledBackAt: z.string().nullable(),
  findings: json<Findings>().nullable(),
  outcome: json<Outcome>().nullable(),
  /** the last thing that was asked of it */
  job: job.nullable(),
  /** records whose words are not found yet; counted up to 10,001 */
  unindexed: z.number().int(),
})

const readOptions = z.strictObject({
  format: z.enum(fileFormats).optional(),
  encoding: z.enum(encodings).optional(),
  delimiter: z.string().length(1).optional(),
  sheet: z.string().max(200).optional(),
  headerLine: z.number().int().min(0).max(1_000).optional(),
})

const whole = batch.extend({
  options: readOptions,
  reading: json<Reading>().nullable(),
  mapping: json<Mapping>().nullable(),
  /** what was guessed, as long as nothing was decided */
  guess: json<Mapping>().nullable(),
  idScheme: z.string(),
  /** an earlier import of the very same bytes that is in the log */
  sameFile: batchRef.nullable(),
  /** what the caller may do now */
  may: z.object({ run: z.boolean(), rollBack: z.boolean(), makeKinds: z.boolean() }),
})

const change = z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })

const row = z.object({
  line: z.number().int(),
  verdict: z.enum(verdicts),
  /** the record that it matches, or that came of it */
  ref: z.string().nullable(),
  title: z.string().nullable(),
  kind: z.string().nullable(),
  happened: z.string().nullable(),
  place: z.string().nullable(),
  actors: z.array(z.string()),
  /** the row as the file has it, where something is to be said about its cells */
  cells: z.array(z.string()).nullable(),
  problems: z.array(json<CellProblem>()),
  /** field by field, what it would change */
  changes: z.array(change),
})

const edited = z.object({
  developmentRef: z.string(),
  title: z.string(),
  /** revised, linked, annotated, retracted */
  why: z.array(z.string()),
})

const kept = z.object({
  name: z.string(),
  mapping: json<Mapping>(),
  idScheme: z.string(),
  updatedAt: z.string(),
})

export type ImportBatch = z.infer<typeof batch>
export type ImportWhole = z.infer<typeof whole>
export type ImportRow = z.infer<typeof row>
export type EditedSince = z.infer<typeof edited>
export type KeptMapping = z.infer<typeof kept>
export type ReadOptionsInput = z.output<typeof readOptions>

const all = '/v1/dossiers/{key}/imports' as const
const one = `${all}/{ref}` as const
const at = { key: dossierKey, ref: batchRef }
const versioned = { ...at, version: z.number().int().min(1) }
const mappingName = line(80)

const run = { permission: 'import.run' as const, output: batch }

export const importsContract = {
  listImports: endpoint({
    method: 'GET',
    path: all,
    permission: 'dossier.read',
    summary: 'The imports of a dossier, newest first, with what came of them.',
    input: z.strictObject({ key: dossierKey, ...paging }),
    output: listOf(batch),
  }),
  getImport: endpoint({
    method: 'GET',
    path: one,
    permission: 'dossier.read',
    summary: 'One import: what is in its file, how it is read, what its rows come to, how far it is.',
    input: z.strictObject(at),
    output: whole,
  }),
  listImportRows: endpoint({
    method: 'GET',
    path: `${one}/rows`,
    permission: 'dossier.read',
    summary: 'The rows of an import with their cells and what to do about them, in the order of the file.',
    input: z.strictObject({ ...at, ...paging, verdict: z.enum(verdicts).optional() }),
    output: listOf(row),
  }),
  uploadImport: endpoint({
    ...run,
    method: 'POST',
    path: `${all}/upload/{name}`,
    audits: ['import.received'],
    takesFile: true,
    summary:
      'Takes a file (the body, as application/octet-stream) and begins an import with it. A `content-digest: sha-256=:…:` is compared.',
    input: z.strictObject({ key: dossierKey, name: z.string().trim().min(1).max(200) }),
  }),
  rereadImport: endpoint({
    ...run,
    method: 'PATCH',
    path: `${one}/file`,
    audits: ['import.reread'],
    summary: 'Corrects how the file is read: encoding, delimiter, sheet, line of the header.',
    input: z.strictObject({ ...versioned, options: readOptions }),
  }),
  mapImport: endpoint({
    ...run,
    method: 'PUT',
    path: `${one}/mapping`,
    audits: ['import.mapped'],
    summary: 'Says what the columns mean, and has every row checked against the log.',
    input: z.strictObject({ ...versioned, mapping, idScheme: z.string().trim().max(60).default('') }),
  }),
  commitImport: endpoint({
    ...run,
    method: 'POST',
    path: `${one}/commit`,
    audits: ['import.ordered'],
    summary:
      'Takes the checked rows into the log, all or nothing. Wrong rows stay out and come back as a file.',
    input: z.strictObject({
      ...versioned,
      /** whether changed rows change their records; `except` are lines that do not */
      changes: z.enum(['take', 'leave']).default('leave'),
      except: z.array(z.number().int()).max(5_000).default([]),
    }),
  }),
  cancelImport: endpoint({
    ...run,
    method: 'POST',
    path: `${one}/cancellation`,
    audits: ['import.cancelled'],
    summary: 'Stops what is being done for an import. Nothing of it stays in the log.',
    input: z.strictObject(at),
  }),
  discardImport: endpoint({
    ...run,
    method: 'DELETE',
    path: one,
    audits: ['import.discarded'],
    summary: 'Throws an import away that was never committed, with its file.',
    input: z.strictObject(at),
  }),
  listEditedSince: endpoint({
    method: 'GET',
    path: `${one}/edited`,
    permission: 'dossier.read',
    summary:
      'Which records of an import were edited, linked or annotated since. At most 200; `total` is exact.',
    input: z.strictObject(at),
    output: z.object({ items: z.array(edited), total: z.number().int() }),
  }),
  rollBackImport: endpoint({
    ...run,
    method: 'POST',
    path: `${one}/roll-back`,
    audits: ['import.ordered'],
    summary: 'Takes an import out of the log again. What was edited since is kept or taken as `edited` says.',
    input: z.strictObject({ ...versioned, edited: z.enum(['keep', 'take']), reason: line(1_000) }),
  }),
  restoreImport: endpoint({
    ...run,
    method: 'POST',
    path: `${one}/restoration`,
    audits: ['import.ordered'],
    summary: 'Brings back what a roll-back took out.',
    input: z.strictObject(versioned),
  }),
  getWrongRows: endpoint({
    method: 'GET',
    path: `${one}/wrong-rows.csv`,
    permission: 'export.take',
    summary: 'The rows that stayed out, as the file had them, with the reason in a column of its own.',
    input: z.strictObject(at),
    output: fileAnswer,
    file: true,
    audits: takingAudits,
  }),
  listMappings: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/import-mappings',
    permission: 'dossier.read',
    summary: 'The mappings that are kept under a name.',
    input: z.strictObject({ key: dossierKey, ...paging }),
    output: listOf(kept),
  }),
  keepMapping: endpoint({
    method: 'PUT',
    path: '/v1/dossiers/{key}/import-mappings/{name}',
    permission: 'import.run',
    audits: ['import.mapping-kept'],
    summary: 'Keeps a mapping under a name, or replaces the one that has it.',
    input: z.strictObject({
      key: dossierKey,
      name: mappingName,
      mapping,
      idScheme: z.string().trim().max(60).default(''),
    }),
    output: kept,
  }),
  dropMapping: endpoint({
    method: 'DELETE',
    path: '/v1/dossiers/{key}/import-mappings/{name}',
    permission: 'import.run',
    audits: ['import.mapping-dropped'],
    summary: 'Forgets a kept mapping.',
    input: z.strictObject({ key: dossierKey, name: mappingName }),
    output: z.object({ name: z.string() }),
  }),
}
