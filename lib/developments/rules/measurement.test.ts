import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencyOf, isCurrency } from './currency'
import { formatMeasurement } from './measurement'
import { kinds } from './kinds'
import { formatMoney, moneyProblem, parseMoney } from './money'

const one = (best: number) => ({ low: null, best, high: null })
const range = (low: number, high: number) => ({ low, best: null, high })

describe('formatMeasurement', () => {
  it.each([
    ['personnel', 'head', one(12800), '12,800 troops'],
    ['personnel', 'head', one(1), '1 troop'],
    ['personnel', 'head', { low: 12000, best: 13000, high: 15000 }, '12,000-15,000 troops, best 13,000'],
    ['combatAircraft', 'count', one(4), '4 combat aircraft'],
    ['tanks', 'count', one(1), '1 tank'],
    ['fatalities', 'head', one(1), '1 fatality'],
    ['fatalities', 'head', { low: 2, best: null, high: null }, 'at least 2 fatalities'],
    ['participatingStates', 'states', one(18), '18 participating states'],
    ['duration', 'days', one(1), '1 day'],
    ['tenor', 'years', range(5, 10), '5-10 years'],
    ['range', 'km', one(500), '500 km'],
    ['rate', '%', one(3.5), '3.5%'],
    ['shareGdp', '%', { low: 2, best: 2.1, high: 2.4 }, '2-2.4%, best 2.1'],
    ['gasPrice', 'USD/1000 m3', one(127), '127 USD/1000 m3'],
    ['orderYear', 'year', one(2015), '2015'],
    ['tone', '-2..2', range(-2, -1), '-2 to -1'],
    ['snap', 'yes or no', one(1), 'yes'],
    ['snap', 'yes or no', one(0), 'no'],
    ['sorties', 'count', one(1200), '1,200 sorties'],
    ['emissions', 'Mt', one(3), '3 Mt'],
  ])('%s in %s', (metric, unit, figure, text) =>
    expect(formatMeasurement({ metric, unit, ...figure })).toBe(text),
  )

  it.each([
    ['commitment', one(1_500_000_000), 'USD', null, 'USD 1.5 billion'],
    ['commitment', one(630_000_000), 'USD', null, 'USD 630 million'],
    ['amount', one(4_600_000_000), 'USD', 2019, 'USD 4.6 billion (2019 prices)'],
    [
      'commitment',
      { low: 1e9, best: 1.2e9, high: 1.5e9 },
      'EUR',
      null,
      'EUR 1-1.5 billion, best 1.2 billion',
    ],
    ['commitment', one(3_500_000_000), 'CNY', null, 'CNY 3.5 billion'],
    ['value', one(1_234_567_890), 'USD', null, 'USD 1,234,567,890'],
    ['value', one(65.16), 'BYN', null, 'BYN 65.16'],
    ['value', one(5), null, null, 'currency unknown 5'],
  ])('%s of money', (metric, figure, currency, priceYear, text) => {
    expect(formatMeasurement({ metric, unit: 'money', ...figure, currency, priceYear })).toBe(text)
  })

  it('adds the year to a yearly rent', () => {
    expect(formatMeasurement({ metric: 'rent', unit: 'money/year', ...one(2e6), currency: 'USD' })).toBe(
      'USD 2 million a year',
    )
  })

  it('never loses a digit of money', () => {
    const amount = fc.oneof(
      fc.integer({ min: 0, max: 2_000_000_000 }),
      fc.integer({ min: 0, max: 99_999 }).map((n) => n * 1e7),
    )
    fc.assert(
      fc.property(amount, fc.option(fc.integer({ min: 1900, max: 2100 })), (best, priceYear) => {
        const money = { ...one(best), currency: 'PLN', priceYear }
        expect(parseMoney(formatMoney(money, money.currency, money.priceYear))).toEqual({ ok: true, money })
      }),
    )
  })

  it('has words for every measure of every kind', () => {
    for (const { measures } of kinds) {
      for (const { metric, unit } of measures) {
        expect(formatMeasurement({ metric, unit, ...one(2), currency: 'USD' })).toMatch(/^[\w ,.%/-]+$/)
      }
    }
  })
})

describe('parseMoney', () => {
  it.each([
    ['USD 1.5 billion', one(1.5e9), 'USD', null],
    ['1.5bn USD', one(1.5e9), 'USD', null],
    ['1.5bn usd', one(1.5e9), 'USD', null],
    ['$630m', one(630e6), 'USD', null],
    ['US$ 630 million', one(630e6), 'USD', null],
    ['\u20ac500 million', one(500e6), 'EUR', null],
    ['12.5 \u20ac', one(12.5), 'EUR', null],
    ['100 z\u0142', one(100), 'PLN', null],
    ['EUR 1-1.5bn (2015 prices)', range(1e9, 1.5e9), 'EUR', 2015],
    ['USD 5 in 2020 prices', one(5), 'USD', 2020],
    ['USD up to 2 billion', { low: null, best: null, high: 2e9 }, 'USD', null],
  ])('%j', (typed, figure, currency, priceYear) => {
    expect(parseMoney(typed)).toEqual({ ok: true, money: { ...figure, currency, priceYear } })
  })

  it.each([
    ['1.5 billion', 'Name the currency'],
    ['\u00a5500', 'Name the currency'],
    ['XYZ 5', 'Name the currency'],
    ['USD', 'Name the currency'],
    ['USD lots', 'was not understood as a figure'],
    ['USD 2-1', 'Write 1-2.'],
  ])('refuses %j', (typed, part) => {
    expect(parseMoney(typed)).toMatchObject({ ok: false, problem: expect.stringContaining(part) })
  })
})

describe('currencies', () => {
  it('are ISO 4217, by code or by an unambiguous sign', () => {
    expect(['usd', 'EUR', '$', '\u00a5', 'abc', ''].map(currencyOf)).toEqual([
      'USD',
      'EUR',
      'USD',
      null,
      null,
      null,
    ])
    expect(['BYN', 'byn', 'BYR', 'USA'].map(isCurrency)).toEqual([true, false, true, false])
  })

  it('are asked for with a price year that is a year', () => {
    expect(moneyProblem(null, null)).toContain('Name the currency')
    expect(moneyProblem('', null)).toContain('Name the currency')
    expect(moneyProblem('usd', null)).toContain('ISO 4217')
    expect(moneyProblem('USD', 15)).toContain('four digits')
    expect(moneyProblem('USD', 2015)).toBeNull()
    expect(moneyProblem('USD', null)).toBeNull()
  })
})
