import { describe, expect, it } from 'vitest'
import { completeMeasures, kindCodeOf, measureProblem, metricCode } from './measures'

describe('codes', () => {
  it.each([
    ['Area burned', 'areaBurned'],
    ['Évacués', 'evacues'],
    ['  days of  fire ', 'daysOfFire'],
    ['…', ''],
  ])('of the measure %s', (label, code) => expect(metricCode(label)).toBe(code))

  it.each([
    ['Forest fire', 'forest-fire'],
    ['Übung / Manöver', 'ubung-manover'],
    ['Пожар', ''],
  ])('of the kind %s', (label, code) => expect(kindCodeOf(label)).toBe(code))
})

describe('measures of a kind', () => {
  const area = { metric: 'areaBurned', label: 'Area burned', unit: 'ha' }

  it('take the type of a metric that is known, else of their unit', () => {
    const given = [
      area,
      { metric: 'snap', label: 'Snap', unit: 'yes or no' },
      { metric: 'damage', label: 'Damage', unit: 'money' },
    ]
    expect(completeMeasures(given).map(({ type }) => type)).toEqual(['number', 'flag', 'money'])
  })

  it('are in the list once, and in one unit everywhere', () => {
    expect(measureProblem([area], [])).toBeNull()
    expect(measureProblem([area, area], [])).toMatchObject({ at: 1, field: 'metric' })
    expect(measureProblem([area], [{ ...area, unit: 'km2' }])).toMatchObject({ at: 0, field: 'unit' })
    expect(
      measureProblem([{ metric: 'personnel', label: 'People', unit: 'thousands' }], [])?.problem,
    ).toContain('head')
  })
})
