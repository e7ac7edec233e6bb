import type { CapturedFigure, CaptureVocabulary, Chip, Token } from './capture-chips'
import { parseFigure } from './figures'
import { kinds } from './kinds'
import { findMetric, metrics, type Metric } from './metrics'
import { parseMoney } from './money'
import { NUMBER_SOURCE } from './numbers'

const RANGE = `${NUMBER_SOURCE}(?:\\s*(?:-|\\u2013|to)\\s*${NUMBER_SOURCE}){0,2}`
const FIGURE = `(?:(?:up to|at least|at most|over|more than|under|less than|[<>]=?)\\s*)?${RANGE}\\+?(?:,? best ${NUMBER_SOURCE})?`
const PRICES = '(?:\\s+\\(\\d{4} prices\\))?'
const SIGN = '(?:us\\$|[a-z]{3}(?![a-z])|\\p{Sc})'
const PLAIN = new RegExp(`^(${FIGURE})(\\s?%)?(?=\\s)`, 'iu')
const MONEY = new RegExp(
  `^(?:(${SIGN})\\s*${FIGURE}|${FIGURE}\\s*(${SIGN})(?!\\s*\\d))${PRICES}(?=[,;]?\\s|[,;]?$)`,
  'iu',
)
/** ALL, TOP, TRY and CUP are currencies: in small letters only these are taken for money. */
const USUAL = /^(?:usd|us\$|eur|rub|gbp|pln|byn|cny|uah)$/
const ISO_DATE = /^\d{4}-\d{2}(-\d{2})?$/

type Phrases = Map<string, Metric>

/** Every word and phrase that names a metric, in lower case. */
const PHRASES: Phrases = new Map(
  metrics
    .flatMap((metric) =>
      [...metric.words, metric.label, metric.metric].map((phrase): [string, Metric] => [
        phrase.toLowerCase(),
        metric,
      ]),
    )
    .toReversed(),
)

function measuresOf(
  kind: string | null,
  vocabulary: CaptureVocabulary,
): readonly { metric: string; unit: string; label?: string }[] {
  return (vocabulary.kinds ?? kinds).find((each) => each.code === kind)?.measures ?? []
}

/** A measure that the dossier made up itself, by its label, its code or its unit ("120 ha"): its own kind's first, then any other's. */
function ownMetric(word: string, kind: string | null, vocabulary: CaptureVocabulary): Metric | null {
  const everywhere = (vocabulary.kinds ?? []).flatMap(({ measures }) => measures ?? [])
  const own = [...measuresOf(kind, vocabulary), ...everywhere].filter(({ metric }) => !findMetric(metric))
  const said = (text: string | undefined) => text?.toLowerCase() === word
  const found =
    own.find(({ metric, label }) => said(metric) || said(label)) ??
    measuresOf(kind, vocabulary).find(({ metric, unit }) => !findMetric(metric) && said(unit))
  if (!found) return null
  const { metric, unit, label = metric } = found
  return { metric, label, unit, type: unit.startsWith('money') ? 'money' : 'number', words: [] }
}

/**
 * The metric that a phrase after a figure names, for a development of this kind: "years" is the lease of a base, the
 * term of a treaty and the tenor of a loan.
 */
export function metricOf(
  phrase: string,
  kind: string | null,
  vocabulary: CaptureVocabulary = {},
): Metric | null {
  const word = phrase.toLowerCase().replace(/[,.;]$/, '')
  const unit = /^(?:day|year)s?$/.exec(word)?.[0].replace(/s?$/, 's')
  const own = unit ? measuresOf(kind, vocabulary).find((measure) => measure.unit === unit) : undefined
  return (own && findMetric(own.metric)) ?? PHRASES.get(word) ?? ownMetric(word, kind, vocabulary)
}

