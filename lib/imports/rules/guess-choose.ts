import { saidDates } from '@/lib/developments/rules/promises'
import { currencyInName } from './currency-name'
import { markIn, targetByName } from './guess-targets'
import { splitDates, withDate } from './guess-dates'
import { withLoose } from './guess-loose'
import { withKnownWords } from './guess-words'
import { titleColumn } from './guess-title'
import { withUnnamed } from './guess-unnamed'
import type { Target } from './mapping'
import { splitCell } from './row-cells'
import { wordsOf } from './synonyms'
import type { Column, Reading } from './types'
import type { Vocabulary } from './vocabulary'

export type Chosen = { column: Column; target: Target }

const is = (target: Target, field: Target['field'], part?: string) =>
  target.field === field && (part === undefined || ('part' in target && target.part === part))

/** Fields that one column has: of several that are named so, the first that is best filled. */
const ONCE: readonly Target['field'][] = [
  'kind',
  'stage',
  'polarity',
  'significance',
  'series',
  'marking',
  'reviewState',
  'externalId',
  'ref',
  'title',
  ...saidDates,
]

function withoutDoubles(chosen: readonly Chosen[]): Chosen[] {
  const best = (field: Target['field'], part?: string) =>
    chosen
      .filter(({ target }) => is(target, field, part))
      .toSorted((a, b) => b.column.fillRate - a.column.fillRate || a.column.index - b.column.index)[0]
  return chosen.filter((each) => {
    const { target } = each
    if (ONCE.includes(target.field)) return best(target.field) === each
    if (target.field === 'happened' || target.field === 'figure' || target.field === 'citation')
      return chosen.find((other) => sameSlot(other.target, target)) === each
    if (target.field === 'place' && target.part !== 'name') return best('place', target.part) === each
    return true
  })
}

function sameSlot(a: Target, b: Target): boolean {
  if (a.field !== b.field || !('part' in a) || !('part' in b) || a.part !== b.part) return false
  return !('group' in a) || !('group' in b) || a.group === b.group
}

/** One way to say when: start and end, else one column, else year, month and day. A precision goes with the first two. */
function oneDate(chosen: readonly Chosen[]): Chosen[] {
  const has = (part: string) => chosen.some(({ target }) => is(target, 'happened', part))
  const keep = has('start')
    ? ['start', 'end', 'precision']
    : has('whole')
      ? ['whole', 'precision', 'end']
      : ['year', 'month', 'day', 'end']
  return chosen.flatMap((each) => {
    const { target } = each
    if (target.field !== 'happened') return [each]
    if (!keep.includes(target.part)) return []
    // a date and an end are a start and an end
    return target.part === 'whole' && has('end')
      ? [{ ...each, target: { ...target, part: 'start' as const } }]
      : [each]
  })
}

/** A currency or a basis without a figure of its own goes with the figures that have names: `Value` and `Currency` are one amount. */
function withShared(chosen: readonly Chosen[]): Chosen[] {
  const figures = chosen.flatMap(({ target }) => (target.field === 'figure' ? [target] : []))
  const has = ({ group, part }: (typeof figures)[number]) =>
    group === 'figure' && /^(?:value|low|best|high|metric)$/.test(part)
  if (figures.some(has)) return [...chosen]
  const groups = [...new Set(figures.map(({ group }) => group).filter((group) => group !== 'figure'))]
  return chosen.flatMap(({ column, target }): Chosen[] => {
    if (target.field !== 'figure' || target.group !== 'figure') return [{ column, target }]
    const ofMoney = target.part === 'currency' || target.part === 'priceYear'
    // an amount whose own name says USD has nothing to do with the currency of another column
    const isSaid = (group: string) =>
      chosen.some(
        (each) =>
          'group' in each.target &&
          each.target.group === group &&
          each.column !== column &&
          currencyInName(each.column.name) !== null,
      )
    const own = groups.filter((group) => !ofMoney || (group.startsWith('value') && !isSaid(group)))
    return own.map((group) => ({ column, target: { ...target, group } }))
  })
}

