import type { Assignment, Mapping, Target } from '@/lib/imports/rules/mapping'
import { citationParts, dateParts, figureParts, placeParts } from '@/lib/imports/rules/mapping'
import { actorRoles } from '@/lib/developments/rules/kinds'
import { SAID_DATES, saidDates } from '@/lib/developments/rules/promises'

/** A meaning as the value of an option: `happened:start`, `actors:supplier`, `figure:g1:best`. */
export function keyOf(target: Target): string {
  switch (target.field) {
    case 'happened':
    case 'place':
      return `${target.field}:${target.part}`
    case 'actors':
      return `actors:${target.role ?? ''}`
    case 'figure':
    case 'citation':
      return `${target.field}:${target.group}:${target.part}`
    default:
      return target.field
  }
}

/** The meaning that an option's value stands for; what a column had before keeps what splits its cells. */
export function targetOf(key: string, before?: Target): Target | null {
  if (key === '') return null
  const [field = '', first = '', second = ''] = key.split(':')
  const split = before && 'split' in before ? before.split : ''
  switch (field) {
    case 'happened':
    case 'place':
      return { field, part: first } as Target
    case 'actors':
      return { field, role: first === '' ? null : first, split: split || '|' } as Target
    case 'figure':
      return { field, group: first, part: second } as Target
    case 'citation':
      return { field, group: first, part: second, split } as Target
    default:
      return { field } as Target
  }
}

type Option = { value: string; label: string }
type Group = { group: string; items: Option[] }

const PLAIN: Option[] = [
  { value: 'title', label: 'Title' },
  { value: 'summary', label: 'Summary' },
  { value: 'kind', label: 'Kind' },
  { value: 'stage', label: 'Stage' },
  { value: 'stageNote', label: 'Note on the stage' },
  ...saidDates.map((name) => ({ value: name, label: SAID_DATES[name] })),
  { value: 'polarity', label: 'Occurred or not' },
  { value: 'significance', label: 'Significance, 1 to 5' },
  { value: 'series', label: 'Series' },
  { value: 'marking', label: 'Marking' },
  { value: 'reviewState', label: 'Review state' },
  { value: 'knownFrom', label: 'Known from' },
  { value: 'backfilled', label: 'Backfilled' },
  { value: 'links', label: 'Links to claims' },
  { value: 'otherFigures', label: 'Other figures, as our export has them' },
  { value: 'citations', label: 'Whole citations, as our export has them' },
]
const IDS: Option[] = [
  { value: 'externalId', label: 'The file’s own id' },
  { value: 'ref', label: 'Ref in this dossier' },
]

const DATES: Record<(typeof dateParts)[number], string> = {
  whole: 'When it happened',
  start: 'First day',
  end: 'Last day',
  year: 'Year',
  month: 'Month',
  day: 'Day of the month',
  endYear: 'Year of the end',
  endMonth: 'Month of the end',
  endDay: 'Day of the end',
  precision: 'How exact the date is',
}
const PLACES: Record<(typeof placeParts)[number], string> = {
  name: 'Place',
  latitude: 'Latitude',
  longitude: 'Longitude',
  coordinates: 'Latitude and longitude',
  country: 'Country of the place',
  precision: 'How exact the place is',
}

const spaced = (part: string) => part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** The name of a group of columns that make one figure or one source together. */
export function groupName(mapping: Mapping, field: 'figure' | 'citation', group: string): string {
  if (field === 'figure') return mapping.figures[group]?.metric ?? `figure ${group}`
  const { title, outlet } = mapping.citations[group] ?? { title: null, outlet: null }
  // the first is "the source", the second "source 2"
  return (
    title ??
    outlet ??
    (group === 'source'
      ? 'the source'
      : group.startsWith('source-')
        ? group.replace('-', ' ')
        : `source ${group}`)
  )
}

/** The groups that a mapping has, and one more that can be begun. */
export function groupsOf(mapping: Mapping, field: 'figure' | 'citation'): string[] {
  const rules = Object.keys(field === 'figure' ? mapping.figures : mapping.citations)
  const used = mapping.columns.flatMap(({ target }) =>
    target.field === field && 'group' in target ? [target.group] : [],
  )
  const all = [...new Set([...rules, ...used])]
  const letter = field === 'figure' ? 'f' : 's'
  let number = all.length + 1
  while (all.includes(`${letter}${number}`)) number += 1
  return [...all, `${letter}${number}`]
}

