import { z } from 'zod'
import { dossierKey, endpoint, id } from '@/lib/api/endpoint'
import { claimRef, line } from '@/lib/developments/rules/terms'
import { lineageKinds } from './rules/lineage'

const baseline = z.object({ id: z.string(), title: z.string(), publishedOn: z.string() })

const compared = z.object({
  ref: z.string(),
  statement: z.string(),
  type: z.string(),
  likelihood: z.string().nullable(),
  horizon: z.string().nullable(),
  weight: z.number().int(),
})

/** What a person said became of a claim. */
const decision = z.object({
  kind: z.enum(lineageKinds),
  to: z.array(z.string()),
  reason: z.string().nullable(),
  decidedBy: z.string(),
  decidedAt: z.string(),
})

const earlier = compared.extend({
  decision: decision.nullable(),
  /** changed without a word: what differs; empty when nothing is silent */
  silent: z.array(z.string()),
  /** what differs from the claims it goes on in */
  changes: z.array(z.string()),
  /** later claims that are like it, the most alike first */
  near: z.array(z.object({ ref: z.string(), likeness: z.number() })),
  suggested: z.enum(lineageKinds).nullable(),
})

const later = compared.extend({ from: z.array(z.string()) })

const lineage = z.object({
  from: baseline,
  to: baseline,
  earlier: z.array(earlier),
  later: z.array(later),
})

/** One step of a claim's lineage, seen from the claim. */
const step = z.object({
  /** whether the claim came from the other one, or became it */
  way: z.enum(['from', 'to']),
  kind: z.enum(lineageKinds),
  other: z.object({ ref: z.string(), statement: z.string() }).nullable(),
  baseline,
  reason: z.string().nullable(),
  decidedBy: z.string(),
  decidedAt: z.string(),
})

export type Lineage = z.infer<typeof lineage>
export type EarlierClaim = z.infer<typeof earlier>
export type LaterClaim = z.infer<typeof later>
export type LineageStep = z.infer<typeof step>

const path = '/v1/dossiers/{key}/claims/{ref}/lineage' as const

export const lineageContract = {
  getLineage: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/baselines/{baselineId}/lineage',
    permission: 'dossier.read',
    summary:
      'The claims of a baseline beside those of an earlier one: what became of each, what changed without a word, what is new.',
    input: z.strictObject({
      key: dossierKey,
      baselineId: id,
      /** the earlier baseline; the one published before it when absent */
      from: id.optional(),
    }),
    output: lineage.nullable(),
  }),
  listLineage: endpoint({
    method: 'GET',
    path,
    permission: 'dossier.read',
    summary: 'Where a claim comes from in earlier baselines, and what became of it in later ones.',
    input: z.strictObject({ key: dossierKey, ref: claimRef }),
    output: z.object({ steps: z.array(step) }),
  }),
  decideLineage: endpoint({
    method: 'PUT',
    path,
    permission: 'claim.write',
    audits: ['lineage.decided'],
    summary: 'Says what became of a claim in a later baseline. What was said before ends and stays readable.',
    input: z.strictObject({
      key: dossierKey,
      ref: claimRef,
      baselineId: id,
      kind: z.enum(lineageKinds),
      to: z.array(claimRef).max(20).default([]),
      reason: line(2_000).nullable().default(null),
    }),
    output: z.object({ decided: z.number().int() }),
  }),
  endLineage: endpoint({
    method: 'DELETE',
    path,
    permission: 'claim.write',
    audits: ['lineage.ended'],
    summary: 'Takes back what was said of a claim in a later baseline.',
    input: z.strictObject({ key: dossierKey, ref: claimRef, baselineId: id }),
    output: z.object({ ended: z.number().int() }),
  }),
}
