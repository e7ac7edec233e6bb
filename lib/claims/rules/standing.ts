/** The judged states of a claim. People set them, with a reason; the machine only suggests (lib/drift/rules/suggest). */
export const STANDINGS = [
  'untested',
  'holding',
  'strengthened',
  'qualified',
  'contested',
  'weakened',
  'contradicted',
  'exceeded',
  'overtaken',
  'fulfilled',
  'failed',
  'corrected',
  'retired',
] as const

export type Standing = (typeof STANDINGS)[number]

/** Which colour of the theme a standing or relation is drawn in. Never alone: shape and word go with it. */
export type ColourKey =
  | 'supports'
  | 'contradicts'
  | 'exceeds'
  | 'qualifies'
  | 'overtaken'
  | 'corrects'
  | 'neutral'

/** How a standing is named and drawn, and what it says of a claim in one sentence. */
export type StandingLook = { word: string; shape: string; colour: ColourKey; sentence: string }

/** Every standing with its word, its own shape, its colour key and its sentence. */
export const STANDING = {
  untested: {
    word: 'Untested',
    shape: 'circle-dotted',
    colour: 'neutral',
    sentence: 'Nothing that happened since has put it to the test.',
  },
  holding: {
    word: 'Holding',
    shape: 'circle',
    colour: 'supports',
    sentence: 'It has been tested and still stands.',
  },
  strengthened: {
    word: 'Strengthened',
    shape: 'triangle-up',
    colour: 'supports',
    sentence: 'What happened since has made it firmer than it was when written.',
  },
  qualified: {
    word: 'Qualified',
    shape: 'half-circle',
    colour: 'qualifies',
    sentence: 'It is true in part, or under a condition that it did not state.',
  },
  contested: {
    word: 'Contested',
    shape: 'bow-tie',
    colour: 'qualifies',
    sentence: 'Developments pull in both directions and neither side prevails.',
  },
  weakened: {
    word: 'Weakened',
    shape: 'triangle-down-open',
    colour: 'contradicts',
    sentence: 'Developments speak against it, not yet enough to give it up.',
  },
  contradicted: {
    word: 'Contradicted',
    shape: 'triangle-down',
    colour: 'contradicts',
    sentence: 'What happened since is what it did not lead us to expect.',
  },
  exceeded: {
    word: 'Exceeded',
    shape: 'double-chevron-right',
    colour: 'exceeds',
    sentence: 'The world went the way it said, and past the range or pace it gave.',
  },
  overtaken: {
    word: 'Overtaken',
    shape: 'diamond-open',
    colour: 'overtaken',
    sentence: 'The question it answered is gone.',
  },
  fulfilled: {
    word: 'Fulfilled',
    shape: 'check',
    colour: 'supports',
    sentence: 'What it forecast has come about.',
  },
  failed: {
    word: 'Failed',
    shape: 'cross',
    colour: 'contradicts',
    sentence: 'What it forecast has not come about in its time.',
  },
  corrected: {
    word: 'Corrected',
    shape: 'square-open',
    colour: 'corrects',
    sentence: 'It was wrong on the day it was written: an error, not drift.',
  },
  retired: {
    word: 'Retired',
    shape: 'dash',
    colour: 'neutral',
    sentence: 'It is no longer followed.',
  },
} as const satisfies Record<Standing, StandingLook>

/** Whether a text is one of the standings. */
export function isStanding(text: string): text is Standing {
  return (STANDINGS as readonly string[]).includes(text)
}

/**
 * A standing as decided: from which day in the world it holds, and on which day it was decided ('YYYY-MM-DD').
 * `id` grows with time (uuid v7) and settles which of two decisions of one day came later.
 */
export type DatedStanding = { id: string; standing: Standing; worldDate: string; decidedOn: string }

/** The two clocks of a view: what had happened, and what the team had recorded, both 'YYYY-MM-DD' and inclusive. */
export type StandingClock = { worldDate: string; knowledgeDate: string }

/**
 * The standings in force on the way to a clock, oldest first: of those decided by the knowledge date and holding from the
 * world date or earlier, one for each day in the world. Where two decisions name the same day, the later decision
 * supersedes the earlier one; a decision about an earlier day slots in before those about later days and leaves them be.
 */
export function standingsUpTo<T extends DatedStanding>(standings: readonly T[], clock: StandingClock): T[] {
  const inForce = new Map<string, T>()
  for (const standing of standings) {
    if (standing.decidedOn > clock.knowledgeDate || standing.worldDate > clock.worldDate) continue
    const rival = inForce.get(standing.worldDate)
    if (!rival || decidedLater(standing, rival)) inForce.set(standing.worldDate, standing)
  }
  return [...inForce.values()].toSorted((a, b) => (a.worldDate < b.worldDate ? -1 : 1))
}

function decidedLater(a: DatedStanding, b: DatedStanding): boolean {
  return a.decidedOn === b.decidedOn ? a.id > b.id : a.decidedOn > b.decidedOn
}

/** The standing in force at a clock, or null when none had been decided for that time: then only a suggestion can be shown. */
export function standingAt<T extends DatedStanding>(standings: readonly T[], clock: StandingClock): T | null {
  return standingsUpTo(standings, clock).at(-1) ?? null
}
