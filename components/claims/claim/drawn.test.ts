import { describe, expect, it } from 'vitest'
import type { ClaimWhole } from '@/lib/claims/contract'
import { drawnMarks } from './drawn'

const development = { ref: 'X-D-0001', title: 'Talks', happened: '2020', startsOn: '2020-01-01' }
const term = (linkId: string | null, relation: string | null, weight: number) => ({
  ...{ linkId, relation, weight },
  ...{ development: linkId ? development : null, from: '2020-12-31' },
})

const drawn = (terms: ReturnType<typeof term>[], rest: object = {}) =>
  drawnMarks({ terms, knownWhenWritten: [], corrections: [], ...rest } as unknown as ClaimWhole)

describe('the marks on the time axis', () => {
  it('are one for each link, on the line where it speaks both ways', () => {
    const marks = drawn([term('a', 'qualifies', 0.25), term('a', 'qualifies', 0.25), term(null, null, 1)])
    expect(marks).toHaveLength(1)
    expect(marks[0]).toMatchObject({ side: 0, radius: 5.75, day: '2020-12-31' })
  })

  it('leave context out and put corrections below', () => {
    const marks = drawn([term('a', 'context', 0)], { corrections: [{ linkId: 'b', development }] })
    expect(marks).toMatchObject([{ id: 'b', side: -1, relation: 'corrects', known: false }])
  })

  it('say what was known when written', () => {
    const known = [{ linkId: 'k', development, relation: 'supports', overlooked: false, certain: true }]
    expect(drawn([], { knownWhenWritten: known })).toMatchObject([
      { day: '2020-01-01', side: 1, known: true },
    ])
  })
})
