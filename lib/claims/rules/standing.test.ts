import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isStanding,
  STANDING,
  standingAt,
  STANDINGS,
  standingsUpTo,
  type DatedStanding,
  type Standing,
} from './standing'

/** 'holding 2019-07-18 @2025-12-31' as a decision; ids grow in the order given. */
function decided(...texts: string[]): DatedStanding[] {
  return texts.map((text, index) => {
    const [standing = '', worldDate = '', at = ''] = text.split(' ')
    return { id: `id-${index}`, standing: standing as Standing, worldDate, decidedOn: at.slice(1) }
  })
}

const twoStep = decided('holding 2019-07-18 @2025-12-31', 'contradicted 2020-08-09 @2025-12-31')

describe('the thirteen standings', () => {
  test('are those of the glossary', () => {
    expect(STANDINGS.join(' ')).toBe(
      'untested holding strengthened qualified contested weakened contradicted exceeded overtaken fulfilled failed corrected retired',
    )
  })

  test('each has its own word, shape and sentence, so that colour is never alone', () => {
    for (const key of ['word', 'shape', 'sentence'] as const)
      expect(new Set(STANDINGS.map((standing) => STANDING[standing][key])).size).toBe(13)
    for (const standing of STANDINGS) {
      expect(STANDING[standing].word.toLowerCase()).toBe(standing)
      expect(STANDING[standing].sentence).toMatch(/^[A-Z][^!]+\.$/)
    }
  })

  test('knows its words', () => {
    expect(STANDINGS.every(isStanding)).toBe(true)
    expect(['Holding', 'drifted', ''].some(isStanding)).toBe(false)
  })
})

describe('the standing in force', () => {
  test.each([
    ['2019-07-17', '2025-12-31', null],
    ['2019-07-18', '2025-12-31', 'holding'],
    ['2020-08-08', '2025-12-31', 'holding'],
    ['2020-08-09', '2025-12-31', 'contradicted'],
    ['2026-01-01', '2026-01-01', 'contradicted'],
    ['2026-01-01', '2025-12-30', null],
  ])('world %s, known %s: %s', (worldDate, knowledgeDate, expected) => {
    expect(standingAt(twoStep, { worldDate, knowledgeDate })?.standing ?? null).toBe(expected)
  })

  test('a later decision about the same day supersedes; put back before it, the earlier one shows', () => {
    const standings = decided('weakened 2020-08-09 @2021-01-10', 'contradicted 2020-08-09 @2022-03-01')
    const at = (knowledgeDate: string) =>
      standingAt(standings, { worldDate: '2023-01-01', knowledgeDate })?.standing
    expect(at('2022-02-28')).toBe('weakened')
    expect(at('2022-03-01')).toBe('contradicted')
  })

  test('of two decisions of one day about the same day, the later id stands', () => {
    const standings = decided('weakened 2020-08-09 @2021-01-10', 'contested 2020-08-09 @2021-01-10')
    const clock = { worldDate: '2021-01-10', knowledgeDate: '2021-01-10' }
    expect(standingAt(standings, clock)?.standing).toBe('contested')
    expect(standingAt(standings.toReversed(), clock)?.standing).toBe('contested')
  })

  test('a later decision about an earlier time slots in and leaves later times be', () => {
    const standings = [...twoStep, ...decided('qualified 2020-01-01 @2026-02-01')]
    const clock = { worldDate: '2026-03-01', knowledgeDate: '2026-03-01' }
    expect(standingsUpTo(standings, clock).map((standing) => standing.standing)).toEqual([
      'holding',
      'qualified',
      'contradicted',
    ])
    expect(standingAt(standings, { ...clock, worldDate: '2020-05-01' })?.standing).toBe('qualified')
  })

  const day = fc.constantFrom('2019-07-18', '2020-01-01', '2020-08-09', '2021-11-04', '2022-02-24')
  const anyStandings = fc
    .array(fc.record({ standing: fc.constantFrom(...STANDINGS), worldDate: day, decidedOn: day }), {
      maxLength: 8,
    })
    .map((list) => list.map((standing, index) => ({ id: `id-${index}`, ...standing })))

  test('never looks past either clock, and does not depend on the order', () => {
    fc.assert(
      fc.property(anyStandings, day, day, (standings, worldDate, knowledgeDate) => {
        const found = standingAt(standings, { worldDate, knowledgeDate })
        const seen = standings.filter((s) => s.worldDate <= worldDate && s.decidedOn <= knowledgeDate)
        expect(found === null).toBe(seen.length === 0)
        if (found) expect(seen).toContain(found)
        expect(standingAt(standings.toReversed(), { worldDate, knowledgeDate })).toEqual(found)
        expect(standingAt(seen, { worldDate: '9999-12-31', knowledgeDate: '9999-12-31' })).toEqual(found)
      }),
    )
  })
})
