import { describe, expect, it } from 'vitest'
import { restoreValues, sameValues } from '@/components/log/form/restore'
import { emptyValues, newFigureRow, newLinkRow } from '@/components/log/form/values'

describe('restoreValues', () => {
  it('gives back what was kept', () => {
    const values = {
      ...emptyValues(),
      title: 'Zapad',
      backfilled: true,
      measurements: [newFigureRow({ metric: 'personnel', best: '12,8' })],
      links: [newLinkRow({ strength: 3 })],
    }
    expect(sameValues(restoreValues(JSON.parse(JSON.stringify(values))), values)).toBe(true)
  })

  it.each([null, 7, 'x', [], { title: 4, actors: 'RU', links: [null, { strength: 'much' }] }])(
    'makes a whole form of %j',
    (stored) => {
      const values = restoreValues(stored)
      expect(values.title).toBe('')
      expect(values.actors).toEqual([])
      for (const link of values.links) expect(link.strength).toBe(2)
    },
  )
})
