import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAsking, stateOf, tripwireRule } from './rule'
import { ruleWords } from './rule-words'

const wire = { disarmed: false, byDate: '2022-06-30', silence: false }

describe('where a tripwire is', () => {
  it.each([
    ['armed', 'on its last day', wire, 0, '2022-06-30'],
    ['expired', 'the day after', wire, 0, '2022-07-01'],
    ['tripped', 'by one that fits, before and after', wire, 1, '2023-01-01'],
    ['logged', 'once the silence is logged', { ...wire, silence: true }, 0, '2022-07-01'],
    ['tripped', 'also when something turns up after all', { ...wire, silence: true }, 1, '2022-07-01'],
    ['disarmed', 'whatever fits', { ...wire, disarmed: true }, 3, '2023-01-01'],
  ] as const)('is %s %s', (state, _, given, open, today) => {
    expect(stateOf(given, open, today)).toBe(state)
  })

  it('never goes from expired back to armed as days go by', () => {
    const anyDay = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2025-01-01'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10))
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [first = '', then = ''] = [a, b].toSorted()
        if (stateOf(wire, 0, first) === 'expired') expect(stateOf(wire, 0, then)).toBe('expired')
      }),
    )
  })
})

describe('a rule', () => {
  it('asks for something, or is refused', () => {
    expect(isAsking(tripwireRule.parse({}))).toBe(false)
    for (const one of [{ kinds: ['sanction'] }, { actors: ['RU'] }, { place: 'Brest' }, { words: 'base' }])
      expect(isAsking(tripwireRule.parse(one))).toBe(true)
  })

  it('can be read aloud', () => {
    const rule = tripwireRule.parse({
      ...{
        kinds: ['troop-deployment', 'basing-access'],
        actors: ['RU', 'BY'],
        place: 'Brest',
        words: '"permanent base"',
      },
      figure: { metric: 'personnel', op: 'at-least', value: 9000 },
    })
    const names = { kind: (code: string) => code.toUpperCase(), metric: () => 'Personnel' }
    expect(ruleWords(rule, names)).toBe(
      'TROOP-DEPLOYMENT or BASING-ACCESS, with RU and BY, at Brest, saying "permanent base", Personnel at least 9,000',
    )
    expect(ruleWords(tripwireRule.parse({ kinds: ['sanction'] }), names)).toBe('SANCTION')
  })
})
