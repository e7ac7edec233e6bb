import { saidDates } from '@/lib/developments/rules/promises'
import { actorRoles } from '@/lib/developments/rules/kinds'
import { countryOf } from './country-names'
import { citationParts, dateParts, figureParts, placeParts, type Target } from './mapping'
import { listOf, meaningOf, numberedName, wordsOf } from './synonyms'
import type { Column, ColumnType } from './types'
import type { Vocabulary } from './vocabulary'

const NUMERIC: readonly ColumnType[] = ['number', 'money', 'percent', 'range']
const MARKS = [' | ', '|', ';', ' / ', '/', ','] as const

/** `100s`, `>200000`, `about 50,000`: how many took part, and not who. */
const areCounts = ({ samples }: Column) =>
  samples.length > 0 &&
  samples.every((cell) =>
    /^(?:[<>~≈]|\p{L}{2,12}\s)?\s*\d[\d.,' ]*\s?(?:s|\+|k|\p{L}{3,9})?$/iu.test(cell.trim()),
  )

/** Whether a column has the type that its name promises: a column "Date" of words is no date. */
function fits(meaning: string, column: Column): boolean {
  const { type, dates, numbers } = column
  if (meaning === 'title' && type === 'date') return false
  if (type === 'empty' || (meaning === 'externalId' && type === 'date')) return false
  const [field = '', part = ''] = meaning.split('.')
  if (meaning === 'happened.precision') return numbers !== null
  if (field === 'happened') return part === 'month' || part === 'day' || dates !== null || numbers !== null
  if (field === 'figure')
    return (
      /^(?:metric|unit|currency|basis|attributedTo|part|stockOrFlow|note)$/.test(
        meaning.split('.')[2] ?? '',
      ) || NUMERIC.includes(type)
    )
  if (meaning === 'place.latitude' || meaning === 'place.longitude')
    return NUMERIC.includes(type) || type === 'text'
  if (meaning === 'citation.published' || saidDates.some((said) => said === meaning)) return dates !== null
  if (field === 'actors' && areCounts(column)) return false
  if (field === 'actors' || meaning === 'place.name')
    return !NUMERIC.includes(type) && type !== 'date' && type !== 'url'
  return true
}

/** The names that this dossier's actors and countries go by, for telling a column of actors by its cells. */
export function actorTest({ actors }: Vocabulary): (cell: string) => boolean {
  const names = new Set(
    actors.flatMap(({ code, name, otherNames = [] }) => [code, name, ...otherNames]).map(wordsOf),
  )
  return (cell) => names.has(wordsOf(cell)) || countryOf(cell) !== null
}

/** The mark between several actors of one cell, where at least one cell in ten has it and its parts are names; '' for one actor a cell. */
export function markIn({ values, samples }: Column, isActor: (cell: string) => boolean): string {
  const cells = values.length > 0 ? values.map(({ value }) => value) : samples
  for (const mark of MARKS) {
    const having = cells.filter((cell) => cell.includes(mark))
    if (having.length < Math.max(1, cells.length / 10)) continue
    // a comma or a slash may belong to one name
    const parts = having.flatMap((cell) => cell.split(mark)).map((part) => part.trim())
    if (mark === ';' || mark.includes('|') || parts.filter(isActor).length * 2 > parts.length) return mark
  }
  return ''
}

function figureTarget(metric: string, part: string, basis: string): Target | null {
  const known = figureParts.find((each) => each === part)
  const group = metric === 'free' ? 'figure' : metric.toLowerCase()
  // each basis is a figure of its own
  const own = basis === '' ? group : `${group.slice(0, 15)}-${basis.slice(0, 3)}`
  return known ? { field: 'figure', group: own, part: known } : null
}

/** The target of a meaning, such as `place.latitude` or `actors.supplier`. Null when there is none. */
function targetOf(meaning: string, split: string): Target | null {
  const [field = '', part = '', detail = '', basis = ''] = meaning.split('.')
  switch (field) {
    case 'happened': {
      const known = dateParts.find((each) => each === part)
      return known ? { field, part: known } : null
    }
    case 'actors': {
      const role = actorRoles.find(({ code }) => code === part)?.code
      return role ? { field, role, split } : null
    }
    case 'place': {
      const known = placeParts.find((each) => each === part)
      return known ? { field, part: known } : null
    }
    case 'figure':
      return figureTarget(part, detail, basis)
    case 'citation': {
      const known = citationParts.find((each) => each === part)
      return known ? { field, group: 'source', part: known, split: '' } : null
    }
    default:
      return { field } as Target
  }
}

/** `MMEid`, `incident_id`: a name that ends in "id" over cells that are all different and have no blanks. */
function isOwnId({ name, distinct, filled, index, samples, longest }: Column): boolean {
  const named = /(?:^|[\s_.-])id$|[A-Z\d]id$|[a-z](?:ID|Id)$/.test(name.trim())
  const apart = distinct === null ? index === 0 : distinct === filled
  return named && apart && filled > 1 && longest <= 60 && samples.every((cell) => !/\s/.test(cell.trim()))
}

/** What a column means by its name, where its cells bear the name out; null where the name says nothing. */
export function targetByName(column: Column, isActor: (cell: string) => boolean): Target | null {
  const list = listOf(column.name)
  if (list !== null)
    return column.type === 'empty'
      ? null
      : { field: 'actors', role: list === 'actor' || list === 'side' ? 'actor' : 'participant', split: '' }
  const meaning = meaningOf(column.name)
  if (meaning === null) {
    const numbered = numberedTarget(column, isActor)
    if (numbered) return numbered
  }
  if (meaning === null && isOwnId(column)) return { field: 'externalId' }
  if (meaning === null || !fits(meaning, column)) return null
  if (meaning === 'citation.title' && column.type === 'url') return targetOf('citation.url', '')
  if (meaning === 'citation.url' && column.type !== 'url') return targetOf('citation.title', '')
  if (meaning === 'citation.url')
    return { field: 'citation', group: 'source', part: 'url', split: urlMark(column) }
  return targetOf(meaning, meaning.startsWith('actors') ? markIn(column, isActor) : '')
}

/** `Supplier 2` is one more supplier, and `Source 2` with `Link 2` one more source. */
function numberedTarget(column: Column, isActor: (cell: string) => boolean): Target | null {
  const numbered = numberedName(column.name)
  const meaning = numbered && meaningOf(numbered.base)
  if (!numbered || !meaning || !/^(?:actors|citation)\./.test(meaning)) return null
  const target = targetByName({ ...column, name: numbered.base }, isActor)
  return target?.field === 'citation' && numbered.number > 1
    ? { ...target, group: `source-${numbered.number}` }
    : target
}

/** The mark between several addresses of one cell. */
const urlMark = ({ samples }: Column) =>
  ['; ', ' | ', ', '].find((mark) => samples.some((cell) => cell.includes(`${mark}http`)))?.trim() ?? ''