/** Figures whose metric nothing tells, and money without a currency, would make every row wrong: they are left to the person. */
function soundFigures(chosen: readonly Chosen[]): Chosen[] {
  const has = (group: string, part: string) =>
    chosen.some(({ target }) => target.field === 'figure' && target.group === group && target.part === part)
  return chosen.filter(({ column, target }) => {
    if (target.field !== 'figure') return true
    if (target.group === 'figure') return has('figure', 'metric')
    if (!target.group.startsWith('value')) return true
    return (
      currencyInName(column.name) !== null ||
      has(target.group, 'currency') ||
      (column.numbers?.currencies.length ?? 0) > 0
    )
  })
}

/** Names of a column that counts the rows. */
const COUNTING = new Set([
  'no',
  'nr',
  'n',
  'lp',
  '№',
  '#',
  'index',
  'numer',
  'номер',
  'row id',
  'number',
  '№ п п',
  '№ з п',
  'n п п',
])

/** 1, 2, 3… in the next file of the same kind are other developments. Lines under the table may stand in their column. */
function countsRows({ name, numbers, filled, values }: Column): boolean {
  if (!COUNTING.has(wordsOf(name))) return false
  if (numbers === null) {
    const counts = values.filter(({ value }) => /^\d{1,6}\.?$/.test(value)).length
    return counts > 0 && counts >= values.length - 3
  }
  return (
    (numbers.least === 0 || numbers.least === 1) &&
    (numbers.greatest ?? 0) - numbers.least + 1 <= filled * 1.1
  )
}

/** An id is one only where it tells rows apart, in this file and the next. */
function soundIds(chosen: readonly Chosen[], { rows }: Reading): Chosen[] {
  return chosen.filter(
    ({ column, target }) =>
      target.field !== 'externalId' ||
      ((column.distinct === null || column.distinct >= rows * 0.95) && !countsRows(column)),
  )
}

type Find = (column: Column) => Target | null

/** What cells tell where names do not, in the order of how sure they are. */
function finders(
  chosen: readonly Chosen[],
  reading: Reading,
  vocabulary: Vocabulary,
  isActor: (cell: string) => boolean,
): Find[] {
  const has = (field: Target['field'], part?: string) => chosen.some(({ target }) => is(target, field, part))
  const most = ({ values }: Column, test: (cell: string) => boolean) => {
    const all = values.reduce((sum, { count }) => sum + count, 0)
    const good = values.filter(({ value }) => test(value)).reduce((sum, { count }) => sum + count, 0)
    return all > 0 && good >= all * 0.7
  }
  const kinds = new Set(
    vocabulary.kinds.flatMap(({ code, label, aliases = [] }) => [code, label, ...aliases]).map(wordsOf),
  )
  const places = new Set(
    vocabulary.places.flatMap(({ name, otherNames = [] }) => [name, ...otherNames]).map(wordsOf),
  )
  const isPlace = (cell: string) => places.has(wordsOf(cell))
  const isName = (column: Column) => most(column, isActor) || most(column, isPlace)
  const free = ({ key }: Column) => !chosen.some(({ column }) => column.key === key)
  const title = () => titleColumn(reading.columns.filter(free), reading.rows, isName)
  return [
    (column) =>
      column.type === 'url' && !has('citation', 'url')
        ? { field: 'citation', group: 'source', part: 'url', split: '' }
        : null,
    (column) => (!has('kind') && most(column, (cell) => kinds.has(wordsOf(cell))) ? { field: 'kind' } : null),
    (column) => {
      if ((has('actors') && column.name !== '') || column.type === 'number' || column.type === 'date')
        return null
      const mark = markIn(column, isActor)
      const named = (cell: string) =>
        (mark === '' ? [cell] : cell.split(mark)).every((part) => isActor(part.trim()))
      return most(column, named) ? { field: 'actors', role: 'actor', split: mark } : null
    },
    (column) => (!has('place') && most(column, isPlace) ? { field: 'place', part: 'name' } : null),
    (column) => (!has('title') && column === title() ? { field: 'title' } : null),
    (column) =>
      !has('summary') && (column.type === 'long-text' || (column.type === 'text' && column.longest > 100))
        ? { field: 'summary' }
        : null,
  ]
}

