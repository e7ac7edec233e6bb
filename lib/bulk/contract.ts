import { z } from 'zod'
import { actorCode } from '@/lib/actors/contract'
import { dossierKey, endpoint, id } from '@/lib/api/endpoint'
import { developmentFilters } from '@/lib/developments/rules/filters'
import {
  actorRole,
  developmentRef,
  kindCode,
  line,
  reviewState,
  significance,
  stage,
} from '@/lib/developments/rules/terms'
import { markings } from '@/lib/dossiers/rules/markings'

/** No more than this at once: a person has to be able to answer for it. */
export const MOST_AT_ONCE = 10_000

/** What is changed in every development that was chosen. Retracting and restoring stand by themselves. */
export const bulkChange = z
  .strictObject({
    stage: stage.optional(),
    reviewState: reviewState.optional(),
    marking: z.enum(markings).optional(),
    kind: kindCode.optional(),
    significance: significance.optional(),
    /** the name of a place of the dossier; null for none */
    place: line(200).nullable().optional(),
    addActor: z.strictObject({ code: actorCode, role: actorRole }).optional(),
    /** in one role, or in any */
    removeActor: z.strictObject({ code: actorCode, role: actorRole.optional() }).optional(),
    retraction: z.enum(['retract', 'restore']).optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'Choose what to change.')
  .refine(
    (change) =>
      !change.retraction || Object.values(change).filter((value) => value !== undefined).length === 1,
    'Retract or restore by itself, without other changes.',
  )

const selection = z.union(
  [
    z.strictObject({ refs: z.array(developmentRef).min(1).max(MOST_AT_ONCE) }),
    z.strictObject({
      filters: z.strictObject(developmentFilters),
      except: z.array(developmentRef).max(MOST_AT_ONCE).default([]),
    }),
  ],
  'Choose developments by their refs, or all that fit filters.',
)

const told = z.object({ ref: z.string(), title: z.string(), why: z.string() })
const change = z.record(z.string(), z.unknown())

const preview = z.object({
  id: z.string(),
  /** how many would be changed */
  count: z.number().int(),
  /** how many say this already */
  unchanged: z.number().int(),
  /** how many are left as they are, and the first hundred of them with the reason */
  refused: z.number().int(),
  refusals: z.array(told),
  /** the first few, before and after */
  sample: z.array(z.object({ ref: z.string(), title: z.string(), before: change, after: change })),
})

const result = z.object({
  id: z.string(),
  changed: z.number().int(),
  /** how many were left as they are, and the first hundred of them with the reason */
  skipped: z.number().int(),
  skips: z.array(told),
})

export type BulkChange = z.output<typeof bulkChange>
export type BulkSelection = z.output<typeof selection>
export type BulkPreview = z.infer<typeof preview>
export type BulkResult = z.infer<typeof result>
export type Told = z.infer<typeof told>

const path = '/v1/dossiers/{key}/bulk-edits' as const
const records = ['development.revised', 'development.retracted', 'development.restored'] as const

export const bulkContract = {
  prepareBulkEdit: endpoint({
    method: 'POST',
    path,
    permission: 'development.revise',
    audits: ['bulk.prepared'],
    summary:
      'Works out what a change to many developments would do: how many, which not and why, and a sample before and after. Changes nothing yet.',
    input: z.strictObject({ key: dossierKey, selection, change: bulkChange }),
    output: preview,
  }),
  runBulkEdit: endpoint({
    method: 'POST',
    path: `${path}/{bulkEditId}/run`,
    permission: 'development.revise',
    audits: ['bulk.run', ...records],
    summary: 'Does what was prepared, in one step. What was edited since it was prepared is left as it is.',
    input: z.strictObject({
      key: dossierKey,
      bulkEditId: id,
      reason: z.string().trim().min(1, 'Say why they are changed.').max(1_000),
    }),
    output: result,
  }),
  undoBulkEdit: endpoint({
    method: 'DELETE',
    path: `${path}/{bulkEditId}/run`,
    permission: 'development.revise',
    audits: ['bulk.undone', ...records],
    summary: 'Takes a bulk edit back, except where somebody has edited since.',
    input: z.strictObject({ key: dossierKey, bulkEditId: id }),
    output: result,
  }),
}
