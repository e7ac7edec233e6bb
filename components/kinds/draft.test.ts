import { describe, expect, it } from 'vitest'
import { draftOf, givenOf, nextRow } from './draft'

describe('the draft of a kind', () => {
  it('gives back what it was made of', () => {
    const kind = {
      ...{
        code: 'forest-fire',
        label: 'Forest fire',
        plural: 'Forest fires',
        version: 1,
        archivedAt: null,
        developments: 0,
        score: -7,
      },
      plover: [{ code: 'COERCE' as const, score: -7, worst: -10, when: 'set' }],
      measures: [{ metric: 'areaBurned', label: 'Area burned', unit: 'ha' }],
    }
    const { label, plural, score, plover, measures } = kind
    expect(givenOf(draftOf(kind))).toEqual({ label, plural, score, plover, measures })
  })

  it('leaves empty rows out and makes codes from labels', () => {
    const draft = {
      ...draftOf(null),
      label: 'Fire',
      measures: [
        { row: 1, metric: '', label: 'Area burned', unit: 'ha' },
        { row: 2, metric: '', label: '', unit: '' },
      ],
      plover: [{ row: 1, code: '', score: '', when: '' }],
    }
    expect(givenOf(draft)).toEqual({
      ...{ label: 'Fire', plural: 'Fire', score: null, plover: [] },
      measures: [{ metric: 'areaBurned', label: 'Area burned', unit: 'ha' }],
    })
    expect(nextRow(draft.measures)).toBe(3)
  })
})
