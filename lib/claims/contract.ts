import { z } from 'zod'
import {
  clocks,
  day,
  dossierKey,
  endpoint,
  fileAnswer,
  id,
  listOf,
  paging,
  takingAudits,
} from '@/lib/api/endpoint'
import { ANCHOR_STATES } from '@/lib/baselines/rules/anchor-states'
import { claimNumbers, clocksSet, correction, knownWhenWritten, leftOut, term } from '@/lib/drift/contract'
import { RELATIONS } from '@/lib/drift/rules/relations'
import { link } from '@/lib/links/contract'
import { likelihoodTerm } from './rules/likelihood'
import { STANDINGS } from './rules/standing'
import { claimRoles, claimTypes } from './rules/terms'

/** A claim's ref in a path or filter: BLR-C-04. */
export const claimRef = z.string().regex(/^[A-Z][A-Z0-9]{1,7}-C-\d{2,6}$/, 'A claim is named like BLR-C-04.')

/** A stretch of the newest version's text: block and code points. The words around it are taken from the frozen text. */
export const stretch = z.strictObject({
  block: z.string().min(1).max(40),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
})

/** Who answers for a claim. `left`: no longer a member of the dossier. */
export const claimOwner = z.object({ accountId: z.string(), name: z.string(), left: z.boolean() })

/** The standing in force, as decided by a person. */
export const standingInForce = z.object({
  id: z.string(),
  standing: z.enum(STANDINGS),
  worldDate: z.string(),
  decidedOn: z.string(),
  decidedBy: z.string(),
  reason: z.string(),
})

/** What the machine would say from the links alone, in a sentence. */
export const suggestion = z.object({ standing: z.enum(STANDINGS), sentence: z.string() })

/** A claim in the ledger, at the two clocks. */
export const claimRow = claimNumbers.extend({
  id: z.string(),
  ref: z.string(),
  baselineId: z.string(),
  statement: z.string(),
  type: z.enum(claimTypes),
  role: z.enum(claimRoles),
  horizon: z.string().nullable(),
  likelihood: z.string().nullable(),
  likelihoodLow: z.number().int().nullable(),
  likelihoodHigh: z.number().int().nullable(),
  weight: z.number().int(),
  owner: claimOwner.nullable(),
  version: z.number().int(),
  standing: standingInForce.nullable(),
  suggestion,
  /** the decided standing and the suggested one are not the same */
  differs: z.boolean(),
  /** accepted links in force by relation */
  links: z.record(z.enum(RELATIONS), z.number().int()),
  proposed: z.number().int(),
  overlooked: z.number().int(),
  /** the last day in the world on which something tested it */
  lastTestedOn: z.string().nullable(),
})

const passage = z.object({
  id: z.string(),
  versionId: z.string(),
  block: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  /** where it is with the newest version of the text; null without a place in it */
  state: z.enum(ANCHOR_STATES),
  place: stretch.nullable(),
})

const standing = standingInForce.extend({
  recordedAt: z.string(),
  linkIds: z.array(z.string()),
  /** in force at the clocks of the answer */
  inForce: z.boolean(),
})

const claim = claimRow.extend({
  /** not split or merged away, at the knowledge date */
  followed: z.boolean(),
  weightReason: z.string().nullable(),
  confirms: z.string().nullable(),
  falsifier: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  baseline: z.object({ id: z.string(), title: z.string(), publishedOn: z.string() }),
  clocks: clocksSet,
  passages: z.array(passage),
  standings: z.array(standing),
  evidence: z.array(link),
  terms: z.array(term),
  corrections: z.array(correction),
  knownWhenWritten: z.array(knownWhenWritten),
  leftOut: z.array(leftOut),
  /** the change-of-judgement paragraph, sentence by sentence; `cites` are refs of developments */
  judgement: z.array(z.object({ text: z.string(), cites: z.array(z.string()) })),
  annotations: z.number().int(),
})

export type ClaimOwner = z.infer<typeof claimOwner>
export type ClaimRow = z.infer<typeof claimRow>
export type ClaimWhole = z.infer<typeof claim>
export type ClaimPassage = z.infer<typeof passage>
export type ClaimStanding = z.infer<typeof standing>
export type Suggestion = z.infer<typeof suggestion>

const sentence = (most: number) => z.string().trim().min(1, 'Write a sentence.').max(most)
const likelihood = z
  .string()
  .trim()
  .toLowerCase()
  .refine((words) => likelihoodTerm(words) !== null, 'Use a term of the ICD 203 scale, such as likely.')

