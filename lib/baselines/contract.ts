import { z } from 'zod'
import { clocks, day, dossierKey, endpoint, id, listOf, paging } from '@/lib/api/endpoint'
import { claimRow } from '@/lib/claims/contract'
import { baselineNumbers, clocksSet } from '@/lib/drift/contract'
import { RELATIONS } from '@/lib/drift/rules/relations'

const row = z.object({
  id: z.string(),
  title: z.string(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedOn: z.string(),
  versions: z.number().int(),
  claims: z.number().int(),
})

const version = z.object({
  id: z.string(),
  number: z.number().int(),
  sha256: z.string(),
  frozenAt: z.string(),
  frozenBy: z.string(),
})

/** A paragraph or heading of the text. Offsets of passages count code points of `text`. */
const block = z.object({
  id: z.string(),
  kind: z.enum(['heading', 'paragraph', 'note']),
  text: z.string(),
  /** of a heading, 1-6 */
  level: z.number().int().optional(),
})

const passage = z.object({
  id: z.string(),
  block: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  exact: z.string(),
  /** refs of the claims drawn from it; empty for a passage that is only annotated */
  claims: z.array(z.string()),
  /** threads on it that the caller can see */
  annotations: z.number().int(),
})

/** An accepted link as the margin shows it. `side` says where it stands at these clocks: in the sum, known when written, or left out. */
const marginLink = z.object({
  linkId: z.string(),
  ref: z.string(),
  title: z.string(),
  happened: z.string(),
  startsOn: z.string(),
  relation: z.enum(RELATIONS),
  strength: z.number().int(),
  reliability: z.string().nullable(),
  credibility: z.number().int().nullable(),
  side: z.enum(['counts', 'known-when-written', 'left-out']),
})

const baselineClaim = claimRow.extend({ evidence: z.array(marginLink) })

const whole = z.object({
  id: z.string(),
  title: z.string(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedOn: z.string(),
  note: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  clocks: clocksSet,
  versions: z.array(version),
  /** the newest version, with its text in blocks */
  version: version.extend({ blocks: z.array(block) }),
  passages: z.array(passage),
  claims: z.array(baselineClaim),
  drift: baselineNumbers,
})

export type BaselineRow = z.infer<typeof row>
export type BaselineBlock = z.infer<typeof block>
export type BaselinePassage = z.infer<typeof passage>
export type BaselineClaim = z.infer<typeof baselineClaim>
export type BaselineWhole = z.infer<typeof whole>
export type MarginLink = z.infer<typeof marginLink>

const line = (most: number) => z.string().trim().min(1, 'Fill this in.').max(most)

const addition = z.strictObject({
  key: dossierKey,
  title: line(300),
  author: line(200).nullable().default(null),
  publisher: line(200).nullable().default(null),
  publishedOn: day,
  note: z.string().trim().max(4_000).default(''),
  /** paragraphs apart by an empty line; headings begin with # */
  text: z.string().min(1, 'Paste the text.').max(500_000),
})

export type BaselineAddition = z.output<typeof addition>

export const baselinesContract = {
  listBaselines: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/baselines',
    permission: 'dossier.read',
    summary: 'The articles measured against, newest first.',
    input: z.strictObject({ key: dossierKey, ...paging }),
    output: listOf(row),
  }),
  getBaseline: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/baselines/{baselineId}',
    permission: 'dossier.read',
    summary: 'One baseline: its text, passages, claims with standing and drift at the two clocks.',
    input: z.strictObject({ key: dossierKey, baselineId: id, ...clocks }),
    output: whole,
  }),
  addBaseline: endpoint({
    method: 'POST',
    path: '/v1/dossiers/{key}/baselines',
    permission: 'baseline.write',
    audits: ['baseline.added'],
    summary: 'Adds a baseline; its text is frozen as version 1.',
    input: addition,
    output: z.object({ id: z.string(), versionId: z.string(), sha256: z.string(), blocks: z.array(block) }),
  }),
}
