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
import { claimRow, stretch } from '@/lib/claims/contract'
import { baselineNumbers, clocksSet } from '@/lib/drift/contract'
import { RELATIONS } from '@/lib/drift/rules/relations'
import { ANCHOR_METHODS, ANCHOR_STATES, DECISIONS } from './rules/anchor-states'
import { FARES } from './rules/carry'
import { BLOCK_KINDS } from './rules/text'

const row = z.object({
  id: z.string(),
  title: z.string(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedOn: z.string(),
  versions: z.number().int(),
  ...{ claims: z.number().int(), goneClaims: z.number().int() },
})

const version = z.object({
  id: z.string(),
  number: z.number().int(),
  sha256: z.string(),
  frozenAt: z.string(),
  frozenBy: z.string(),
  /** what changed in it, as whoever froze it says */
  note: z.string(),
})

/** A paragraph or heading of the text. Offsets of passages count code points of `text`. */
const block = z.object({
  id: z.string(),
  kind: z.enum(BLOCK_KINDS),
  text: z.string(),
  /** of a heading, 1-6 */
  level: z.number().int().optional(),
})

const passage = z.object({
  id: z.string(),
  block: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  /** its words as they were selected, on whichever version */
  exact: z.string(),
  /** own: selected on this version; settled: carried over; review: carried over, and somebody has to look */
  state: z.enum(ANCHOR_STATES),
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
  /** the version shown, with its text in blocks */
  version: version.extend({ blocks: z.array(block) }),
  passages: z.array(passage),
  /** passages carried over to this version that wait for somebody, or have no place in it */
  unsettled: z.object({ review: z.number().int(), orphan: z.number().int() }),
  claims: z.array(baselineClaim),
  drift: baselineNumbers,
})

const place = z.object({ block: z.string(), start: z.number().int(), end: z.number().int() })

const placeInText = place.extend({ text: z.string() })

/** A passage that was carried over to a version: its old words and surroundings beside what was found and decided. */
const anchor = z.object({
  passageId: z.string(),
  exact: z.string(),
  claims: z.array(z.string()),
  annotations: z.number().int(),
  state: z.enum(ANCHOR_STATES),
  method: z.enum(ANCHOR_METHODS),
  /** how much of it is still the same, 0 to 1 */
  score: z.number(),
  reason: z.enum(['gone', 'ambiguous']).nullable(),
  /** where it was last certain, with the whole text of its block */
  from: placeInText.extend({ version: z.number().int() }),
  /** where the machine would put it */
  found: placeInText.nullable(),
  /** where it stands now; null for an orphan */
  place: placeInText.nullable(),
  decision: z.enum(DECISIONS).nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  revision: z.number().int(),
})

const counts = z.record(z.enum(FARES), z.number().int())

const redlineBlock = z.object({
  id: z.string(),
  kind: z.enum(BLOCK_KINDS),
  level: z.number().int().optional(),
  state: z.enum(['same', 'changed', 'in', 'out']),
  moved: z.boolean(),
  changes: z.array(z.object({ op: z.enum(['same', 'in', 'out']), text: z.string() })),
})

export type BaselineVersion = z.infer<typeof version>
export type Anchor = z.infer<typeof anchor>
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

const one = '/v1/dossiers/{key}/baselines/{baselineId}' as const
const which = { key: dossierKey, baselineId: id }
const versionNumber = z.number().int().min(1).max(10_000)

const versionAddition = z.strictObject({
  ...which,
  /** the number of the version it follows: somebody may have frozen another meanwhile */
  follows: versionNumber,
  note: z.string().trim().max(1_000).default(''),
  text: z.string().min(1, 'Paste the text.').max(500_000),
})

export type VersionAddition = z.output<typeof versionAddition>

const anchorDecision = z.strictObject({
  ...which,
  passageId: id,
  version: versionNumber,
  revision: z.number().int().min(1),
  /** null takes back what was decided */
  decision: z.enum(DECISIONS).nullable(),
  /** of a passage that was moved: where it stands */
  place: stretch.optional(),
})

export type AnchorDecision = z.output<typeof anchorDecision>

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
    path: one,
    permission: 'dossier.read',
    summary: 'One baseline: its text, passages, claims with standing and drift at the two clocks.',
    input: z.strictObject({ ...which, ...clocks, version: versionNumber.optional() }),
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
  readBaselineFile: endpoint({
    method: 'POST',
    path: '/v1/dossiers/{key}/baselines/reading',
    permission: 'baseline.write',
    asks: true,
    summary:
      'Reads a file (txt, md, html, docx, pdf) as text that can be corrected and then added. Keeps nothing of it.',
    input: z.strictObject({
      key: dossierKey,
      file: z
        .file('Give a file.')
        .max(20 * 2 ** 20, 'A file has at most 20 MiB. Save it without pictures, or paste its text.'),
    }),
    output: z.object({ source: z.string(), format: z.enum(['txt', 'md', 'html', 'docx', 'pdf']) }),
  }),
  addVersion: endpoint({
    method: 'POST',
    path: `${one}/versions`,
    permission: 'baseline.write',
    audits: ['baseline.versioned'],
    summary:
      'Freezes a new version of the text and carries its passages over; what is unsure waits for a person.',
    input: versionAddition,
    output: z.object({
      versionId: z.string(),
      number: z.number().int(),
      sha256: z.string(),
      blocks: z.array(block),
      carried: counts,
    }),
  }),
  getVersionText: endpoint({
    method: 'GET',
    path: `${one}/versions/{version}/text.txt`,
    permission: 'export.take',
    audits: takingAudits,
    summary:
      'A version as plain text, blocks apart by an empty line: positions of exported annotations count in it.',
    input: z.strictObject({ ...which, version: versionNumber }),
    output: fileAnswer,
    file: true,
  }),
  getStandpoints: endpoint({
    method: 'GET',
    path: `${one}/standpoints`,
    permission: 'dossier.read',
    summary:
      'Where each passage was last certain to stand, with those texts: what a new version is held against.',
    input: z.strictObject(which),
    output: z.object({
      standpoints: z.array(place.extend({ passageId: z.string(), versionId: z.string(), exact: z.string() })),
      versions: z.array(z.object({ id: z.string(), number: z.number().int(), blocks: z.array(block) })),
    }),
  }),
  getRedline: endpoint({
    method: 'GET',
    path: `${one}/redline`,
    permission: 'dossier.read',
    summary: 'Two versions laid over one another, word by word, in the order of the second.',
    input: z.strictObject({ ...which, from: versionNumber, to: versionNumber }),
    output: z.object({ from: version, to: version, blocks: z.array(redlineBlock) }),
  }),
  listAnchors: endpoint({
    method: 'GET',
    path: `${one}/anchors`,
    permission: 'dossier.read',
    summary: 'The passages carried over to a version: how each was found, and what was decided.',
    input: z.strictObject({
      ...which,
      ...paging,
      version: versionNumber.optional(),
      state: z.enum(ANCHOR_STATES).optional(),
    }),
    output: listOf(anchor),
  }),
  decideAnchor: endpoint({
    method: 'PUT',
    path: `${one}/anchors/{passageId}`,
    permission: 'claim.write',
    audits: ['anchor.decided'],
    summary:
      'Confirms where a passage stands in a version, moves it, or leaves it without a place; or takes that back.',
    input: anchorDecision,
    output: z.object({ passageId: z.string(), state: z.enum(ANCHOR_STATES), revision: z.number().int() }),
  }),
}