const fields = {
  statement: sentence(1_000),
  type: z.enum(claimTypes),
  role: z.enum(claimRoles),
  horizon: day.nullable(),
  likelihood: likelihood.nullable(),
  weight: z.number().int().min(1).max(5),
  weightReason: sentence(1_000).nullable(),
  confirms: sentence(2_000).nullable(),
  falsifier: sentence(2_000).nullable(),
  passages: z.array(stretch).min(1, 'Select the passage that says it.').max(20),
}

export const claimFields = z.strictObject({
  ...fields,
  role: fields.role.default('supporting'),
  horizon: fields.horizon.default(null),
  likelihood: fields.likelihood.default(null),
  weight: fields.weight.default(3),
  weightReason: fields.weightReason.default(null),
  confirms: fields.confirms.default(null),
  falsifier: fields.falsifier.default(null),
})

export type ClaimFields = z.output<typeof claimFields>

export const standingDecision = z.strictObject({
  standing: z.enum(STANDINGS),
  worldDate: day,
  reason: sentence(4_000),
  /** the links that drove it */
  linkIds: z.array(id).max(200).default([]),
  /** the day it was decided, for history entered later; today when absent */
  decidedOn: day.optional(),
})

export type StandingDecision = z.output<typeof standingDecision>

const path = '/v1/dossiers/{key}/claims' as const

const claimFilters = {
  key: dossierKey,
  ...clocks,
  baselineId: id.optional(),
  standing: z.enum(STANDINGS).optional(),
  type: z.enum(claimTypes).optional(),
  /** those that this account answers for, or that nobody does */
  owner: z.union([id, z.literal('nobody')]).optional(),
  q: z.string().trim().max(200).optional(),
  /** instead those that are followed no more at the knowledge date: split, or merged into another */
  gone: z.boolean().default(false),
}

export const claimsContract = {
  listClaims: endpoint({
    method: 'GET',
    path,
    permission: 'dossier.read',
    summary: 'The claims with their standing, what the links suggest, and drift at the two clocks.',
    input: z.strictObject({ ...claimFilters, ...paging }),
    output: listOf(claimRow),
  }),
  getClaimsFile: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/claims.csv',
    permission: 'export.take',
    summary:
      'The same claims as CSV: each with its standing, what the links suggest, drift and its parts, and its links.',
    input: z.strictObject(claimFilters),
    output: fileAnswer,
    file: true,
    audits: takingAudits,
  }),
  getClaim: endpoint({
    method: 'GET',
    path: `${path}/{ref}`,
    permission: 'dossier.read',
    summary: 'One claim with its passages, standings, links and the terms that sum to its drift.',
    input: z.strictObject({ key: dossierKey, ref: claimRef, ...clocks }),
    output: claim,
  }),
  addClaim: endpoint({
    method: 'POST',
    path,
    permission: 'claim.write',
    audits: ['claim.added'],
    summary: 'Draws a claim from passages of a baseline.',
    input: claimFields.extend({
      ...{ key: dossierKey, baselineId: id },
      /** who answers for it; the one who draws it when absent */
      owner: id.nullable().optional(),
    }),
    output: z.object({ id: z.string(), ref: z.string(), version: z.number().int() }),
  }),
  reviseClaim: endpoint({
    method: 'PATCH',
    path: `${path}/{ref}`,
    permission: 'claim.write',
    audits: ['claim.revised'],
    summary: 'Changes a claim; a stale version is refused with both versions.',
    input: z
      .strictObject(fields)
      .partial()
      .extend({ key: dossierKey, ref: claimRef, version: z.number().int().min(1) }),
    output: z.object({ id: z.string(), ref: z.string(), version: z.number().int() }),
  }),
  handOverClaim: endpoint({
    method: 'PUT',
    path: `${path}/{ref}/owner`,
    permission: 'claim.write',
    audits: ['claim.handed-over'],
    summary: 'Says which member answers for a claim from now on, or that nobody does.',
    input: z.strictObject({
      ...{ key: dossierKey, ref: claimRef },
      owner: id.nullable(),
      /** who answered for it as it was looked at; another one by now is refused */
      from: id.nullable(),
      reason: sentence(1_000).optional(),
    }),
    output: z.object({ ref: z.string(), owner: claimOwner.nullable() }),
  }),
  decideStanding: endpoint({
    method: 'POST',
    path: `${path}/{ref}/standings`,
    permission: 'standing.decide',
    audits: ['standing.decided'],
    summary:
      'Decides a claim’s standing from a day in the world on, with the reason. Nothing is overwritten.',
    input: standingDecision.extend({ key: dossierKey, ref: claimRef }),
    output: z.object({
      id: z.string(),
      standing: z.enum(STANDINGS),
      worldDate: z.string(),
      decidedOn: z.string(),
    }),
  }),
}
