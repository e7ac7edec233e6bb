import { z } from 'zod'
import { claimTypes } from '@/lib/claims/rules/terms'
import { day, grade, line, paragraph, relationWord, share, standingWord } from './words'

/** One development behind a claim, as its line in the report says it. */
const evidenceLine = z.strictObject({
  ref: line,
  title: line,
  /** The date as people read it: "4 Nov 2021", "early 2020". */
  dateText: line,
  relation: relationWord,
  strength: z.int().min(1).max(3),
  grade: grade.nullable(),
  /** Numbers in the list of sources; several when independent sources carry it. */
  sources: z.array(z.int().positive()).max(50),
  rationale: paragraph.nullable(),
  /** Happened before the baseline's date: listed, but not part of drift. */
  knownWhenWritten: z.boolean(),
})

/** Drift of one claim, 0-100, with the five parts that add up to 100. `overtaken` is 100 once the question is gone. */
const claimDrift = z.strictObject({
  drift: share,
  against: share,
  beyond: share,
  held: share,
  overtaken: share,
  ownWord: share,
})

/** How far the developments behind a claim got from word to deed: how many, and their mean factor 0-1 (lib/drift/rules/footing). */
const sayDo = z.strictObject({
  done: z.int().min(0),
  underWay: z.int().min(0),
  said: z.int().min(0),
  undone: z.int().min(0),
  factor: z.number().min(0).max(1),
})

/** What came of everything that the baseline said with the claim's word of likelihood: so many came about of those that could be scored, and the 95 per cent interval (Wilson) of that share in per cent, null while they are too few. */
const wordRecord = z.strictObject({
  word: line,
  came: z.int().min(0),
  scored: z.int().min(0),
  interval: z.strictObject({ low: share, high: share }).nullable(),
})

/** One claim with its standing and everything that stands behind it. */
export const claimPart = z.strictObject({
  ref: line,
  statement: paragraph,
  type: z.enum(claimTypes),
  weight: z.int().min(1).max(5),
  horizon: day.nullable(),
  likelihood: line.nullable(),
  // Editions issued before these were said have none of them.
  owner: line.nullable().default(null),
  sayDo: sayDo.nullable().default(null),
  record: wordRecord.nullable().default(null),
  passageQuote: paragraph.nullable(),
  standing: z.strictObject({
    word: standingWord,
    since: day.nullable(),
    reason: paragraph.nullable(),
    decidedBy: line.nullable(),
    decidedOn: day.nullable(),
    /** Standings that held before, oldest first. */
    earlier: z.array(z.strictObject({ word: standingWord, since: day })).max(50),
  }),
  /** What the links alone suggest and why, present only where it differs from the standing. */
  suggestion: z.strictObject({ word: standingWord, sentence: paragraph.nullable() }).nullable(),
  /** Null means untested, which is never drawn as 0. */
  drift: claimDrift.nullable(),
  developments: z.array(evidenceLine).max(2_000),
})

export type EvidenceLine = z.infer<typeof evidenceLine>
export type ClaimPart = z.infer<typeof claimPart>
