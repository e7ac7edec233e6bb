import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ICD_203, likelihoodTerm, mixesRows, PHIA_YARDSTICK, stixOfTerm, termOfPercent } from './likelihood'

describe('ICD 203', () => {
  test.each([
    ['almost no chance', 'chance', 1, 5, 5],
    ['remote', 'odds', 1, 5, 5],
    ['very unlikely', 'chance', 5, 20, 15],
    ['highly improbable', 'odds', 5, 20, 15],
    ['unlikely', 'chance', 20, 45, 30],
    ['improbable', 'odds', 20, 45, 30],
    ['roughly even chance', 'chance', 45, 55, 50],
    ['roughly even odds', 'odds', 45, 55, 50],
    ['likely', 'chance', 55, 80, 70],
    ['probable', 'odds', 55, 80, 70],
    ['very likely', 'chance', 80, 95, 85],
    ['highly probable', 'odds', 80, 95, 85],
    ['almost certain', 'chance', 95, 99, 95],
    ['nearly certain', 'odds', 95, 99, 95],
  ] as const)('%s: row of %s, %d-%d %%, STIX %d', (term, row, low, high, stix) => {
    expect(likelihoodTerm(term)).toEqual({ term, row, low, high, stix })
    expect(stixOfTerm(term)).toBe(stix)
  })

  test('has fourteen terms, and the bands of a row meet without a gap', () => {
    expect(ICD_203).toHaveLength(14)
    for (const row of ['chance', 'odds'] as const) {
      const bands = ICD_203.filter((known) => known.row === row)
      expect(bands[0]?.low).toBe(1)
      expect(bands.at(-1)?.high).toBe(99)
      bands.slice(1).forEach((band, index) => expect(band.low).toBe(bands[index]?.high))
    }
  })

  test.each([
    [1, 'almost no chance'],
    [4.9, 'almost no chance'],
    [5, 'very unlikely'],
    [20, 'unlikely'],
    [45, 'roughly even chance'],
    [55, 'likely'],
    [79.99, 'likely'],
    [80, 'very likely'],
    [95, 'almost certain'],
    [99, 'almost certain'],
  ])('%d %% is %s: an edge belongs to the upper band', (percent, term) => {
    expect(termOfPercent(percent)?.term).toBe(term)
  })

  test.each([0, 0.99, 99.01, 100, -5, Number.NaN, Infinity])('%d %% has no word', (percent) => {
    expect(termOfPercent(percent)).toBeNull()
  })

  test('every probability of 1-99 lies in the band of its word, in the row asked for', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 99, noNaN: true }),
        fc.constantFrom('chance', 'odds'),
        (percent, row) => {
          const term = termOfPercent(percent, row)
          expect(term?.row).toBe(row)
          expect(term && percent >= term.low && percent <= term.high).toBe(true)
        },
      ),
    )
  })

  test('names are read in any case; other words are not on the scale', () => {
    expect(likelihoodTerm(' Very Likely ')?.low).toBe(80)
    expect(likelihoodTerm('possible')).toBeNull()
    expect(stixOfTerm('highly likely')).toBeNull()
  })

  test.each([
    [['likely', 'very unlikely'], false],
    [['probable', 'remote'], false],
    [['likely', 'probable'], true],
    [['likely', 'perhaps'], false],
    [[], false],
  ])('mixing rows: %j is %s', (terms, mixed) => expect(mixesRows(terms)).toBe(mixed))
})

describe('the PHIA yardstick', () => {
  test('has eight terms in seven bands, rising, with gaps between them', () => {
    const bands = PHIA_YARDSTICK.filter((known) => known.term !== 'probable')
    expect(PHIA_YARDSTICK).toHaveLength(8)
    bands.slice(1).forEach((band, index) => expect(band.low).toBeGreaterThan(bands[index]?.high ?? 0))
    expect(PHIA_YARDSTICK.find((known) => known.term === 'realistic possibility')).toMatchObject({
      low: 40,
      high: 50,
    })
  })
})
