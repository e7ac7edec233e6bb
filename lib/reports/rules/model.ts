import { z } from 'zod'
import { chartPart } from './chart'
import { claimPart } from './claims'
import { checkedWord, day, grade, line, markingWord, paragraph, share } from './words'

/** What the title page says. */
const titlePart = z.strictObject({
  dossierKey: line,
  dossierTitle: line,
  reportTitle: line,
  worldDate: day,
  knowledgeDate: day,
  marking: markingWord,
  issuedBy: line,
  issuedAt: z.iso.datetime(),
  methodVersion: z.int().positive(),
  /** Null for a working copy that was never issued. */
  edition: z.int().positive().nullable(),
})

/** Parts of all the weight of a baseline in per cent: they add up to 100, what was not tested included. */
const weightParts = z.strictObject({
  against: share,
  beyond: share,
  held: share,
  overtaken: share,
  ownWord: share,
  untested: share,
})

/** The two numbers of a baseline, never one without the other. */
const driftPart = z
  .strictObject({
    /** Null when nothing was tested. */
    drift: share.nullable(),
    coverage: share,
    parts: weightParts,
    sentence: paragraph,
  })
  .refine((part) => isWholeOrNothing(sumOf(Object.values(part.parts))), {
    message: 'The parts of drift do not add up to 100',
  })

/** Without a single claim there is no weight, and all parts are 0. */
function isWholeOrNothing(sum: number): boolean {
  return Math.abs(sum - 100) < 0.5 || sum === 0
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

const baselinePart = z.strictObject({
  title: line,
  author: line,
  date: day,
  version: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Where the baseline comes from, in a sentence. */
  note: paragraph.nullable(),
})

/** Only web addresses: a report never carries a link that runs something. */
const webAddress = z.url({ protocol: /^https?$/ }).max(2_000)

const sourcePart = z.strictObject({
  number: z.int().positive(),
  title: line,
  outlet: line.nullable(),
  published: line.nullable(),
  url: webAddress.nullable(),
  grades: z.array(grade).max(20),
  checked: checkedWord,
  checkedNote: paragraph.nullable(),
})

/** Everything a report prints, as plain JSON. All formats are made from it, and an edition freezes it. */
export const reportModel = z
  .strictObject({
    title: titlePart,
    drift: driftPart,
    baseline: baselinePart,
    claims: z.array(claimPart).max(2_000),
    chart: chartPart.nullable(),
    filters: z.array(line).max(50),
    sources: z.array(sourcePart).max(5_000),
    notes: z.array(paragraph).max(200),
  })
  .superRefine((model, context) => {
    const numbers = model.sources.map((source) => source.number)
    const known = new Set(numbers)
    if (known.size !== numbers.length) context.addIssue('Two sources carry the same number')
    const refs = new Set(model.claims.map((claim) => claim.ref))
    if (refs.size !== model.claims.length) context.addIssue('Two claims carry the same ref')
    for (const claim of model.claims)
      for (const development of claim.developments)
        for (const number of development.sources)
          if (!known.has(number))
            context.addIssue(`${development.ref} cites source ${number}, which is not in the list`)
  })

export type ReportModel = z.infer<typeof reportModel>
export type SourcePart = z.infer<typeof sourcePart>
