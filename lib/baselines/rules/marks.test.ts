import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sliceCodePoints } from './code-points'
import { runsOf } from './marks'

describe('runsOf', () => {
  it('makes overlapping passages flat, the longest first', () => {
    const passages = [
      { id: 'inner', start: 4, end: 9 },
      { id: 'outer', start: 0, end: 9 },
      { id: 'late', start: 6, end: 12 },
    ]
    expect(runsOf('The quick fox', passages)).toEqual([
      { text: 'The ', start: 0, end: 4, passages: ['outer'] },
      { text: 'qu', start: 4, end: 6, passages: ['outer', 'inner'] },
      { text: 'ick', start: 6, end: 9, passages: ['outer', 'late', 'inner'] },
      { text: ' fo', start: 9, end: 12, passages: ['late'] },
      { text: 'x', start: 12, end: 13, passages: [] },
    ])
  })

  it('counts code points', () => {
    expect(runsOf('a\u{1f600}b', [{ id: 'x', start: 1, end: 2 }])).toEqual([
      { text: 'a', start: 0, end: 1, passages: [] },
      { text: '\u{1f600}', start: 1, end: 2, passages: ['x'] },
      { text: 'b', start: 2, end: 3, passages: [] },
    ])
  })

  it('cuts what is beyond the text and drops what is empty', () => {
    const passages = [
      { id: 'a', start: -3, end: 99 },
      { id: 'b', start: 1, end: 1 },
      { id: 'c', start: 5, end: 9 },
    ]
    expect(runsOf('abc', passages)).toEqual([{ text: 'abc', start: 0, end: 3, passages: ['a'] }])
    expect(runsOf('', passages)).toEqual([])
    expect(runsOf('abc', [])).toEqual([{ text: 'abc', start: 0, end: 3, passages: [] }])
  })

  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\u{1f600}'), maxLength: 24 })
  const passages = fc
    .array(fc.tuple(fc.nat(26), fc.nat(26)), { maxLength: 8 })
    .map((pairs) => pairs.map(([start, end], index) => ({ id: `p${index}`, start, end })))

  it('gives runs that make up the text and cover every passage exactly', () => {
    fc.assert(
      fc.property(text, passages, (value, all) => {
        const runs = runsOf(value, all)
        expect(runs.map((run) => run.text).join('')).toBe(value)
        let at = 0
        for (const run of runs) {
          expect(run.start).toBe(at)
          expect(run.end).toBeGreaterThan(run.start)
          expect(sliceCodePoints(value, run.start, run.end)).toBe(run.text)
          at = run.end
        }
        for (const { id, start, end } of all) {
          const over = runs.filter((run) => run.passages.includes(id)).map((run) => run.text)
          expect(over.join('')).toBe(sliceCodePoints(value, start, end))
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('never has two neighbours under the same passages, nor depends on the order given', () => {
    fc.assert(
      fc.property(text, passages, (value, all) => {
        const runs = runsOf(value, all)
        expect(runsOf(value, all.toReversed())).toEqual(runs)
        runs.slice(1).forEach((run, index) => expect(run.passages).not.toEqual(runs[index]?.passages))
      }),
    )
  })
})
