import { dateInWords } from '@/components/ui/dates'
import type { LogFilters } from '@/components/log/filters/address'
import { RELATION } from '@/lib/drift/rules/relations'
import { labelOf, polarities, stages } from '@/lib/developments/rules/kinds'

export type Choice = { value: string; label: string; hint?: string }

/** What the popovers of the filters offer. */
export type FilterChoices = {
  kinds: Choice[]
  actors: Choice[]
  places: string[]
  /** the day of the baseline, where there is one */
  baselineOn: string | null
}

function several(values: readonly string[] | undefined, say: (value: string) => string, noun: string) {
  if (!values || values.length === 0) return null
  return values.length === 1 && values[0] ? say(values[0]) : `${values.length} ${noun}`
}

/** The period in words: "since 18 Jul 2019", "1 Jan 2021 – 31 Dec 2021". */
export function periodLabel({ from, to }: Pick<LogFilters, 'from' | 'to'>): string | null {
  if (from && to) return dateInWords(`${from}/${to}`)
  if (from) return `since ${dateInWords(from)}`
  return to ? `until ${dateInWords(to)}` : null
}

/** The lowest grade asked for; each half by itself. */
export function gradeLabel({ reliability, credibility }: Pick<LogFilters, 'reliability' | 'credibility'>) {
  const letter =
    reliability && (reliability === 'F' ? 'F' : reliability === 'A' ? 'A' : `${reliability} or better`)
  const digit =
    credibility && (credibility === 6 ? '6' : credibility === 1 ? '1' : `${credibility} or better`)
  return [letter, digit].filter(Boolean).join(', ') || null
}

/** What the rarer filters say, joined; null when none is set. */
export function moreLabel(filters: LogFilters): string | null {
  const words = [
    filters.place && `at ${filters.place}`,
    several(filters.series, (name) => name, 'series'),
    filters.claim && `on ${filters.claim}`,
    several(
      filters.relation,
      (one) => RELATION[one as keyof typeof RELATION].word.toLowerCase(),
      'relations',
    ),
    filters.role && `as ${filters.role}`,
    filters.polarity && labelOf(polarities, filters.polarity).toLowerCase(),
    several(filters.review, (state) => state.replace('-', ' '), 'review states'),
    filters.overdue && 'overdue promises',
    filters.include && 'with retracted',
  ].filter(Boolean)
  if (words.length === 0) return null
  return words.length > 2 ? `${words.length} set` : words.join(', ')
}

/** The labels of the chips, by filter; null for those that are off. */
export function chipLabels(filters: LogFilters, choices: FilterChoices) {
  const named = (list: Choice[], value: string) => list.find((each) => each.value === value)?.label ?? value
  return {
    kind: several(filters.kind, (code) => named(choices.kinds, code), 'kinds'),
    actor: several(filters.actor, (code) => code, 'actors'),
    period: periodLabel(filters),
    stage: several(filters.stage, (code) => labelOf(stages, code), 'stages'),
    grade: gradeLabel(filters),
    more: moreLabel(filters),
  }
}

/** All filters in one line, as a printed list needs it: "Kind Sanction · Period since 18 Jul 2019 · “air base”". */
export function filtersLine(filters: LogFilters, choices: FilterChoices): string {
  const chips = Object.entries(chipLabels(filters, choices))
  const named = chips.flatMap(([name, label]) =>
    label === null
      ? []
      : [name === 'more' ? label : `${name.charAt(0).toUpperCase()}${name.slice(1)} ${label}`],
  )
  return [...named, filters.q ? `“${filters.q}”` : null].filter(Boolean).join(' · ')
}
