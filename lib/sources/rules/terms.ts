import { z } from 'zod'

/** What publishes. */
export const outletTypes = [
  'official',
  'state-media',
  'wire',
  'press',
  'think-tank',
  'igo',
  'social',
  'imagery',
  'academic',
  'other',
] as const

/** How a citation was checked against its source; shown to the reader. */
export const checks = ['seen', 'seen-in-part', 'general-knowledge', 'not-stated'] as const

/** The left half of an Admiralty grade: how reliable the source is. */
export const reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F'])

/** The right half of an Admiralty grade: how credible what it says is. */
export const credibility = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
])
