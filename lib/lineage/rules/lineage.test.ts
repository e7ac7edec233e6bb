import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changesBetween,
  lineageKinds,
  nearest,
  silentChanges,
  suggestKind,
  wrongNumber,
  type Compared,
} from './lineage'

const claim = (statement: string, rest: Partial<Compared> = {}): Compared => ({
  ...{ ref: 'C-1', statement, type: 'judgement', likelihood: 'likely', horizon: null, weight: 3 },
  ...rest,
})
const base = claim('No foreign missiles will be based in the country before 2030.')

describe('two claims of successive baselines', () => {
  it('say the same whatever the punctuation, and differ in each field by name', () => {
    expect(
      changesBetween(base, claim('No foreign missiles will be based in the country, before 2030')),
    ).toEqual([])
    expect(
      changesBetween(
        base,
        claim('Some missiles will come.', { likelihood: 'very likely', horizon: '2030-01-01', weight: 5 }),
      ),
    ).toEqual([
      ...['its words are others', 'likelihood from likely to very likely'],
      ...['horizon from none to 2030-01-01', 'weight from 3 to 5'],
    ])
  })

  it('are offered to one another by their words, the most alike first', () => {
    const later = [
      claim('The neighbour stays the lender.', { ref: 'C-7' }),
      claim('No foreign missiles will be based in the country before 2035.', { ref: 'C-8' }),
      claim('Foreign missiles stay out.', { ref: 'C-9' }),
    ]
    expect(nearest(base, later)[0]!.ref).toBe('C-8')
    expect(nearest(base, later).map(({ ref }) => ref)).not.toContain('C-7')
    expect(nearest(base, [])).toEqual([])
  })
})

describe('a silent revision', () => {
  const changed = claim(base.statement, { likelihood: 'unlikely' })

  it('is a claim that was called carried and is not the same', () => {
    expect(silentChanges(base, { kind: 'carried', to: [changed] }, undefined)).toEqual([
      'likelihood from likely to unlikely',
    ])
    expect(silentChanges(base, { kind: 'carried', to: [base] }, changed)).toEqual([])
  })

  it('is also one that nobody has said anything about', () => {
    expect(silentChanges(base, null, changed)).toEqual(['likelihood from likely to unlikely'])
    expect(silentChanges(base, null, undefined)).toEqual([])
  })

  it('is not one that was declared', () => {
    for (const kind of ['revised', 'split', 'reversed', 'dropped'] as const)
      expect(silentChanges(base, { kind, to: [changed] }, changed)).toEqual([])
  })

  it('is none exactly where carried is suggested', () => {
    const likelihood = fc.constantFrom(null, 'likely', 'unlikely')
    fc.assert(
      fc.property(likelihood, likelihood, (a, b) => {
        const [before, after] = [claim('One.', { likelihood: a }), claim('One.', { likelihood: b })]
        expect(suggestKind(before, after) === 'carried').toBe(silentChanges(before, null, after).length === 0)
      }),
    )
    expect(suggestKind(base, undefined)).toBeNull()
  })
})

it('goes on in as many claims as its kind says', () => {
  const fine = (kind: (typeof lineageKinds)[number]) =>
    [0, 1, 2, 3].filter((n) => wrongNumber(kind, n) === null)
  expect(lineageKinds.map((kind) => [kind, fine(kind)])).toEqual([
    ['carried', [1]],
    ['revised', [1]],
    ['split', [2, 3]],
    ['reversed', [1]],
    ['dropped', [0]],
  ])
})