function groupOptions(mapping: Mapping, field: 'figure' | 'citation', parts: readonly string[]): Group[] {
  const groups = groupsOf(mapping, field)
  return groups.map((group, at) => ({
    group:
      at === groups.length - 1
        ? field === 'figure'
          ? 'Another figure'
          : 'Another source'
        : `${field === 'figure' ? 'Figure' : 'Source'}: ${groupName(mapping, field, group)}`,
    items: parts.map((part) => ({
      value: `${field}:${group}:${part}`,
      label: `${at === groups.length - 1 ? (field === 'figure' ? 'another figure' : 'another source') : groupName(mapping, field, group)}: ${spaced(part)}`,
    })),
  }))
}

/** Everything that a column can mean, under its headings. */
export function targetOptions(mapping: Mapping): Group[] {
  return [
    { group: 'What', items: PLAIN },
    { group: 'When', items: dateParts.map((part) => ({ value: `happened:${part}`, label: DATES[part] })) },
    {
      group: 'Who',
      items: [
        { value: 'actors:', label: 'Actors, with roles in brackets' },
        ...actorRoles.map(({ code, label }) => ({
          value: `actors:${code}`,
          label: `Actors: ${label.toLowerCase()}`,
        })),
      ],
    },
    { group: 'Where', items: placeParts.map((part) => ({ value: `place:${part}`, label: PLACES[part] })) },
    { group: 'Known by', items: IDS },
    ...groupOptions(mapping, 'figure', figureParts),
    ...groupOptions(mapping, 'citation', citationParts),
  ]
}

/** The mapping with one meaning of a column changed; `at` is which of the column's meanings, null adds one. */
export function withTarget(mapping: Mapping, column: string, key: string): Mapping {
  const at = mapping.columns.findIndex((each) => each.column === column)
  const before = mapping.columns[at]
  const target = targetOf(key, before?.target)
  const others = mapping.columns.filter((each) => each.column !== column)
  if (!target) return { ...mapping, columns: others }
  const assigned: Assignment = { ...before, column, target }
  const columns =
    at < 0
      ? [...others, assigned]
      : mapping.columns.flatMap((each, place) =>
          each.column !== column ? [each] : place === at ? [assigned] : [],
        )
  return withRules({ ...mapping, columns })
}

/** Every group of columns has the rule that its columns share. */
function withRules(mapping: Mapping): Mapping {
  const figures = { ...mapping.figures }
  const citations = { ...mapping.citations }
  for (const { target } of mapping.columns) {
    if (target.field === 'figure') figures[target.group] ??= ordinaryFigure
    if (target.field === 'citation') citations[target.group] ??= ordinaryCitation
  }
  return { ...mapping, figures, citations }
}

export const ordinaryFigure: Mapping['figures'][string] = {
  ...{ metric: null, unit: null, currency: null, priceYear: null, part: null, attributedTo: null },
  ...{ basis: 'declared', stockOrFlow: null, power: 0, dropZero: false },
}
export const ordinaryCitation: Mapping['citations'][string] = {
  ...{ title: null, outlet: null, url: null, published: null },
  ...{ reliability: 'F', credibility: 6, checked: 'not-stated' },
}

/** The mapping with what is said about how a column's cells are read. */
export function withReading(mapping: Mapping, column: string, more: Partial<Assignment>): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map((each) => (each.column === column ? { ...each, ...more } : each)),
  }
}

/** What keeps a mapping from being used, in sentences; a date and something to make a title of are needed. */
export function lacking(mapping: Mapping): string[] {
  const has = (field: string) => mapping.columns.some(({ target }) => target.field === field)
  return [
    has('happened') ? null : 'Say which column tells when it happened.',
    has('title') || mapping.titleTemplate
      ? null
      : 'Say which column is the title, or write what titles are made of.',
    has('kind') || mapping.defaults.kind ? null : 'Say which column is the kind, or choose one for all rows.',
  ].filter((sentence) => sentence !== null)
}
