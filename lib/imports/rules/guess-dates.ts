import type { Target } from './mapping'
import { meaningOf, wordsOf } from './synonyms'
import { wordPattern } from './word-pattern'
import type { Column } from './types'

type Chosen = { column: Column; target: Target }
type Part = 'year' | 'month' | 'day'

const PARTS: readonly [RegExp, Part][] = [
  [/^(.*?) ?(?:year|yr|jahr|rok|год)$/u, 'year'],
  [/^(.*?) ?(?:month|mon|mo|monat|miesiac|месяц)$/u, 'month'],
  [/^(.*?) ?(?:day|dy|tag|dzien|день)$/u, 'day'],
]
const ENDS = /^(?:end|en|e|fin|finish|to|until|exit|termination|ended)$/
const BEGINNINGS = /^(?:start|st|s|begin|beg|b|from|i|event|incident|date|entry|onset|attack)?$/

const isYears = ({ numbers, dates }: Column) => {
  const least = numbers?.greatest ?? (dates ? Number(dates.latest?.slice(0, 4)) : null)
  return least !== null && least >= 1000 && least < 3000
}

/** Columns of one prefix that are year, month and day of one date: `iyear`, `imonth`, `iday`. */
function splitBy(columns: readonly Column[]): Map<string, Map<Part, Column>> {
  const found = new Map<string, Map<Part, Column>>()
  for (const column of columns) {
    if (column.type === 'empty' && !/day|dzien|tag|день/.test(wordsOf(column.name))) continue
    const words = wordsOf(column.name)
    const [prefix, part] = PARTS.map(([pattern, name]): [string | undefined, Part] => [
      pattern.exec(words)?.[1]?.trim(),
      name,
    ]).find(([before]) => before !== undefined) ?? [undefined, 'year' as const]
    if (prefix === undefined) continue
    const parts = found.get(prefix) ?? new Map<Part, Column>()
    if (!parts.has(part)) parts.set(part, column)
    found.set(prefix, parts)
  }
  return found
}

/**
 * Beginning and end of what happened where a file has them in columns of figures: `styear`, `stmon`, `stday`, `endyear`… Empty where a column has the whole
 * date, or no prefix has both year and month.
 */
export function splitDates(columns: readonly Column[]): Chosen[] {
  const isWhole = ({ name, type, dates }: Column) =>
    /^happened\.(?:whole|start)$/.test(meaningOf(name) ?? '') &&
    type === 'date' &&
    dates?.shapes.some(({ shape }) => shape !== 'year') === true
  if (columns.some(isWhole)) return []
  const groups = [...splitBy(columns)].filter(([, parts]) => {
    const year = parts.get('year')
    return year !== undefined && parts.has('month') && isYears(year)
  })
  const begun = groups.find(([prefix]) => BEGINNINGS.test(prefix))?.[1]
  if (!begun) return []
  const ended = groups.find(([prefix]) => ENDS.test(prefix))?.[1]
  const named = (
    parts: Map<Part, Column> | undefined,
    names: Record<Part, 'year' | 'month' | 'day' | 'endYear' | 'endMonth' | 'endDay'>,
  ) =>
    [...(parts ?? [])].map(([part, column]): Chosen => ({
      column,
      target: { field: 'happened', part: names[part] },
    }))
  return [
    ...named(begun, { year: 'year', month: 'month', day: 'day' }),
    ...named(ended, { year: 'endYear', month: 'endMonth', day: 'endDay' }),
  ]
}

/** Of a person and not of what happened */
const OF_LIFE = wordPattern(
  'dob|birth|born|birthday|rozdenia|urodzenia|рождения|народження|geburts\\p{L}*|naissance|nacimiento',
)
/** When somebody wrote the row */
const OF_WRITING = wordPattern(
  'creat\\p{L}*|modifi\\p{L}*|updat\\p{L}*|entry|entered|added|access\\p{L}*|retriev\\p{L}*|generat\\p{L}*|export\\p{L}*|upload\\p{L}*|publi\\p{L}*|report\\p{L}*|record\\p{L}*|submi\\p{L}*|timestamp|ts|time|expir\\p{L}*|valid|obnov\\p{L}*|обновлени\\p{L}*|публикаци\\p{L}*|создани\\p{L}*',
)
const OF_HAPPENING = wordPattern(
  'incident|events?|occur\\p{L}*|happen\\p{L}*|start\\p{L}*|beg[ai]n\\p{L}*|exercise|attack|election|action|designat\\p{L}*|listed|sign\\p{L}*|agree\\p{L}*|announce\\p{L}*|when|decision|deliver\\p{L}*|test|launch\\p{L}*|effective|события|подписания|начала|подii|wydarzenia|zdarzenia|rozpoczecia',
)

function scoreOf({ name, fillRate, dates, index }: Column): number {
  const words = wordsOf(name)
  const years = dates?.shapes.every(({ shape }) => shape === 'year') ?? false
  const said =
    (OF_HAPPENING.test(words) ? 2 : 0) -
    (OF_WRITING.test(words) ? 2 : 0) +
    (/date|datum|data|дата|fecha|^dat$/.test(words) ? 1 : 0)
  return said + fillRate * 2 - (years ? 1.5 : 0) - index / 10_000
}

/** The column that most seems to say when it happened: no birthday, rather when it occurred than when somebody wrote it down, rather a day than a year. */
function bestOf(columns: readonly Column[]): Column | undefined {
  return columns
    .filter(({ type, name }) => type === 'date' && !OF_LIFE.test(wordsOf(name)))
    .toSorted((a, b) => scoreOf(b) - scoreOf(a))[0]
}

const isWhen = ({ target }: Chosen) =>
  target.field === 'happened' && /^(?:whole|start|year)$/.test(target.part)
const SAID = new Set(['agreedOn', 'announcedOn', 'completedOn'])

/** A column that says when by its name, and yet less well than another: a bare year, or when a form was sent. */
function isWeak(chosen: readonly Chosen[]): Chosen | null {
  const [only, ...others] = chosen.filter(isWhen)
  if (!only || others.length > 0 || only.target.field !== 'happened') return null
  const { part } = only.target
  const { name } = only.column
  const hasMonth = chosen.some(({ target }) => target.field === 'happened' && target.part === 'month')
  return (part === 'year' && !hasMonth) || (part === 'whole' && OF_WRITING.test(wordsOf(name))) ? only : null
}

/**
 * The chosen columns with one that says when it happened, where the names alone give none, only the year beside a column of days, or only when the row was
 * written. A file that knows only when something was signed or announced has that as its date too.
 */
export function withDate(chosen: readonly Chosen[], columns: readonly Column[]): Chosen[] {
  const taken = new Set(chosen.map(({ column }) => column.key))
  const free = columns.filter(({ key }) => !taken.has(key))
  const weak = isWeak(chosen)
  if (chosen.some(isWhen) && !weak) return [...chosen]
  const hasEnd = chosen.some(({ target }) => target.field === 'happened' && target.part === 'end')
  const whole: Target = { field: 'happened', part: hasEnd ? 'start' : 'whole' }
  const best = bestOf(weak ? [...free, weak.column] : free)
  const rest = chosen.filter((each) => each !== weak)
  if (weak) return best && best !== weak.column ? [...rest, { column: best, target: whole }] : [...chosen]
  const said = chosen.find(({ target, column }) => SAID.has(target.field) && column.dates !== null)
  if (said && (!best || OF_WRITING.test(wordsOf(best.name)) || said.column.fillRate >= best.fillRate))
    return [...chosen, { column: said.column, target: whole }]
  return best ? [...chosen, { column: best, target: whole }] : [...chosen]
}
