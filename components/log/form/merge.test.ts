import { describe, expect, it } from 'vitest'
import { conflictsOf, firstChoice, merged, saidLines } from '@/components/log/form/merge'
import { emptyValues, newActorRow, newFigureRow } from '@/components/log/form/values'
import type { FormValues } from '@/components/log/form/values'

const kinds = [{ code: 'loan-credit', label: 'Loan or credit' }]
const base = (): FormValues => ({
  ...emptyValues(),
  title: 'A loan',
  kind: 'loan-credit',
  happened: '2021-05',
  actors: [newActorRow({ code: 'RU' })],
})

describe('two versions of a record', () => {
  it('do not differ by the names of their rows', () => {
    expect(conflictsOf(base(), base(), base(), kinds)).toEqual([])
  })

  it('say field by field who changed what', () => {
    const yours = { ...base(), title: 'A loan of 500 million', stage: 'agreed' }
    const theirs = { ...base(), title: 'A second loan', place: 'Sochi' }
    const found = conflictsOf(base(), yours, theirs, kinds)
    expect(found.map(({ name, changedBy }) => [name, changedBy])).toEqual([
      ['stage', 'you'],
      ['title', 'both'],
      ['place', 'them'],
    ])
    expect(found.map(firstChoice)).toEqual(['yours', 'yours', 'theirs'])
    expect(found.find(({ name }) => name === 'place')).toMatchObject({
      yours: ['nothing'],
      theirs: ['Sochi'],
    })
  })

  it('show lists as lines, also a number that cannot be read', () => {
    const figure = newFigureRow({ metric: 'commitment', unit: 'money', currency: 'USD', best: '500m' })
    const yours = { ...base(), measurements: [figure] }
    const theirs = { ...base(), measurements: [{ ...figure, best: 'half' }] }
    expect(conflictsOf(base(), yours, theirs, kinds)).toMatchObject([
      { yours: ['Commitment: USD 500 million, declared'], theirs: ['Commitment: half, declared'] },
    ])
  })

  it('show every figure at its size', () => {
    const personnel = newFigureRow({
      metric: 'personnel',
      unit: 'head',
      low: '8600',
      best: '9000',
      high: '9,500',
    })
    expect(saidLines('measurements', { ...base(), measurements: [personnel] }, kinds)).toEqual([
      'Personnel: 8,600-9,500 troops, best 9,000, declared',
    ])
  })

  it('merge by what was chosen and lose nothing else', () => {
    const yours = { ...base(), title: 'mine', summary: 'typed', links: [] }
    const theirs = { ...base(), title: 'theirs', place: 'Sochi' }
    expect(merged(yours, theirs, { title: 'yours', place: 'theirs', summary: 'yours' })).toMatchObject({
      title: 'mine',
      summary: 'typed',
      place: 'Sochi',
    })
  })
})
