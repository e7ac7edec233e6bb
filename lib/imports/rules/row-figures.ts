import { currencyOf, isCurrency } from '@/lib/developments/rules/currency'
import type { MeasurementDraft } from '@/lib/developments/rules/draft'
import { figureProblem, type Figure } from '@/lib/developments/rules/figures'
import { bases, stocksAndFlows, type BasisCode } from '@/lib/developments/rules/kinds'
import { findMetric, metrics } from '@/lib/developments/rules/metrics'
import { figureRule, type FigureRule, type Mapping, type Target } from './mapping'
import { readNumberCell, readOneNumber } from './number-cell'
import { cutText, usesOf, type ColumnUse, type RowCells } from './row-cells'
import { wordsOf } from './synonyms'

type FigureUse = ColumnUse<Extract<Target, { field: 'figure' }>>
type Part = FigureUse['target']['part']
type Group = { rule: FigureRule; first: FigureUse; part: (part: Part) => FigureUse | undefined }

const BASES = new Map(
  bases.flatMap(({ code, label }) => [code, label].map((name): [string, BasisCode] => [wordsOf(name), code])),
)
const STOCKS_AND_FLOWS = new Map(
  stocksAndFlows.flatMap(({ code, label }) => [code, label].map((name) => [wordsOf(name), code] as const)),
)
const METRICS = new Map(
  metrics.flatMap(({ metric, label, words }) =>
    [...words, label, metric].map((name): [string, string] => [wordsOf(name), metric]),
  ),
)

function groupsOf(uses: readonly FigureUse[], { figures }: Mapping): Group[] {
  const names = [...new Set(uses.map(({ target }) => target.group))]
  return names.map((name) => {
    const own = uses.filter(({ target }) => target.group === name)
    return {
      rule: figures[name] ?? figureRule.parse({}),
      first: own.find(({ target }) => ['best', 'value', 'low', 'high'].includes(target.part)) ?? own[0]!,
      part: (part) => own.find(({ target }) => target.part === part),
    }
  })
}

/** 1.2 with power 6 is 1200000 exactly, where 1.2 * 1e6 need not be. */
const powered = (value: number | null, power: number) =>
  value === null || power === 0 ? value : Number(`${value}e${power}`)

