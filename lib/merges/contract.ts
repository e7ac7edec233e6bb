import { z } from 'zod'
import { dossierKey, endpoint, id, listOf, paging } from '@/lib/api/endpoint'
import { subjectTypes } from './rules/subjects'

const record = z.object({
  id: z.string(),
  name: z.string(),
  /** an actor's code, a source's address; null where there is none */
  mark: z.string().nullable(),
  otherNames: z.array(z.string()),
  version: z.number().int(),
})

/** What moves, by what it is: developments, children, sources, citations, repeats. */
const counts = z.record(z.string(), z.number().int())

const preview = z.object({
  subjectType: z.enum(subjectTypes),
  survivor: record,
  absorbed: record,
  counts,
  /** names that the survivor takes over beside its own */
  names: z.array(z.string()),
  /** empty fields of the survivor that are filled from the absorbed one, with what comes in */
  filled: z.record(z.string(), z.string()),
  /** why these two cannot be merged as they are, in a sentence; null when they can */
  problem: z.string().nullable(),
})

const merge = z.object({
  id: z.string(),
  subjectType: z.enum(subjectTypes),
  survivorId: z.string(),
  absorbedId: z.string(),
  /** what the absorbed one was called */
  absorbedName: z.string(),
  counts,
  reason: z.string(),
  mergedBy: z.string(),
  mergedAt: z.string(),
  undoneBy: z.string().nullable(),
  undoneAt: z.string().nullable(),
})

export type MergePreview = z.infer<typeof preview>
export type MergeCounts = z.infer<typeof counts>
export type Merge = z.infer<typeof merge>

const pair = { key: dossierKey, subjectType: z.enum(subjectTypes), survivorId: id, absorbedId: id }

const merging = z.strictObject({
  ...pair,
  /** versions of the two as they were looked at */
  survivorVersion: z.number().int().min(1),
  absorbedVersion: z.number().int().min(1),
  reason: z.string().trim().min(1, 'Say why the two are one.').max(1_000),
})

export type Merging = z.output<typeof merging>
export type Pair = Pick<Merging, 'subjectType' | 'survivorId' | 'absorbedId'>

export const mergesContract = {
  previewMerge: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/merges/preview',
    permission: 'dossier.read',
    summary: 'What a merge of two records of one kind would move, before anything is saved.',
    input: z.strictObject(pair),
    output: preview,
  }),
  listMerges: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/merges',
    permission: 'dossier.read',
    summary: 'The merges of a kind of record, newest first; of one survivor with `survivorId`.',
    input: z.strictObject({
      key: dossierKey,
      ...paging,
      subjectType: z.enum(subjectTypes),
      survivorId: id.optional(),
    }),
    output: listOf(merge),
  }),
  mergeRecords: endpoint({
    method: 'POST',
    path: '/v1/dossiers/{key}/merges',
    permission: 'merge.make',
    audits: ['actor.merged', 'place.merged', 'outlet.merged', 'source.merged'],
    summary:
      'Makes two records one: everything of the absorbed one moves to the survivor. It can be undone at any time.',
    input: merging,
    output: z.object({ id: z.string(), counts }),
  }),
  undoMerge: endpoint({
    method: 'DELETE',
    path: '/v1/dossiers/{key}/merges/{mergeId}',
    permission: 'merge.make',
    audits: ['actor.unmerged', 'place.unmerged', 'outlet.unmerged', 'source.unmerged'],
    summary:
      'Takes a merge back: the absorbed record stands again with all that was moved, except what was changed by hand since.',
    input: z.strictObject({ key: dossierKey, mergeId: id }),
    output: z.object({
      absorbedId: z.string(),
      /** how much went back */
      counts,
      /** how much stays with the survivor because somebody changed it since */
      left: z.number().int(),
    }),
  }),
}
