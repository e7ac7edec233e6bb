import { z } from 'zod'
import { STANDINGS } from '@/lib/claims/rules/standing'
import { markings } from '@/lib/dossiers/rules/markings'
import { RELATIONS } from '@/lib/drift/rules/relations'
import { checks } from '@/lib/sources/contract'

export const relationWord = z.enum(RELATIONS)
export const standingWord = z.enum(STANDINGS)
export const markingWord = z.enum(markings)
export const checkedWord = z.enum(checks)

/** Admiralty code: reliability A-F, then credibility 1-6, such as `B2`. The two are never merged into one number. */
export const grade = z.string().regex(/^[A-F][1-6]$/, 'Expected a grade such as B2')

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date()

/** A share of a whole or a drift number: 0 to 100 as computed, with room for the last digit of a sum; rounded only when shown. */
export const share = z
  .number()
  .min(-1e-6)
  .max(100 + 1e-6)

/** One line of text: kept short enough that no single cell can swallow a page. */
export const line = z.string().min(1).max(1_000)

/** A passage of running text. */
export const paragraph = z.string().min(1).max(8_000)
