import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureProblem, formatFigure, parseFigure } from './figures'
import { formatNumber, parseNumber } from './numbers'

const value = fc.oneof(
  fc.integer({ min: 0, max: 2_000_000_000 }),
  fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100),
)

describe('parseNumber', () => {
  it.each([
    ['12800', 12800],
    ['12,800', 12800],
    ['12 800', 12800],
    ['12\u00a0800', 12800],
    ['1,234,567', 1234567],
    ['65.16', 65.16],
    ['12.800', 12.8],
    ['1.5bn', 1_500_000_000],
    ['1.1 bn', 1_100_000_000],
    ['3.5 billion', 3_500_000_000],
    ['630m', 630_000_000],
    ['630 Million', 630_000_000],
    ['10k', 10_000],
    ['-5', -5],
    ['+2', 2],
    ['0', 0],
  ])('%j is %d', (typed, number) => expect(parseNumber(typed)).toBe(number))

  it.each([
    '',
    'x',
    '1,23',
    '12,80',
    '1..2',
    '1.',
    '.5',
    '12,8000',
    '1.5 bananas',
    '9e9',
    '0x10',
    '2000000000000000',
    '1,234 bnx',
  ])('%j is no number', (typed) => expect(parseNumber(typed)).toBeNull())

  it('reads back what formatNumber writes', () => {
    fc.assert(
      fc.property(value, (number) => {
        expect(parseNumber(formatNumber(number))).toBe(number)
      }),
    )
    expect(formatNumber(12800)).toBe('12,800')
    expect(formatNumber(-0)).toBe('0')
  })
})

describe('parseFigure', () => {
  it.each([
    ['12800', null, 12800, null],
    ['12000-15000', 12000, null, 15000],
    ['12000\u201315000', 12000, null, 15000],
    ['12,000 to 15,000', 12000, null, 15000],
    ['12000-13000-15000', 12000, 13000, 15000],
    ['12,000-15,000, best 13,000', 12000, 13000, 15000],
    ['1.5-2bn', 1_500_000_000, null, 2_000_000_000],
    ['500m-1.5bn', 500_000_000, null, 1_500_000_000],
    ['1.5-2, best 1.8 billion', 1_500_000_000, 1_800_000_000, 2_000_000_000],
    ['up to 18000', null, null, 18000],
    ['< 18 000', null, null, 18000],
    ['at least 12000', 12000, null, null],
    ['over 1.5bn', 1_500_000_000, null, null],
    ['12000+', 12000, null, null],
    ['at least 12000, best 13000', 12000, 13000, null],
    ['-2 to 1', -2, null, 1],
  ])('%j', (typed, low, best, high) => {
    expect(parseFigure(typed)).toEqual({ ok: true, figure: { low, best, high } })
  })

  it.each([
    ['', 'was not understood'],
    ['many', 'was not understood'],
    ['1-2-3-4', 'was not understood'],
    ['12000 best 13000', 'was not understood'],
    ['12000-15000, best of all', 'was not understood'],
    ['15000-12000', 'Write 12000-15000.'],
    ['12000-16000-15000', 'Write 12000-15000-16000.'],
    ['12000-15000, best 11000', 'Write 11000-12000-15000.'],
    ['1,5 billion', 'Write decimals with a dot, as in 1.5.'],
    ['9000 trillion', 'Check the zeros'],
  ])('refuses %j', (typed, part) => {
    expect(parseFigure(typed)).toMatchObject({ ok: false, problem: expect.stringContaining(part) })
  })

  it('accepts exactly the ordered figures, and names an ordered one for the others', () => {
    fc.assert(
      fc.property(value, value, value, (low, best, high) => {
        const ordered = low <= best && best <= high
        const reading = parseFigure(`${low}-${best}-${high}`)
        expect(reading.ok).toBe(ordered)
        if (!reading.ok) {
          const written = /Write (.+)\.$/.exec(reading.problem)?.[1] ?? ''
          expect(parseFigure(written).ok).toBe(true)
        }
      }),
    )
  })

  it('reads back every figure that formatFigure writes', () => {
    const maybe = fc.option(value)
    fc.assert(
      fc.property(maybe, maybe, maybe, (low, best, high) => {
        fc.pre(figureProblem({ low, best, high }) === null && !(low !== null && low === high))
        fc.pre(!(low === null && best !== null && high !== null) || best <= high)
        expect(parseFigure(formatFigure({ low, best, high }))).toEqual({
          ok: true,
          figure: { low, best, high },
        })
      }),
    )
  })
})

describe('figureProblem', () => {
  it('wants at least one figure and plain numbers', () => {
    expect(figureProblem({ low: null, best: null, high: null })).toContain('at least one')
    expect(figureProblem({ low: null, best: Number.NaN, high: null })).toContain('plain numbers')
    expect(figureProblem({ low: null, best: null, high: Infinity })).toContain('plain numbers')
    expect(figureProblem({ low: 1, best: 1, high: 1 })).toBeNull()
    expect(figureProblem({ low: 2, best: null, high: 1 })).toContain('Write 1-2.')
  })
})

describe('formatFigure', () => {
  it.each([
    [12000, null, 15000, '12,000-15,000'],
    [12000, 13000, 15000, '12,000-15,000, best 13,000'],
    [null, 12800, null, '12,800'],
    [null, null, 18000, 'up to 18,000'],
    [9000, null, null, 'at least 9,000'],
    [9000, 9500, null, 'at least 9,000, best 9,500'],
    [5, 5, 5, '5'],
    [-2, null, -1, '-2 to -1'],
  ])('%j, %j, %j is %j', (low, best, high, text) => expect(formatFigure({ low, best, high })).toBe(text))
})