const IN_BRACKETS = /^\((\d[\d.,' ]*)\)$/
const counts = ({ unit }: FigureRule) => unit === 'head' || unit === 'count'

/** `estimated` when a cell itself says so, as in `3,000 (est.)` */
type Amount = { figure: Figure; currency: string | null; wrong: boolean; estimated: boolean }

function amountOf(cells: RowCells, { rule, part }: Group): Amount {
  const figure: Figure = { low: null, best: null, high: null }
  const amount: Amount = { figure, currency: null, wrong: false, estimated: false }
  for (const name of ['value', 'low', 'best', 'high'] as const) {
    const use = part(name)
    const cell = use ? cells.text(use) : ''
    if (!use || cell === '') continue
    // (4) pieces or heads are an uncertain four; of money brackets are what is below zero
    const guessed = counts(rule) && IN_BRACKETS.exec(cell)?.[1]
    const reading = readNumberCell(guessed || cell, use.numbers)
    if (!reading.ok) {
      cells.wrong(use, 'number-unread', reading.sentence)
      amount.wrong = true
      continue
    }
    amount.currency ??= reading.currency
    amount.estimated ||= reading.estimated === true || Boolean(guessed)
    const { low, best, high } = reading.figure
    if (name === 'value') Object.assign(figure, reading.figure)
    else if (low === null && high === null) figure[name] = best
    else {
      cells.wrong(
        use,
        'number-range',
        'Here one number is meant and not a range. Map the column as a whole figure, or write one number.',
      )
      amount.wrong = true
    }
  }
  for (const name of ['low', 'best', 'high'] as const) figure[name] = powered(figure[name], rule.power)
  return amount
}

function isNothing({ low, best, high }: Figure, { dropZero }: FigureRule): boolean {
  const values = [low, best, high].filter((value) => value !== null)
  return values.length === 0 || (dropZero && values.every((value) => value === 0))
}

function textOf(cells: RowCells, { part }: Group, name: Part, most: number): string | null {
  const use = part(name)
  const cell = use ? cells.text(use) : ''
  return cell === '' ? null : cutText(cell.replace(/\s+/g, ' '), most)
}

function metricOf(cells: RowCells, group: Group, mapping: Mapping): string | null {
  const said = textOf(cells, group, 'metric', 500)
  if (said === null) return group.rule.metric
  const chosen = mapping.values.metric?.[said]
  if (chosen !== undefined) return chosen === '' ? null : chosen
  if (findMetric(said)) return said
  return METRICS.get(wordsOf(said)) ?? cutText(said, 40)
}

function currencyIn(cells: RowCells, group: Group, own: string | null): string | null {
  const said = textOf(cells, group, 'currency', 20)
  const code = said === null ? (own ?? group.rule.currency) : currencyOf(said)
  if (said !== null && code === null)
    cells.wrong(
      group.part('currency') ?? null,
      'currency-unknown',
      `"${said}" is not a currency of ISO 4217. Write three capital letters, as in USD.`,
    )
  return code
}

function priceYearOf(cells: RowCells, group: Group): number | null {
  const use = group.part('priceYear')
  const cell = use ? cells.text(use) : ''
  if (!use || cell === '') return group.rule.priceYear
  const year = readOneNumber(cell, use.numbers)
  if (year !== null && Number.isInteger(year) && year >= 1900 && year <= 2100) return year
  cells.warn(
    use,
    'price-year',
    'This is not a year from 1900 to 2100; the figure is imported without its price year.',
  )
  return null
}

function basisOf(cells: RowCells, group: Group, mapping: Mapping): BasisCode {
  const use = group.part('basis')
  const cell = use ? cells.text(use) : ''
  if (!use || cell === '') return group.rule.basis
  const basis = BASES.get(wordsOf(mapping.values.basis?.[cell] ?? cell))
  if (!basis)
    cells.warn(
      use,
      'basis-unknown',
      `"${cell.slice(0, 40)}" is not declared, observed, estimated or derived; the figure is imported as ${group.rule.basis}.`,
    )
  return basis ?? group.rule.basis
}

function stockOrFlowOf(cells: RowCells, group: Group): MeasurementDraft['stockOrFlow'] {
  const use = group.part('stockOrFlow')
  const cell = use ? cells.text(use) : ''
  if (!use || cell === '') return group.rule.stockOrFlow
  const found = STOCKS_AND_FLOWS.get(wordsOf(cell))
  if (!found)
    cells.warn(
      use,
      'stock-or-flow',
      `"${cell.slice(0, 40)}" is neither stock nor flow; the figure is imported without it.`,
    )
  return found ?? group.rule.stockOrFlow
}

function noteOf(cells: RowCells, { part }: Group): string | null {
  const use = part('note')
  return (use && cutText(cells.text(use), 500)) || null
}

function measurementOf(cells: RowCells, group: Group, mapping: Mapping): MeasurementDraft | null {
  const { figure, currency: own, wrong, estimated } = amountOf(cells, group)
  if (wrong || isNothing(figure, group.rule)) return null
  const problem = figureProblem(figure)
  if (problem) {
    cells.wrong(group.first, 'figure-order', problem)
    return null
  }
  const metric = metricOf(cells, group, mapping)
  if (metric === null || metric === '') {
    if (metric === null)
      cells.wrong(
        group.first,
        'metric-missing',
        'It is not said what this figure counts. Choose a metric for the column.',
      )
    return null
  }
  const unit = textOf(cells, group, 'unit', 30) ?? group.rule.unit ?? findMetric(metric)?.unit ?? 'count'
  const currency = currencyIn(cells, group, unit.startsWith('money') || own !== null ? own : null)
  if (unit.startsWith('money') && (currency === null || !isCurrency(currency))) {
    if (currency === null)
      cells.wrong(
        group.first,
        'currency-missing',
        'It is not said in which currency this amount is. Choose one for the column, such as USD.',
      )
    return null
  }
  return {
    metric,
    part: textOf(cells, group, 'part', 100) ?? group.rule.part,
    ...figure,
    unit,
    currency,
    priceYear: priceYearOf(cells, group),
    basis: estimated && !group.part('basis') ? 'estimated' : basisOf(cells, group, mapping),
    attributedTo: textOf(cells, group, 'attributedTo', 200) ?? group.rule.attributedTo,
    stockOrFlow: stockOrFlowOf(cells, group),
    note: noteOf(cells, group),
  }
}

/** Reads the figures of a row, one for each group of columns. A group whose columns are empty makes none. */
export function figuresReader(
  all: readonly ColumnUse[],
  mapping: Mapping,
): (cells: RowCells) => MeasurementDraft[] {
  const groups = groupsOf(usesOf(all, 'figure'), mapping)
  return (cells) =>
    groups.flatMap((group) => {
      const measurement = measurementOf(cells, group, mapping)
      return measurement ? [measurement] : []
    })
}
