import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readActors, readParts, writeActors, writeParts } from './nested-cell'

const code = fc.stringMatching(/^[A-Za-z0-9Ж][A-Za-z0-9_Ж-]{0,10}$/)
const role = fc.constantFrom('actor', 'supplier', 'recipient')
const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)
const part = fc.dictionary(fc.stringMatching(/^[a-z_]{1,12}$/), value, { noNullPrototype: true })

describe('several things in one cell', () => {
  it('read back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ code, role })), (actors) => {
        expect(readActors(writeActors(actors))).toEqual(actors)
      }),
    )
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        // JSON has no -0.
        const plain = parts.map((each) => JSON.parse(JSON.stringify(each)) as Record<string, unknown>)
        expect(readParts(writeParts(parts))).toEqual(plain)
      }),
    )
  })

  it('leave out what is empty, and write numbers in full', () => {
    expect(writeParts([{ metric: 'radius', low: 1e-7, high: 1e21, part: null }])).toBe(
      '[{"metric":"radius","low":0.0000001,"high":1000000000000000000000}]',
    )
    expect([writeParts([]), writeActors([])]).toEqual(['', ''])
  })

  it('take what a person writes, and say what is expected', () => {
    expect(readActors(' RU |BY (recipient) ')).toEqual([
      { code: 'RU', role: 'actor' },
      { code: 'BY', role: 'recipient' },
    ])
    expect(() => readActors('Russian Federation')).toThrow('write RU (supplier) | BY (recipient)')
    for (const wrong of ['{}', '[1]', 'tanks', '[null]'])
      expect(() => readParts(wrong)).toThrow('JSON list of objects')
  })
})
