import { findMetric } from '@/lib/developments/rules/metrics'
import { figureRule, type DateRule, type FigureRule, type NumberRule, type Target } from './mapping'
import { countsWhole } from './counts-whole'
import { currencyInName } from './currency-name'
import { wordsOf } from './synonyms'
import type { Column, Evidence, Reading } from './types'

/** How the dates of a column are read. An order that its own cells leave open is taken from the file's other date columns, where they agree. */
export function dateRuleOf(column: Column, { columns }: Reading, today: string): DateRule {
  const orders = new Set(
    columns.flatMap(({ dates }) =>
      dates?.order === 'day-first' || dates?.order === 'month-first' ? [dates.order] : [],
    ),
  )
  const own = column.dates?.order
  const shared = orders.size === 1 ? [...orders][0] : undefined
  const order =
    own === 'day-first' || own === 'month-first' ? own : own === 'undecided' ? (shared ?? null) : null
  // ten years ahead are still plans; what is later was meant as the last century
  const pivot = Math.min(99, (Number(today.slice(2, 4)) + 10) % 100)
  return { order, pivot, serial: serialOf(column) }
}

/** Whether all that was not understood among dates are days as Excel counts them, from 1954 to 2064. */
const isSerial = ({ count, cells }: Evidence) =>
  count > 0 && cells.every(({ cell }) => /^[2-5]\d{4}(?:\.\d+)?$/.test(cell.trim()))

/** Numbers in a column that is called a date: days since 1900 as Excel counts them, or the clock of a computer. */
function serialOf({ dates, numbers }: Column): DateRule['serial'] {
  if (dates && isSerial(dates.unread)) return '1900'
  const [least, greatest] = [numbers?.least ?? null, numbers?.greatest ?? null]
  if (dates !== null || least === null || greatest === null) return 'no'
  if (least >= 10_000 && greatest < 100_000) return '1900'
  if (least >= 1e8 && greatest < 1e10) return 'seconds'
  return least >= 1e11 && greatest < 1e13 ? 'milliseconds' : 'no'
}

/** How the numbers of a column are written; the plain way where nothing was found. */
export function numberRuleOf({ name, numbers }: Column): NumberRule {
  if (numbers && !numbers.sure && numbers.ambiguous.count > 0 && countsWhole(name)) {
    const dots = numbers.ambiguous.cells.every(({ cell }) => /\d\.\d/.test(cell))
    return dots ? { decimal: ',', thousands: '.' } : { decimal: '.', thousands: ',' }
  }
  return numbers
    ? { decimal: numbers.decimal, thousands: numbers.thousands }
    : { decimal: '.', thousands: '' }
}

const POWERS: [RegExp, number][] = [
  [/(?<!\p{L})(?:billions?|bn|mld|mrd|млрд)(?!\p{L})/u, 9],
  [
    /(?<!\p{L})(?:millions?|mn|mln|mio|млн|m ?(?:usd|eur|rub|gbp|chf|pln|[$€£])|(?:usd|eur|rub|gbp|chf|pln|us\$|[$€£]) ?m)(?!\p{L})/u,
    6,
  ],
  [/(?<!\p{L})(?:thousands?|tys|тыс|тысяч|000s)(?!\p{L})/u, 3],
]

/** What a group of figures counts, by the names and cells of its columns. */
export function figureRuleOf(
  group: string,
  columns: readonly Column[],
  targets: readonly Target[],
): FigureRule {
  const words = columns.map(({ name }) => wordsOf(name)).join(' ')
  const [of = '', basis = ''] = group.split('-')
  const metric = METRICS.get(of) ?? null
  const power = POWERS.find(([pattern]) => pattern.test(words))?.[1] ?? 0
  const inCells = columns
    .flatMap(({ numbers }) => numbers?.currencies ?? [])
    .toSorted((a, b) => b.count - a.count)[0]?.code
  const inName = columns.map(({ name }) => currencyInName(name)).find((code) => code !== null)
  const said = targets.some((target) => target.field === 'figure' && target.part === 'currency')
  const currency = said ? null : (inName ?? inCells ?? null)
  return figureRule.parse({
    metric,
    unit: metric ? (findMetric(metric)?.unit ?? null) : null,
    currency,
    power,
    ...(basis === '' ? {} : { basis: BASES.find((code) => code.startsWith(basis)) }),
  })
}

/** A group's name ends in the first letters of its basis, where the names of its columns say one. */
const BASES = ['declared', 'observed', 'estimated'] as const

/** Groups are named by their metric in small letters. */
const METRICS = new Map(
  [
    'personnel',
    'fatalities',
    'injured',
    'detained',
    'participants',
    'value',
    'ordered',
    'delivered',
    'tanks',
    'combatAircraft',
    'duration',
    'shareGdp',
  ].map((metric): [string, string] => [metric.toLowerCase(), metric]),
)
