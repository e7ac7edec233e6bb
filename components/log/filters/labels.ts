import { dateInWords } from '@/components/ui/dates'
import type { LogFilters } from '@/components/log/filters/address'
import { REVIEW } from '@/components/log/record/words'
import { RELATION } from '@/lib/drift/rules/relations'
import { exclusionsOf, type ManyFacet } from '@/lib/developments/rules/facets'
import { pickedSaid } from '@/lib/developments/rules/picked-words'
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

/** A value of a filter in words. */
export function valueLabel(facet: ManyFacet, value: string, choices: FilterChoices): string {
  switch (facet) {
    case 'kind':
      return choices.kinds.find((each) => each.value === value)?.label ?? value
    case 'stage':
      return labelOf(stages, value)
    case 'review':
      return REVIEW[value as keyof typeof REVIEW] ?? value
    case 'relation':
      return RELATION[value as keyof typeof RELATION]?.word.toLowerCase() ?? value
    default:
      return value
  }
}

const NOUNS: Record<ManyFacet, string> = {
  kind: 'kinds',
  actor: 'actors',
  stage: 'stages',
  place: 'places',
  outlet: 'outlets',
  series: 'series',
  claim: 'claims',
  relation: 'relations',
  review: 'review states',
  marking: 'markings',
  year: 'years',
}

/** What a filter of several values says: "Sanction", "2 kinds", "not Statement"; null when it is off. */
export function manyLabel(facet: ManyFacet, filters: LogFilters, choices: FilterChoices): string | null {
  const say = (values: readonly string[] | undefined, before: string) =>
    !values || values.length === 0
      ? []
      : [
          before +
            (values.length === 1
              ? valueLabel(facet, values[0]!, choices)
              : `${values.length} ${NOUNS[facet]}`),
        ]
  const all = [...say(filters[facet], ''), ...say(exclusionsOf(filters.not)[facet], 'not ')]
  return all.length === 0 ? null : all.join(', ')
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

const joined = (words: (string | null | undefined)[]) => words.filter(Boolean).join(', ') || null
const before = (word: string, label: string | null) => label && `${word} ${label}`

/** What was picked out of a drawing, condition by condition in words. */
export const pickedLabels = ({ picked }: LogFilters, { kinds, actors }: FilterChoices): string[] =>
  (picked ?? []).map((value) => {
    const called = (choices: Choice[]) => (code: string) =>
      choices.find((each) => each.value.toLowerCase() === code.toLowerCase())?.label ?? code
    return pickedSaid(value, { kind: called(kinds), actor: called(actors) })
  })

/** What the rarer filters say, joined; null when none is set. */
export function moreLabel(filters: LogFilters, choices: FilterChoices): string | null {
  const { polarity, figures, links, sources, overdue, batch, include } = filters
  const words = [
    manyLabel('series', filters, choices),
    before('on', manyLabel('claim', filters, choices)),
    manyLabel('relation', filters, choices),
    manyLabel('review', filters, choices),
    manyLabel('marking', filters, choices),
    polarity && labelOf(polarities, polarity).toLowerCase(),
    figures && `${figures} figures`,
    links && `${links} links`,
    sources && `${sources} sources`,
    overdue && 'overdue promises',
    batch && `from ${batch}`,
    ...pickedLabels(filters, choices),
    include && 'with retracted',
  ].filter((word): word is string => Boolean(word))
  if (words.length === 0) return null
  return words.length > 2 ? `${words.length} set` : words.join(', ')
}

/** The labels of the chips, by filter; null for those that are off. */
export function chipLabels(filters: LogFilters, choices: FilterChoices) {
  const many = (facet: ManyFacet) => manyLabel(facet, filters, choices)
  return {
    kind: many('kind'),
    actor: joined([many('actor'), filters.role && `as ${filters.role}`]),
    period: joined([periodLabel(filters), many('year')]),
    stage: many('stage'),
    grade: gradeLabel(filters),
    place: many('place'),
    outlet: many('outlet'),
    more: moreLabel(filters, choices),
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

const DROPS: Record<string, string> = {
  q: 'Without the text',
  not: 'With what is left out',
  from: 'In any period',
  to: 'In any period',
  year: 'In any year',
  reliability: 'With any grade',
  credibility: 'With any grade',
  outlet: 'From any source',
  links: 'With links or without',
  figures: 'With figures or without',
  sources: 'With sources or without',
  review: 'In any state of review',
  polarity: 'Happened or not',
  role: 'In any role',
  batch: 'From any import or none',
  picked: 'Without what was picked',
  overdue: 'With promises that are not overdue',
}

/** What leaving filters out means: "With any kind". */
export function dropWords(names: readonly string[]): string {
  const [name = ''] = names
  return DROPS[name] ?? `With any ${name}`
}
