import { saidDates } from '@/lib/developments/rules/promises'
import { chooseTargets, type Chosen } from './guess-choose'
import { knownMapping } from './guess-origins'
import { usualKinds } from './guess-words'
import { dateRuleOf, figureRuleOf, numberRuleOf } from './guess-rules'
import { actorTest } from './guess-targets'
import { citationRule, mapping as schema, type Assignment, type Mapping, type Target } from './mapping'
import { isFigureMark } from './missing'
import { wordsOf } from './synonyms'
import type { Column, Reading } from './types'
import type { Vocabulary } from './vocabulary'

const isSaidDate = (field: Target['field']) => saidDates.some((name) => name === field)
const needsDates = (target: Target) =>
  target.field === 'happened' ||
  target.field === 'knownFrom' ||
  isSaidDate(target.field) ||
  (target.field === 'citation' && target.part === 'published')
const needsNumbers = (target: Target) =>
  target.field === 'figure' ||
  target.field === 'significance' ||
  (target.field === 'place' && target.part !== 'name' && target.part !== 'precision')

function assignmentOf({ column, target }: Chosen, reading: Reading, today: string): Assignment {
  const figureMarks = column.missing.map(({ mark }) => mark).filter(isFigureMark)
  return {
    column: column.key,
    target,
    ...(needsDates(target) ? { dates: dateRuleOf(column, reading, today) } : {}),
    ...(needsNumbers(target) ? { numbers: numberRuleOf(column) } : {}),
    ...(figureMarks.length > 0 ? { missing: figureMarks } : {}),
  }
}

/** The words for nothing that the chosen columns have. */
function marksOf(chosen: readonly Chosen[]): string[] {
  const marks = chosen.flatMap(({ column }) => column.missing.map(({ mark }) => mark))
  return [...new Set(marks)].filter((mark) => !isFigureMark(mark)).slice(0, 50)
}

const byWords = (columns: readonly Column[]) =>
  new Map(columns.map((column) => [wordsOf(column.name), column]))

function fromOrigin(reading: Reading, { today }: Vocabulary): Mapping | null {
  const known = knownMapping(reading.origin)
  if (!known) return null
  const have = byWords(reading.columns)
  const { columns, unless, ...rest } = known
  const more = unless && !have.has(wordsOf(unless.column)) ? unless.columns : []
  const chosen = [...columns, ...more].flatMap(([name, target]): Chosen[] => {
    const column = have.get(wordsOf(name))
    return column ? [{ column, target }] : []
  })
  const own = reading.origin === 'plumbline-log'
  const keyed = rest.titleTemplate?.replace(
    /\{([^{}]+)\}/g,
    (_whole, name: string) => `{${have.get(wordsOf(name))?.key ?? name}}`,
  )
  return schema.parse({
    ...rest,
    titleTemplate: keyed ?? null,
    // our own export writes nothing for nothing: a title "none" is a title
    missing: own ? [] : marksOf(chosen),
    unguard: own || reading.guarded > 0,
    columns: chosen.map((each) =>
      own ? { column: each.column.key, target: each.target } : assignmentOf(each, reading, today),
    ),
  })
}

const groupsOf = (chosen: readonly Chosen[], field: 'figure' | 'citation') => [
  ...new Set(chosen.flatMap(({ target }) => (target.field === field ? [target.group] : []))),
]

/** A title for a row of figures with nothing but a date beside them: `personnel and tank, 2022-02-25`. */
function seriesTitle(chosen: readonly Chosen[], label: string | undefined): string | null {
  const when = chosen.find(
    ({ target }) => target.field === 'happened' && /^(?:whole|start|year)$/.test(target.part),
  )?.column.key
  const counted = chosen.filter(({ target }) => target.field === 'figure').map(({ column }) => column.name)
  const words = label ?? counted.slice(0, 2).join(' and ').replace(/[{}]/g, '')
  return when === undefined || words === '' ? null : `${words}, {${when}}`
}

/** `dispnum 4283`: of a file of figures, its first column. */
function numberTitle([first]: readonly Column[]): string | null {
  return first && first.name !== '' && first.type !== 'empty'
    ? `${first.name.replace(/[{}]/g, '')} {${first.key}}`
    : null
}

