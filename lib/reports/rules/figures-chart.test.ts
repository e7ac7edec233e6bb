import { describe, expect, it } from 'vitest'
import { figuresChart } from './chart'
import { composeFiguresChart, grouped } from './figures-chart'

const figures = {
  title: 'What was declared and what was counted drift apart',
  subtitle: 'Personnel, log scale',
  sourceLine: 'Logged by the team.',
  unit: 'head',
  scale: 'log' as const,
  baselineDate: '2019-07-18',
  series: [
    {
      name: 'Zapad',
      joined: false,
      points: [{ date: '2021-09-10', low: 12_800, best: null, high: 200_000 }],
    },
  ],
  thresholds: [{ value: 13_000, label: 'observers' }],
}

describe('composeFiguresChart', () => {
  it('writes the table and the alternative text', () => {
    const chart = figuresChart.parse(composeFiguresChart(figures))
    expect(chart.table.rows).toEqual([['Zapad', '2021-09-10', '12\u00a0800', 'not given', '200\u00a0000']])
    expect(chart.alt).toBe(
      'A chart of figures in head over time, on a log scale: Zapad from 2021-09-10 to 2021-09-10. Marks are best values, bars run from low to high. Dashed lines: observers at 13\u00a0000. A dotted line marks the baseline on 2019-07-18.',
    )
  })

  it('is refused with a range upside down, or with zero on a log scale', () => {
    const broken = (low: number, high: number) =>
      figuresChart
        .safeParse(
          composeFiguresChart({
            ...figures,
            series: [
              { name: 'Zapad', joined: false, points: [{ date: '2021-09-10', low, best: null, high }] },
            ],
          }),
        )
        .error?.issues.map((issue) => issue.message)
    expect(broken(2, 1)).toEqual(['Expected low <= best <= high'])
    expect(broken(0, 1)).toEqual(['A log scale needs figures above zero'])
  })
})

describe('grouped', () => {
  it('sets thousands apart and drops the noise of sums', () => {
    expect(grouped(1_000_000)).toBe('1\u00a0000\u00a0000')
    expect(grouped(-12_800.5)).toBe('-12\u00a0800.5')
    expect(grouped(0.1 + 0.2)).toBe('0.3')
  })
})
