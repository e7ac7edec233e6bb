import { describe, expect, it } from 'vitest'
import { chipLabels, dropWords, filtersLine, gradeLabel, periodLabel } from '@/components/log/filters/labels'

const choices = {
  kinds: [{ value: 'sanction', label: 'Sanction' }],
  actors: [],
  places: [],
  baselineOn: null,
}

describe('what the chips say', () => {
  it('nothing while a filter is off', () => {
    expect(Object.values(chipLabels({}, choices)).every((label) => label === null)).toBe(true)
  })

  it('the name of one value and the number of several', () => {
    expect(chipLabels({ kind: ['sanction'] }, choices).kind).toBe('Sanction')
    expect(chipLabels({ kind: ['sanction', 'gone'] }, choices).kind).toBe('2 kinds')
  })

  it('what is left out', () => {
    const not = ['kind:sanction', 'place:Minsk', 'marking:RED']
    const labels = chipLabels({ not, kind: ['gone'], links: 'without', outlet: ['Wire'] }, choices)
    expect(labels).toMatchObject({ kind: 'gone, not Sanction', place: 'not Minsk', outlet: 'Wire' })
    expect(labels.more).toBe('not RED, without links')
    expect(dropWords(['from', 'to'])).toBe('In any period')
  })

  it('a period open at either end', () => {
    expect(periodLabel({ from: '2019-07-18' })).toBe('since 18 Jul 2019')
    expect(periodLabel({ to: '2019-07-17' })).toBe('until 17 Jul 2019')
    expect(periodLabel({ from: '2021-09-10', to: '2021-09-16' })).toBe('10–16 Sep 2021')
  })

  it('"or better" only where something is better', () => {
    expect(gradeLabel({ reliability: 'B', credibility: 2 })).toBe('B or better, 2 or better')
    expect(gradeLabel({ reliability: 'A', credibility: 6 })).toBe('A, 6')
  })

  it('all of it in a line for paper', () => {
    const filters = { kind: ['sanction'], from: '2019-07-18', include: 'retracted' as const, q: 'bank' }
    expect(filtersLine(filters, choices)).toBe(
      'Kind Sanction · Period since 18 Jul 2019 · with retracted · “bank”',
    )
    expect(filtersLine({}, choices)).toBe('')
  })
})
