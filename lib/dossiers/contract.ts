import { z } from 'zod'
import { dossierKey, endpoint, listOf, paging } from '@/lib/api/endpoint'
import { roles } from '@/lib/api/permission'
import { markings } from './rules/markings'

const brief = z.object({
  key: z.string(),
  title: z.string(),
  summary: z.string(),
  marking: z.enum(markings),
  role: z.enum(roles),
  developments: z.number().int(),
  claims: z.number().int(),
})

export type DossierBrief = z.infer<typeof brief>

const whole = brief.extend({
  can: z.array(z.string()),
  kinds: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      plural: z.string(),
      /** no longer offered for what is logged now; what was logged with it keeps it */
      archived: z.boolean(),
      /** weight in the intensity line, -10 (conflict) to 10 (cooperation); null is left out of it */
      score: z.number().nullable(),
      measures: z.array(z.object({ metric: z.string(), label: z.string(), unit: z.string() }).loose()),
    }),
  ),
  thresholds: z.array(
    z.object({
      metric: z.string(),
      kindCode: z.string().nullable(),
      value: z.number(),
      label: z.string(),
      authority: z.string(),
    }),
  ),
  /** how what is logged is reviewed: with the second-person rule, who proposed cannot accept */
  review: z.object({ secondPerson: z.boolean() }),
  /** after how many days without a test a claim is called out; null for never */
  alarm: z.object({ untestedDays: z.number().int().nullable() }),
  baseline: z.object({ id: z.string(), title: z.string(), publishedOn: z.string() }).nullable(),
  counts: z.object({
    developments: z.number().int(),
    claims: z.number().int(),
    reports: z.number().int(),
    actors: z.number().int(),
    sources: z.number().int(),
    members: z.number().int(),
    /** what waits in the inbox */
    inbox: z.number().int(),
    /** notes that name you and wait for you */
    mentions: z.number().int(),
    /** what concerns you and you have not read, those notes among it */
    notices: z.number().int(),
  }),
})

export type DossierWhole = z.infer<typeof whole>

export const dossiersContract = {
  listDossiers: endpoint({
    method: 'GET',
    path: '/v1/dossiers',
    permission: 'account.own',
    summary: 'The dossiers you are a member of.',
    input: z.strictObject(paging),
    output: listOf(brief),
  }),
  getDossier: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}',
    permission: 'dossier.read',
    summary: 'One dossier: its kinds with their measures, thresholds, counts and what you may do in it.',
    input: z.strictObject({ key: dossierKey }),
    output: whole,
  }),
  createDossier: endpoint({
    method: 'POST',
    path: '/v1/dossiers',
    permission: 'dossier.create',
    audits: ['dossier.created'],
    summary: 'Begins a dossier, with the seeded kinds; you become its owner.',
    input: z.strictObject({
      newKey: dossierKey,
      title: z.string().trim().min(1, 'Give the dossier a title.').max(200),
      summary: z.string().trim().max(2000).default(''),
      marking: z.enum(markings).default('CLEAR'),
    }),
    output: z.object({ key: z.string() }),
  }),
  reviseReview: endpoint({
    method: 'PUT',
    path: '/v1/dossiers/{key}/review',
    permission: 'dossier.revise',
    audits: ['dossier.revised'],
    summary: 'Sets whether a second person has to accept what somebody proposed.',
    input: z.strictObject({ key: dossierKey, secondPerson: z.boolean() }),
    output: z.object({ secondPerson: z.boolean() }),
  }),
  reviseAlarm: endpoint({
    method: 'PUT',
    path: '/v1/dossiers/{key}/alarm',
    permission: 'dossier.revise',
    audits: ['dossier.revised'],
    summary: 'Sets after how many days without a test a claim is called out.',
    input: z.strictObject({
      key: dossierKey,
      untestedDays: z
        .number()
        .int()
        .min(1, 'Give at least one day.')
        .max(3_650, 'Give at most ten years (3,650 days).')
        .nullable(),
    }),
    output: z.object({ untestedDays: z.number().int().nullable() }),
  }),
  health: endpoint({
    method: 'GET',
    path: '/health',
    permission: 'public',
    summary: 'Whether this instance can serve: 200 when it can, 503 when not.',
    input: z.strictObject({}),
    output: z.object({ status: z.literal('ready') }),
  }),
}
