import { z } from 'zod'
import { dossierKey, endpoint, id } from '@/lib/api/endpoint'
import { claimFields, claimRef } from '@/lib/claims/contract'
import { STANDINGS } from '@/lib/claims/rules/standing'
import { RELATIONS } from '@/lib/drift/rules/relations'
import { partsLeast, partsMost, recastKinds } from './rules/recast'

const named = z.object({ ref: z.string(), statement: z.string() })
const numbers = z.object({ drift: z.number().nullable(), coverage: z.number() })
const judged = z.object({ drift: z.number().nullable(), suggested: z.enum(STANDINGS) })

/** What a recast would change, before it is saved. */
const effect = z.object({
  /** drift and coverage of the whole baseline now */
  before: numbers,
  after: numbers,
  /** the claims that it is about, now */
  from: z.array(named.extend(judged.shape)),
  /** the claims in which they go on, as they would be */
  to: z.array(judged.extend({ statement: z.string(), links: z.number().int() })),
  /** accepted and proposed links that would bear on nothing any more */
  left: z.number().int(),
  /** developments that bear on both claims of a merge: the kept claim's own link stays */
  double: z.array(
    z.object({
      development: z.object({ ref: z.string(), title: z.string() }),
      kept: z.enum(RELATIONS),
      dropped: z.enum(RELATIONS),
      differs: z.boolean(),
    }),
  ),
})

const recast = z.object({
  id: z.string(),
  kind: z.enum(recastKinds),
  /** whether the claim asked for is the one that went, or one in which another goes on */
  as: z.enum(['gone', 'goes-on']),
  from: named,
  to: z.array(named),
  reason: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
  undoneBy: z.string().nullable(),
  undoneAt: z.string().nullable(),
})

export type RecastEffect = z.infer<typeof effect>
export type Recast = z.infer<typeof recast>

const path = '/v1/dossiers/{key}/claims/{ref}' as const
const which = { key: dossierKey, ref: claimRef }
const reason = z.string().trim().min(1, 'Say why, in a sentence that others will read.').max(2_000)
const version = z.number().int().min(1)

const part = claimFields.omit({ passages: true }).extend({
  /** passages of the claim that this part is drawn from */
  passageIds: z.array(id).min(1, 'Choose the passage that says it.').max(20),
  /** links of the claim that bear on this part too, with what was judged; one link may go to several parts */
  linkIds: z.array(id).max(2_000).default([]),
  /** its tripwires that are armed on this part */
  tripwireIds: z.array(id).max(200).default([]),
})

const splitting = {
  ...which,
  parts: z.array(part).min(partsLeast, 'Write at least two parts.').max(partsMost),
}
const merging = {
  ...which,
  /** the claim that goes */
  other: claimRef,
  /** of the claim that is kept; as it was when absent */
  weight: z.number().int().min(1).max(5).optional(),
}

export type PartGiven = z.output<typeof part>

export const recastsContract = {
  listRecasts: endpoint({
    method: 'GET',
    path: `${path}/recasts`,
    permission: 'dossier.read',
    summary:
      'What a claim was split or merged into, and what went on in it, the newest first; undone ones too.',
    input: z.strictObject(which),
    output: z.object({ recasts: z.array(recast) }),
  }),
  trySplit: endpoint({
    method: 'POST',
    path: `${path}/split/trial`,
    permission: 'dossier.read',
    asks: true,
    summary: 'What drift and coverage would be if a claim were split so, before it is saved.',
    input: z.strictObject(splitting),
    output: effect,
  }),
  tryMerge: endpoint({
    method: 'POST',
    path: `${path}/merge/trial`,
    permission: 'dossier.read',
    asks: true,
    summary:
      'What drift and coverage would be if another claim were merged into this one, before it is saved.',
    input: z.strictObject(merging),
    output: effect,
  }),
  splitClaim: endpoint({
    method: 'POST',
    path: `${path}/split`,
    permission: 'claim.recast',
    audits: ['claim.split'],
    summary:
      'Splits a claim into parts with chosen passages, links and tripwires. It stays readable; only the parts count from today on.',
    input: z.strictObject({ ...splitting, version, reason }),
    output: z.object({ id: z.string(), refs: z.array(z.string()) }),
  }),
  mergeClaim: endpoint({
    method: 'POST',
    path: `${path}/merge`,
    permission: 'claim.recast',
    audits: ['claim.merged'],
    summary:
      'Merges another claim of the baseline into this one, which takes its passages, links and tripwires. The other stays readable.',
    input: z.strictObject({ ...merging, version, otherVersion: version, reason }),
    output: z.object({ id: z.string(), links: z.number().int(), passages: z.number().int() }),
  }),
  undoRecast: endpoint({
    method: 'DELETE',
    path: '/v1/dossiers/{key}/recasts/{recastId}',
    permission: 'claim.recast',
    audits: ['claim.rejoined', 'claim.unmerged'],
    summary:
      'Takes a split or a merge back: the claim stands again with its links. Links made on the parts since come back to it.',
    input: z.strictObject({ key: dossierKey, recastId: id }),
    output: z.object({
      ref: z.string(),
      /** links that count again */
      back: z.number().int(),
      /** links made on the parts since, which came along */
      along: z.number().int(),
    }),
  }),
}
