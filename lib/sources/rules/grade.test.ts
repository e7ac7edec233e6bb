import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseGrade, type Credibility, type Reliability } from './admiralty'
import { bestGrade, confirmationProblem, gradeOfDevelopment, originCount, type GradedCitation } from './grade'
import { originOf } from './origin'

/** 'B2@reuters' as a citation. */
function cited(text: string): GradedCitation {
  const [grade = '', origin = 'one'] = text.split('@')
  const read = parseGrade(grade)
  if (!read) throw new Error(`${text} is no citation`)
  return { ...read, origin }
}

const anyCitation = fc.record<GradedCitation>({
  reliability: fc.constantFrom<Reliability[]>('A', 'B', 'C', 'D', 'E', 'F'),
  credibility: fc.constantFrom<Credibility[]>(1, 2, 3, 4, 5, 6),
  origin: fc.constantFrom('one', 'two', 'three', 'four'),
})
const anyCitations = fc.array(anyCitation, { maxLength: 8 })

describe('grade of a development', () => {
  test.each([
    ['no citation', [], 0],
    ['A1', ['A1'], 1],
    ['B2', ['B2'], 0.75],
    ['F6: unknown, half', ['F6'], 0.5],
    ['E5: nothing', ['E5'], 0],
    ['A5: half', ['A5'], 0.5],
    ['B2 five times from one wire', ['B2@wire', 'B2@wire', 'B2@wire', 'B2@wire', 'B2@wire'], 0.75],
    ['the best of one origin', ['D4@wire', 'B2@wire', 'C3@wire'], 0.75],
    ['two independent B2', ['B2@one', 'B2@two'], 1 - 0.25 ** 2],
    ['five independent B2', ['B2@a', 'B2@b', 'B2@c', 'B2@d', 'B2@e'], 1 - 0.25 ** 5],
    ['C3 and D4 apart', ['C3@one', 'D4@two'], 1 - 0.5 * 0.75],
    ['E5 beside B2 changes nothing', ['B2@one', 'E5@two'], 0.75],
  ])('%s', (_, citations, expected) => {
    expect(gradeOfDevelopment(citations.map(cited))).toBeCloseTo(expected, 12)
  })

  test('is from 0 to 1 and does not depend on the order', () => {
    fc.assert(
      fc.property(anyCitations, (citations) => {
        const g = gradeOfDevelopment(citations)
        expect(g).toBeGreaterThanOrEqual(0)
        expect(g).toBeLessThanOrEqual(1)
        expect(gradeOfDevelopment(citations.toReversed())).toBe(g)
        expect(gradeOfDevelopment(citations.toSorted((a, b) => a.credibility - b.credibility))).toBe(g)
      }),
    )
  })

  test('a duplicate never changes it, another citation never lowers it', () => {
    fc.assert(
      fc.property(anyCitations, anyCitation, (citations, another) => {
        const g = gradeOfDevelopment(citations)
        for (const citation of citations) expect(gradeOfDevelopment([...citations, citation])).toBe(g)
        expect(gradeOfDevelopment([...citations, another])).toBeGreaterThanOrEqual(g - 1e-12)
      }),
    )
  })

  test('a worse citation of an origin that is already there never changes it', () => {
    fc.assert(
      fc.property(anyCitations, fc.constantFrom('one', 'two'), (citations, origin) => {
        const g = gradeOfDevelopment(citations)
        const repeated = citations.some((citation) => citation.origin === origin)
        fc.pre(repeated)
        expect(gradeOfDevelopment([...citations, { reliability: 'E', credibility: 5, origin }])).toBe(g)
      }),
    )
  })
})

describe('the grade to show', () => {
  test.each([
    [['C3', 'B2', 'D4'], 'B2'],
    [['A2', 'B1'], 'A2'],
    [['B1', 'A2'], 'A2'],
    [['F6', 'C3'], 'C3'],
    [['F1', 'C1'], 'C1'],
    [['A6', 'B4'], 'A6'],
    [['A6', 'B2'], 'B2'],
    [['E5'], 'E5'],
  ])('of %j it is %s', (citations, expected) => {
    const best = bestGrade(citations.map(cited))
    expect(best && best.reliability + best.credibility).toBe(expected)
  })

  test('is null without citations', () => expect(bestGrade([])).toBeNull())

  test('is one of the citations, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(anyCitation, { minLength: 1, maxLength: 8 }), (citations) => {
        const best = bestGrade(citations)
        expect(citations).toContain(best)
        const other = bestGrade(citations.toReversed())
        expect([other?.reliability, other?.credibility]).toEqual([best?.reliability, best?.credibility])
      }),
    )
  })
})

describe('credibility 1 needs two independent origins', () => {
  test.each([
    [['A1@one', 'B2@two'], null],
    [['A2@one'], null],
    [[], null],
    [['A1@one'], /^Credibility 1 .* Cite a second/],
    [['A1@wire', 'B2@wire'], /go back to one origin/],
  ])('%j', (citations, expected) => {
    const problem = confirmationProblem(citations.map(cited))
    if (expected === null) expect(problem).toBeNull()
    else expect(problem).toMatch(expected)
  })

  test('counts origins, not citations', () => {
    expect(originCount(['A1@one', 'B2@one', 'C3@two'].map(cited))).toBe(2)
  })
})

describe('the origin of a source', () => {
  const repeats: Record<string, string> = {
    outlet: 'wire',
    wire: 'agency',
    x: 'y',
    y: 'z',
    z: 'x',
    self: 'self',
  }
  const origin = (id: string) => originOf(id, (source) => repeats[source])

  test.each([
    ['agency', 'agency'],
    ['outlet', 'agency'],
    ['x', 'x'],
    ['y', 'x'],
    ['z', 'x'],
    ['self', 'self'],
  ])('%s goes back to %s', (id, expected) => expect(origin(id)).toBe(expected))

  test('what leads into a ring has the origin of the ring', () => {
    expect(originOf('a', (id) => ({ a: 'z', z: 'y', y: 'z' })[id])).toBe('y')
  })
})
