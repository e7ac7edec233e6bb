import type { NewActor, NewKind } from './mapping'
import type { Choice } from './types'

/** How many rows come to what. */
export type Counts = { new: number; changed: number; duplicate: number; wrong: number }

/** A kind of problem, with how many rows have it. */
export type ProblemGroup = {
  code: string
  column: string | null
  sentence: string
  level: 'error' | 'warning'
  rows: number
  firstLine: number
}

/** What a check of all rows found. */
export type Findings = {
  counts: Counts
  /** values that the dossier does not know, with what may be meant; the most frequent first */
  choices: Choice[]
  /** what the import would make along the way */
  making: {
    actors: NewActor[]
    places: number
    /** places of the dossier without coordinates that get those of a row */
    located?: number
    kinds?: NewKind[]
  }
  /** the most frequent first, at most 60 */
  problems: ProblemGroup[]
  /** rows that stand twice in the file itself */
  twice: number
  checkedAt: string
}

/** What was decided, and what came of it. */
export type Outcome = {
  changes: 'take' | 'leave'
  except: number[]
  /** there once it is committed */
  logged?: number
  changed?: number
  duplicate?: number
  wrong?: number
  /** changed rows that were not taken */
  left?: number
  made?: { actors: number; places: number; sources: number; kinds?: number; located?: number }
  seconds?: number
  /** there once it was rolled back */
  rolledBack?: { taken: number; kept: number; reason: string; by: string }
}
