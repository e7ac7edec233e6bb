import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsChart } from './chart'
import { composeCountsChart } from './counts-chart'

const quarters = Array.from({ length: 16 }, (_, at) => `${2018 + Math.floor(at / 4)} Q${(at % 4) + 1}`)
const counts = (before: number, after: number) => quarters.map((_, at) => (at < 8 ? before : after))
const compose = (series: { kind: string; counts: number[] }[], baselineQuarter: string | null = '2020 Q1') =>
  composeCountsChart({ quarters, baselineQuarter, series, sourceLine: 'Logged by the team.' })

describe('composeCountsChart', () => {
  it('has a title that is true of the counts', () => {
    const exercises = { kind: 'Exercises', counts: counts(1, 3) }
    const statements = { kind: 'Statements', counts: counts(4, 1) }
    const loans = { kind: 'Loans', counts: counts(2, 2) }
    expect(compose([exercises, loans, statements]).title).toBe(
      'Since the baseline, exercises became more frequent, and statements less frequent',
    )
    expect(compose([exercises]).title).toBe('Since the baseline, exercises became more frequent')
    expect(compose([statements]).title).toBe('Since the baseline, statements became less frequent')
    expect(compose([loans]).title).toBe(
      'No kind of development became much more or less frequent since the baseline',
    )
  })

  it('compares nothing when there is no baseline in sight, or less than a year on one side', () => {
    for (const baseline of [null, '2018 Q2', '2021 Q3']) {
      const chart = compose([{ kind: 'Exercises', counts: counts(1, 3) }], baseline)
      expect(chart.title).toBe('Developments by kind and quarter')
      expect(chart.series[0]?.note).toBeNull()
    }
  })

  it('notes the yearly means and says them in the alternative text', () => {
    const chart = compose([{ kind: 'NATO moves', counts: counts(1, 3) }])
    expect(chart.series[0]?.note).toBe('4.0 → 12.0 a year')
    expect(chart.alt).toContain('NATO moves 4.0 before and 12.0 after')
    expect(chart.title).toContain('NATO moves')
  })

  it('puts every count into the table, whatever the counts', () => {
    const one = fc.array(fc.nat(9), { minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), (all) => {
        const chart = countsChart.parse(
          compose(all.map((list, at) => ({ kind: `Kind ${at}`, counts: list }))),
        )
        const cells = chart.table.rows.map((row) => row.slice(1).map(Number))
        expect(cells).toEqual(quarters.map((_, at) => all.map((list) => list[at])))
      }),
    )
  })
})