/** Line and reason, with which rows that were wrong came back: they are about the file and no part of it. */
function ownColumns({ columns }: Reading): ReadonlySet<string> {
  const last = columns.slice(-2)
  const isOurs = last.map(({ name }) => name).join() === 'line,reason' && columns.length > 3
  return new Set(isOurs ? last.map(({ key }) => key) : [])
}

/** What stands beside several addresses of one cell in the same number, by the same mark, goes with each of them: outlets, grades, titles. */
function withLists(chosen: readonly Chosen[], { sample }: Reading): Chosen[] {
  const parts = (cells: readonly string[], { index }: Column, mark: string) =>
    splitCell(cells[index] ?? '', mark).length
  return chosen.map((each) => {
    const { column, target } = each
    if (target.field !== 'citation' || target.part === 'url' || target.split !== '') return each
    const urls = chosen.find(
      (other) => is(other.target, 'citation', 'url') && sameGroup(other.target, target),
    )
    const mark = urls?.target.field === 'citation' ? urls.target.split : ''
    if (!urls || mark === '') return each
    const several = sample.filter(
      ({ cells }) => parts(cells, urls.column, mark) > 1 && (cells[column.index] ?? '') !== '',
    )
    const fits = several.every(({ cells }) => parts(cells, column, mark) === parts(cells, urls.column, mark))
    return several.length > 0 && fits ? { column, target: { ...target, split: mark } } : each
  })
}

const sameGroup = (a: Target, b: Target) => 'group' in a && 'group' in b && a.group === b.group

/** Short notes are the titles of a file that has no others. */
function withTitle(chosen: readonly Chosen[], { rows }: Reading): Chosen[] {
  if (chosen.some(({ target }) => target.field === 'title')) return [...chosen]
  const notes = chosen.find(
    ({ column, target }) =>
      target.field === 'summary' &&
      column.longest <= 150 &&
      column.fillRate >= 0.7 &&
      (column.distinct ?? rows) > rows / 2,
  )
  return chosen.map((each) => (each === notes ? { ...each, target: { field: 'title' } } : each))
}

/** The columns with what they mean, in the order of the file. */
export function chooseTargets(
  reading: Reading,
  vocabulary: Vocabulary,
  isActor: (cell: string) => boolean,
): Chosen[] {
  const ours = ownColumns(reading)
  const dated = splitDates(reading.columns)
  const inParts = new Set(dated.map(({ column }) => column.key))
  const named = reading.columns.flatMap((column): Chosen[] => {
    if (ours.has(column.key) || inParts.has(column.key)) return []
    const target = targetByName(column, isActor)
    return target ? [{ column, target }] : []
  })
  const known = withKnownWords(named, vocabulary)
  const whole = dated.length > 0 ? known.filter(({ target }) => target.field !== 'happened') : known
  const apart = withDate([...dated, ...oneDate(withoutDoubles(whole))], reading.columns)
  const rest = reading.columns.filter(
    ({ key }) => !ours.has(key) && !named.some(({ column }) => column.key === key),
  )
  const chosen = soundIds(soundFigures(withShared(withLoose(apart, rest, isActor))), reading)
  const taken = new Set([
    ...ours,
    ...named.map(({ column }) => column.key),
    ...chosen.map(({ column }) => column.key),
  ])
  for (let at = 0; at < 6; at++) {
    for (const column of reading.columns) {
      if (taken.has(column.key) || column.type === 'empty') continue
      const target = finders(chosen, reading, vocabulary, isActor)[at]?.(column)
      if (!target) continue
      chosen.push({ column, target })
      taken.add(column.key)
    }
  }
  return withLists(withUnnamed(withTitle(chosen, reading), reading), reading).toSorted(
    (a, b) => a.column.index - b.column.index,
  )
}
