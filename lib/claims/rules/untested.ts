import type { Standing } from './standing'

/** Standings with which the question is closed: nothing has to test the claim any more. */
const CLOSED: ReadonlySet<Standing> = new Set(['fulfilled', 'failed', 'overtaken', 'corrected', 'retired'])

type Tested = {
  standing: Standing
  /** the last day in the world on which something tested it; null when nothing has */
  lastTestedOn: string | null
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/**
 * For how many days, as of a day in the world, nothing has tested a claim: since its last test, or since its baseline was published. Null where
 * that is not more than the dossier allows (`untestedDays`, null for no alarm), or where the question is closed.
 */
export function daysUntested(
  { standing, lastTestedOn }: Tested,
  { publishedOn, on, untestedDays }: { publishedOn: string; on: string; untestedDays: number | null },
): number | null {
  if (untestedDays === null || CLOSED.has(standing)) return null
  const days = daysBetween(lastTestedOn ?? publishedOn, on)
  return days > untestedDays ? days : null
}
