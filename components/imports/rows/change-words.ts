import { linesOf } from '@/components/log/record/history'
import { SAID_DATES } from '@/lib/developments/rules/promises'

const NAMES: Record<string, string> = {
  ...{
    title: 'Title',
    summary: 'Summary',
    kind: 'Kind',
    happened: 'When',
    stage: 'Stage',
    stageNote: 'Note on the stage',
    ...SAID_DATES,
    polarity: 'Expectation',
  },
  ...{
    significance: 'Significance',
    actors: 'Actors',
    place: 'Place',
    measurements: 'Figures',
    citations: 'Sources',
  },
  ...{
    series: 'Series',
    marking: 'Marking',
    reviewState: 'Review',
    knownFrom: 'Known from',
    backfilled: 'Backfilled',
  },
}

/** A field of a change by name, and what it says now and would say, in lines. */
export function changeWords(
  { field, from, to }: { field: string; from: unknown; to: unknown },
  kinds: readonly { code: string; label: string }[],
): { name: string; from: string[]; to: string[] } {
  const [was, is] = [from, to].map((value) => linesOf(field, value ?? (Array.isArray(to) ? [] : null), kinds))
  return {
    name: NAMES[field] ?? field,
    from: was!.filter((line) => !is!.includes(line)),
    to: is!.filter((line) => !was!.includes(line)),
  }
}
