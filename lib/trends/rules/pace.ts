import { endOfStep, stepsBetween, stepsPerYear, type Step } from './steps'

/** Yearly means of one kind on either side of a day; null where that side is shorter than a year. */
export type Pace = {
  kind: string
  total: number
  before: number | null
  after: number | null
  yearsBefore: number
  yearsAfter: number
}

type Counted = { start: string; kind: string; n: number }
type Span = {
  from: string
  to: string
  step: Step
  split: string | null
  /** the last day that can have happened, where the last step is not over: the pace is of the days that were */
  until?: string
}

const years = (steps: number, step: Step) => steps / stepsPerYear(step)

/** From a day to the end of the axis, in years. */
const yearsLeft = (to: string, until: string | undefined) =>
  until !== undefined && until < to ? (Date.parse(to) - Date.parse(until)) / (365.25 * 86_400_000) : 0

/** How often each kind was logged per year before and after the split, most frequent kind first. The split's own step counts as after. */
export function pacesOf(counts: Counted[], { from, to, step, split, until }: Span): Pace[] {
  const steps = stepsBetween(from, to, step)
  const isBefore = (start: string) => split !== null && endOfStep(start, step) < split
  const lengthBefore = years(steps.filter(isBefore).length, step)
  const lengthAfter = years(steps.filter((start) => !isBefore(start)).length, step) - yearsLeft(to, until)
  const sums = new Map<string, { before: number; after: number }>()
  for (const { start, kind, n } of counts) {
    const sum = sums.get(kind) ?? { before: 0, after: 0 }
    sum[isBefore(start) ? 'before' : 'after'] += n
    sums.set(kind, sum)
  }
  return [...sums]
    .map(([kind, { before, after }]) => ({
      kind,
      total: before + after,
      before: split !== null && lengthBefore >= 1 ? before / lengthBefore : null,
      after: split !== null && lengthAfter >= 1 ? after / lengthAfter : null,
      yearsBefore: lengthBefore,
      yearsAfter: lengthAfter,
    }))
    .toSorted((a, b) => b.total - a.total || (a.kind < b.kind ? -1 : 1))
}

/** A change that is worth a word: by a quarter of itself, and by at least one in four years. */
function rose(from: number, to: number): boolean {
  return to >= from * 1.25 && to - from >= 0.25
}

const listed = (words: string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** The sentence over the counts: what became more and less frequent since the baseline; only what the numbers say. */
export function paceTitle(paces: Pace[], name: (kind: string) => string, most = 3): string {
  const compared = paces.filter(({ before, after }) => before !== null && after !== null)
  if (paces.length === 0) return 'Nothing is logged for this choice'
  if (compared.length === 0) return 'Developments by kind'
  const change = ({ before, after }: Pace) => after! - before!
  const named = (some: Pace[]) => listed(some.slice(0, most).map(({ kind }) => name(kind).toLowerCase()))
  const more = compared
    .filter(({ before, after }) => rose(before!, after!))
    .toSorted((a, b) => change(b) - change(a))
  const less = compared
    .filter(({ before, after }) => rose(after!, before!))
    .toSorted((a, b) => change(a) - change(b))
  if (more.length > 0 && less.length > 0)
    return `Since the baseline, ${named(more)} became more frequent, ${named(less)} less`
  if (more.length > 0) return `Since the baseline, ${named(more)} became more frequent`
  if (less.length > 0) return `Since the baseline, ${named(less)} became less frequent`
  return 'No kind of development became much more or less frequent since the baseline'
}
