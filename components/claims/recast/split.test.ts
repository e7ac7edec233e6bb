import { describe, expect, it } from 'vitest'
import { firstSplit, partsGiven, problemsOf, withPart, withoutPart, type Divisible } from './split'

const claim: Divisible = {
  ...{ ref: 'BLR-C-04', version: 2, statement: 'This and that.', type: 'forecast', role: 'key', weight: 5 },
  ...{
    horizon: '2021-12-31',
    likelihood: 'likely',
    weightReason: null,
    confirms: null,
    falsifier: 'Not so.',
  },
  passages: [{ id: 'p1', exact: 'This and that.' }],
  links: [
    { id: 'l1', ref: 'BLR-D-0001', title: 'One', bears: 'supports' },
    { id: 'l2', ref: 'BLR-D-0002', title: 'Two', bears: 'contradicts' },
  ],
  tripwires: [{ id: 't1', says: 'A base opens.' }],
}
const whole = () => {
  const draft = firstSplit(claim)
  const parts = draft.parts.map((part, at) => ({ ...part, statement: `Part ${at}.` }))
  return { ...draft, parts }
}

describe('the draft of a split', () => {
  it('begins with nothing lost and with the weight of the whole shared', () => {
    const { parts } = firstSplit(claim)
    expect(parts.map(({ weight }) => weight)).toEqual([3, 2])
    expect(parts.map(({ linkIds }) => linkIds)).toEqual([['l1', 'l2'], []])
    expect(parts.map(({ tripwireIds }) => tripwireIds)).toEqual([['t1'], []])
  })

  it('shares the weight anew with each part more or less, within two and six', () => {
    let draft = whole()
    for (let parts = 3; parts <= 6; parts += 1) draft = withPart(draft, claim)!
    expect(draft.parts.map(({ weight }) => weight)).toEqual([1, 1, 1, 1, 1, 1])
    expect(withPart(draft, claim)).toBeNull()
    expect(withoutPart(whole(), 0, claim)).toBeNull()
    const less = withoutPart(withPart(whole(), claim)!, 0, claim)!
    expect(less.parts.map(({ statement, weight }) => [statement, weight])).toEqual([
      ['Part 1.', 3],
      ['', 2],
    ])
  })

  it('gives each part what the whole said besides', () => {
    expect(partsGiven(whole(), claim)[1]).toEqual({
      ...{ statement: 'Part 1.', type: 'forecast', role: 'key', horizon: '2021-12-31', likelihood: 'likely' },
      ...{ weight: 2, weightReason: null, confirms: null, falsifier: 'Not so.' },
      ...{ passageIds: ['p1'], linkIds: [], tripwireIds: [] },
    })
  })

  it('says what is missing, and the reason only in the end', () => {
    const fields = (draft: ReturnType<typeof whole>, isSaving = false) =>
      problemsOf(draft, isSaving).map(({ inputId }) => inputId)
    expect(fields(firstSplit(claim))).toEqual(['part-1-statement'])
    expect(fields(whole())).toEqual([])
    expect(fields(whole(), true)).toEqual(['recast-reason'])
    const [one, two] = whole().parts
    expect(fields({ parts: [one!, { ...two!, passageIds: [] }], reason: '' })).toEqual(['part-1-passage-0'])
    expect(fields({ parts: [one!, { ...two!, statement: ' part 0. ' }], reason: '' })).toEqual([
      'part-1-statement',
    ])
  })
})