/** The metric of an amount of money without a word after it: the kind's first money measure, else its value. */
export function moneyMetricOf(kind: string | null, vocabulary: CaptureVocabulary = {}): string {
  return measuresOf(kind, vocabulary).find((measure) => measure.unit === 'money')?.metric ?? 'value'
}

function phraseAfter(
  rest: string,
  accept: (phrase: string) => Metric | null,
): { metric: Metric; length: number } | null {
  const words = [...rest.matchAll(/\S+/g)].slice(0, 3)
  for (let count = words.length; count > 0; count--) {
    const last = words[count - 1]
    const length = (last?.index ?? 0) + (last?.[0].length ?? 0)
    const metric = accept(rest.slice(0, length).trim().replace(/\s+/g, ' '))
    if (metric) return { metric, length }
  }
  return null
}

const NO_SOURCE = { basis: null, attributedTo: null }

type Found = { length: number; value: CapturedFigure | null; problem?: string }

function moneyAt(line: string, kind: string | null, vocabulary: CaptureVocabulary): Found | null {
  const [typed = '', before, behind] = MONEY.exec(line) ?? []
  const sign = before ?? behind ?? ''
  if (ISO_DATE.test(typed.slice(0, -sign.length).trim())) return null
  if (sign !== sign.toUpperCase() && !USUAL.test(sign)) return null
  const reading = typed === '' ? null : parseMoney(typed)
  if (!reading || (!reading.ok && reading.problem.startsWith('Name'))) return null
  const accept = (phrase: string) => {
    const metric = metricOf(phrase, kind, vocabulary)
    return metric?.type === 'money' ? metric : null
  }
  const after = phraseAfter(line.slice(typed.length), accept)
  const length = typed.length + (after?.length ?? /^[,;]?/.exec(line.slice(typed.length))?.[0].length ?? 0)
  if (!reading.ok) return { length, value: null, problem: reading.problem }
  const metric = after?.metric.metric ?? moneyMetricOf(kind, vocabulary)
  return {
    length,
    value: { metric, unit: findMetric(metric)?.unit ?? 'money', ...reading.money, ...NO_SOURCE },
  }
}

function plainAt(line: string, kind: string | null, vocabulary: CaptureVocabulary): Found | null {
  const [whole, typed = '', percent] = PLAIN.exec(line) ?? []
  if (!whole || ISO_DATE.test(typed)) return null
  const accept = (phrase: string) => {
    const metric = metricOf(phrase, kind, vocabulary)
    return metric && metric.type !== 'money' && (!percent || metric.unit === '%') ? metric : null
  }
  const after = phraseAfter(line.slice(whole.length), accept)
  if (!after) return null
  const length = whole.length + after.length
  const reading = parseFigure(typed)
  if (!reading.ok) return { length, value: null, problem: reading.problem }
  const { metric, unit } = after.metric
  const { low, best, high } = reading.figure
  const counted = ['head', 'count', 'states'].includes(unit)
  if (counted && ![low, best, high].every((value) => value === null || Number.isInteger(value))) {
    const problem = `${after.metric.label} is counted in whole numbers, and a dot begins decimals. Write 12800 or 12,800.`
    return { length, value: null, problem }
  }
  return { length, value: { metric, unit, low, best, high, currency: null, priceYear: null, ...NO_SOURCE } }
}

/** The figure that begins with this word: a number and its metric ("12 800 troops"), or an amount of money ("USD 1.5bn"). */
export function figureAt(
  text: string,
  token: Token,
  until: number,
  kind: string | null,
  vocabulary: CaptureVocabulary,
): Chip | null {
  const line = text.slice(token.start, until)
  const found = moneyAt(line, kind, vocabulary) ?? plainAt(line, kind, vocabulary)
  if (!found) return null
  const end = token.start + found.length
  const chip: Chip = {
    kind: 'figure',
    text: text.slice(token.start, end),
    start: token.start,
    end,
    value: found.value,
  }
  return found.problem === undefined ? chip : { ...chip, problem: found.problem }
}
