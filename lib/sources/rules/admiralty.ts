/** Reliability of a source, A-F: the left half of an Admiralty grade. */
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'

/** Credibility of what it says, 1-6: the right half of an Admiralty grade. */
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6

/** The two halves side by side. They are never merged into one number on screen. */
export type Grade = { reliability: Reliability; credibility: Credibility }

/** The letters in order, with what they mean and what they weigh in the method (0-1). F is unknown, not bad: it weighs as much as C. */
export const RELIABILITY = {
  A: { label: 'Completely reliable', value: 1 },
  B: { label: 'Usually reliable', value: 0.75 },
  C: { label: 'Fairly reliable', value: 0.5 },
  D: { label: 'Not usually reliable', value: 0.25 },
  E: { label: 'Unreliable', value: 0 },
  F: { label: 'Reliability cannot be judged', value: 0.5 },
} as const satisfies Record<Reliability, { label: string; value: number }>

/** The digits in order, with what they mean and what they weigh in the method (0-1). 6 is unknown, not bad: it weighs as much as 3. */
export const CREDIBILITY = {
  1: { label: 'Confirmed by other sources', value: 1 },
  2: { label: 'Probably true', value: 0.75 },
  3: { label: 'Possibly true', value: 0.5 },
  4: { label: 'Doubtful', value: 0.25 },
  5: { label: 'Improbable', value: 0 },
  6: { label: 'Truth cannot be judged', value: 0.5 },
} as const satisfies Record<Credibility, { label: string; value: number }>

/** Whether a text is one of the letters A-F. */
export function isReliability(text: string): text is Reliability {
  return /^[A-F]$/.test(text)
}

/** Whether a number is one of 1-6. */
export function isCredibility(number: number): number is Credibility {
  return Number.isInteger(number) && number >= 1 && number <= 6
}

/** Reads 'B2', also 'b2', 'B-2', 'B/2' and 'B 2'; null when it is no Admiralty grade. */
export function parseGrade(typed: string): Grade | null {
  const found = /^\s*([A-Fa-f])[ \-/]?([1-6])\s*$/.exec(typed)
  if (!found) return null
  return { reliability: found[1]?.toUpperCase() as Reliability, credibility: Number(found[2]) as Credibility }
}

/** 'B2': the two halves beside each other. */
export function formatGrade(grade: Grade): string {
  return `${grade.reliability}${grade.credibility}`
}

/** 'usually reliable, probably true' for a reader who does not know the code by heart. */
export function spellGrade(grade: Grade): string {
  return `${RELIABILITY[grade.reliability].label}, ${CREDIBILITY[grade.credibility].label}`.toLowerCase()
}