/** A column without a meaning that says of what sort a row is, so that titles are not all the name of a state. */
function sortOf(chosen: readonly Chosen[], columns: readonly Column[]): string | undefined {
  if (chosen.some(({ target }) => target.field === 'title')) return undefined
  const taken = new Set(chosen.map(({ column }) => column.key))
  return columns.find(
    ({ key, name, type, longest, distinct, samples }) =>
      !taken.has(key) &&
      name !== '' &&
      (type === 'code' || type === 'text') &&
      longest <= 60 &&
      distinct !== 1 &&
      samples.every((cell) => /\p{Ll}{2}/u.test(cell)),
  )?.key
}

/** A title of what is there, for files in which no column is one. `label` is the kind of all rows in words, where no column says it. */
function templateOf(
  chosen: readonly Chosen[],
  label: string | undefined,
  columns: readonly Column[],
): string | null {
  const first = (wanted: (target: Target) => boolean) =>
    chosen.find(({ target }) => wanted(target))?.column.key
  const kind = first(({ field }) => field === 'kind')
  const actors = chosen
    .filter(({ target }) => target.field === 'actors')
    .map(({ column }) => column.key)
    .slice(0, 2)
  const place = first((target) => target.field === 'place' && target.part === 'name')
  const sort = kind === undefined && label === undefined ? sortOf(chosen, columns) : kind
  const of = sort === undefined ? (label ?? '') : `{${sort}}`
  const said = [of, actors.map((key) => `{${key}}`).join(' and ')].filter((part) => part !== '')
  if (sort === undefined && actors.length === 0 && place === undefined)
    return (
      seriesTitle(chosen, label) ??
      (chosen.some(({ target }) => target.field === 'title') ? null : numberTitle(columns))
    )
  return [said.join(': '), place === undefined ? '' : `{${place}}`].filter((part) => part !== '').join(', ')
}

/** The kind that all rows of a file seem to be, by the names of its columns and of nothing else. */
function kindOf(reading: Reading, { kinds }: Vocabulary): string | undefined {
  const words = ` ${reading.columns.map(({ name }) => wordsOf(name)).join(' ')} `
  const hints: [RegExp, string][] = [
    [/ (?:exercise|exercises|exercisename|cwiczenia|учения) /, 'military-exercise'],
    [/ military expenditure|milex/, 'defence-budget'],
    [/ (?:sanction|sanctions|sanctioned|sankcje|санкции) /, 'sanction'],
    [/ missile (?:name|type|family|launched|test) /, 'nuclear-strategic'],
  ]
  const code = hints.find(([pattern]) => pattern.test(words))?.[1]
  return kinds.some((kind) => kind.code === code) ? code : undefined
}

/**
 * What the columns of a file seem to mean: by heart for our own export and the usual data sets, else by their names in English, Polish and Russian,
 * else by what is in them. It is a beginning, and the person corrects it; what nothing tells is left out.
 */
export function guessMapping(reading: Reading, vocabulary: Vocabulary): Mapping {
  const known = fromOrigin(reading, vocabulary)
  if (known) return known
  const chosen = chooseTargets(reading, vocabulary, actorTest(vocabulary))
  const inGroup = (field: 'figure' | 'citation', group: string) =>
    chosen.filter(({ target }) => target.field === field && target.group === group)
  const hasKind = chosen.some(({ target }) => target.field === 'kind')
  const kind = hasKind ? undefined : kindOf(reading, vocabulary)
  return schema.parse({
    columns: chosen.map((each) => assignmentOf(each, reading, vocabulary.today)),
    titleTemplate: templateOf(
      chosen,
      vocabulary.kinds.find(({ code }) => code === kind)?.label,
      reading.columns,
    ),
    missing: marksOf(chosen),
    unguard: reading.guarded > 0,
    figures: Object.fromEntries(
      groupsOf(chosen, 'figure').map((group) => {
        const own = inGroup('figure', group)
        return [
          group,
          figureRuleOf(
            group,
            own.map(({ column }) => column),
            own.map(({ target }) => target),
          ),
        ]
      }),
    ),
    citations: Object.fromEntries(
      groupsOf(chosen, 'citation').map((group) => [group, citationRule.parse({})]),
    ),
    values: hasKind ? { kind: usualKinds(chosen, vocabulary) } : {},
    defaults: kind === undefined ? {} : { kind },
  })
}
