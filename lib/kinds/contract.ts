import { z } from 'zod'
import { dossierKey, endpoint, id } from '@/lib/api/endpoint'
import { kindCode } from '@/lib/developments/rules/terms'
import { ploverCodes } from './rules/plover'

const label = z.string().trim().min(1, 'Write a name.').max(80, 'A name has at most 80 characters.')

const measure = z.strictObject({
  metric: z
    .string()
    .trim()
    .regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/, 'A measure’s code is letters and digits, such as areaBurned.'),
  label,
  unit: z.string().trim().min(1, 'Write a unit, such as ha or head.').max(30),
})

const action = z.strictObject({
  code: z.enum(ploverCodes),
  /** -10 (conflict) to +10 (cooperation); null when it depends on what was done */
  score: z.number().min(-10, 'Scores go from -10 to 10.').max(10, 'Scores go from -10 to 10.').nullable(),
  worst: z.number().min(-10).max(10).optional(),
  when: z.string().trim().max(80).optional(),
})

/** A kind's weight in the intensity line; null leaves it out. */
const score = z.number().min(-10, 'Scores go from -10 to 10.').max(10, 'Scores go from -10 to 10.').nullable()

const kind = z.object({
  code: z.string(),
  label: z.string(),
  plural: z.string(),
  plover: z.array(action.loose()),
  score,
  measures: z.array(measure.loose()),
  version: z.number().int(),
  archivedAt: z.string().nullable(),
  /** developments of this kind, without retracted ones */
  developments: z.number().int(),
})

const threshold = z.object({
  id: z.string(),
  metric: z.string(),
  kindCode: z.string().nullable(),
  value: z.number(),
  label: z.string(),
  authority: z.string(),
  version: z.number().int(),
})

const kindList = z.object({ items: z.array(kind), thresholds: z.array(threshold) })

export type KindEntry = z.infer<typeof kind>
export type KindAction = z.infer<typeof action>
export type ThresholdEntry = z.infer<typeof threshold>
export type KindList = z.infer<typeof kindList>

const version = z.number().int().min(1)

const addition = z.strictObject({
  key: dossierKey,
  code: kindCode,
  label,
  plural: label,
  plover: z.array(action).max(6).default([]),
  /** without a word, what its actions agree on */
  score: score.optional(),
  measures: z.array(measure).max(30).default([]),
})

const revision = z.strictObject({
  key: dossierKey,
  code: kindCode,
  version,
  label: label.optional(),
  plural: label.optional(),
  plover: z.array(action).max(6).optional(),
  score: score.optional(),
  measures: z.array(measure).max(30).optional(),
  /** true: no longer offered; what was logged with it keeps it */
  archived: z.boolean().optional(),
})

const lineFields = {
  metric: measure.shape.metric,
  kindCode: kindCode.nullable(),
  value: z.number(),
  label,
  authority: z.string().trim().min(1, 'Say who set the line.').max(120),
}

export type KindAddition = z.output<typeof addition>
export type KindRevision = z.output<typeof revision>

const kindPath = '/v1/dossiers/{key}/kinds/{code}' as const
const thresholdPath = '/v1/dossiers/{key}/thresholds/{id}' as const

export const kindsContract = {
  listKinds: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/kinds',
    permission: 'dossier.read',
    summary: 'The kinds of the dossier in their order, archived ones too, and the thresholds.',
    input: z.strictObject({ key: dossierKey }),
    output: kindList,
  }),
  addKind: endpoint({
    method: 'POST',
    path: '/v1/dossiers/{key}/kinds',
    permission: 'kind.write',
    audits: ['kind.added'],
    summary: 'Adds a kind with its measures. Its code stays for good.',
    input: addition,
    output: kind,
  }),
  reviseKind: endpoint({
    method: 'PATCH',
    path: kindPath,
    permission: 'kind.write',
    audits: ['kind.revised', 'kind.archived', 'kind.restored'],
    summary:
      'Changes a kind’s names, PLOVER actions or measures, or archives it. A stale version is refused with both versions.',
    input: revision,
    output: kind,
  }),
  orderKinds: endpoint({
    method: 'PUT',
    path: '/v1/dossiers/{key}/kinds/order',
    permission: 'kind.write',
    audits: ['kind.ordered'],
    summary: 'Puts the kinds in the order given; every kind of the dossier is named once.',
    input: z.strictObject({ key: dossierKey, codes: z.array(kindCode).min(1).max(500) }),
    output: z.object({ codes: z.array(z.string()) }),
  }),
  removeKind: endpoint({
    method: 'DELETE',
    path: kindPath,
    permission: 'kind.write',
    audits: ['kind.removed'],
    summary: 'Removes a kind that no development ever had. One that is used is archived instead.',
    input: z.strictObject({ key: dossierKey, code: kindCode }),
    output: z.object({ code: z.string() }),
  }),
  addThreshold: endpoint({
    method: 'POST',
    path: '/v1/dossiers/{key}/thresholds',
    permission: 'kind.write',
    audits: ['threshold.added'],
    summary: 'Adds a line that a figure can cross, with the authority that set it.',
    input: z.strictObject({ key: dossierKey, ...lineFields }),
    output: threshold,
  }),
  reviseThreshold: endpoint({
    method: 'PATCH',
    path: thresholdPath,
    permission: 'kind.write',
    audits: ['threshold.revised'],
    summary: 'Changes a line. A stale version is refused with both versions.',
    input: z
      .strictObject({ key: dossierKey, id, version, ...lineFields })
      .partial()
      .required({ key: true, id: true, version: true }),
    output: threshold,
  }),
  removeThreshold: endpoint({
    method: 'DELETE',
    path: thresholdPath,
    permission: 'kind.write',
    audits: ['threshold.removed'],
    summary: 'Removes a line; the figures that crossed it stay.',
    input: z.strictObject({ key: dossierKey, id }),
    output: z.object({ id: z.string() }),
  }),
}
