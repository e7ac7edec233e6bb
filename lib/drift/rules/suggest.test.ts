import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { STANDINGS } from '@/lib/claims/rules/standing'
import { driftAt } from './drift'
import { countsSentence, suggestStanding } from './suggest'
import { anyClaims, anyClock, anyLinks, anyOptions, CLAIM, development, link, NOW, PLAIN } from './testing'
import type { DriftLink } from './types'

/** 'contradicts A1 x3, supports F6/1' as links; after the slash the strength, after x how many. */
function linked(text: string): DriftLink[] {
  return text.split(', ').flatMap((part) => {
    const found = /^(\w+) ([A-F][1-6])(?:\/([123]))?(?: x(\d+))?$/.exec(part)
    if (!found) throw new Error(part)
    const [, relation = '', grade = '', strength = '3', times = '1'] = found
    return Array.from({ length: Number(times) }, () =>
      link(relation as DriftLink['relation'], grade, { strength: Number(strength) as DriftLink['strength'] }),
    )
  })
}

function suggested(links: readonly DriftLink[]) {
  const [claim] = driftAt([CLAIM], links, NOW, PLAIN).perClaim
  if (!claim) throw new Error('no claim')
  return suggestStanding(claim)
}

describe('the suggested standing', () => {
  test.each([
    ['supports B2', 'holding'],
    ['supports A1', 'strengthened'],
    ['supports B2 x2', 'strengthened'],
    ['supports A1/1', 'holding'],
    ['contradicts F6/1', 'holding'],
    ['contradicts A1/1', 'weakened'],
    ['contradicts B2', 'weakened'],
    ['contradicts A1', 'contradicted'],
    ['contradicts B2 x2', 'contradicted'],
    ['contradicts A1 x3, supports F6/1', 'contradicted'],
    ['exceeds B2', 'exceeded'],
    ['exceeds A1 x3, contradicts A1', 'exceeded'],
    ['exceeds A1, contradicts A1 x3', 'contradicted'],
    ['exceeds A1, contradicts A1', 'contradicted'],
    ['supports A1, contradicts A1', 'contested'],
    ['supports A1 x2, contradicts A1', 'contested'],
    ['supports A1 x3, contradicts A1', 'strengthened'],
    ['supports A1 x5, contradicts A1 x2', 'holding'],
    ['supports F6/1, contradicts F6/1', 'contested'],
    ['supports E4/1, contradicts E4/1', 'holding'],
    ['qualifies A1', 'qualified'],
    ['qualifies A1, supports A1', 'qualified'],
    ['qualifies A1, supports A1 x2', 'strengthened'],
    ['contradicts A1 x9, overtakes C3', 'overtaken'],
    ['contradicts A1 x9, fulfils C3', 'fulfilled'],
    ['supports A1 x9, fails C3', 'failed'],
    ['supports A1 x9, corrects C3, fails C3', 'corrected'],
    ['context A1', 'untested'],
  ])('%s: %s', (text, standing) => expect(suggested(linked(text)).standing).toBe(standing))

  test('without links it is untested', () => expect(suggested([]).standing).toBe('untested'))
})

describe('the sentence', () => {
  test.each([
    ['supports A1', 'One development supports it, so its drift is 0.'],
    [
      'contradicts A1 x3, supports F6/1',
      'One development supports it and three contradict it, so its drift is 72.',
    ],
    [
      'supports A1 x13, contradicts B2 x2, exceeds B2, qualifies B2',
      '13 developments support it, two contradict it, one goes beyond it and one qualifies it, so its drift is 15.',
    ],
    [
      'overtakes B2, supports A1',
      'The question has been gone since 4 November 2021: one development supports it and one overtakes it.',
    ],
    ['fulfils B2', 'The forecast came about on 4 November 2021: one development fulfils it.'],
    ['fails B2 x2', 'The forecast had failed by 4 November 2021: two developments fail it.'],
    ['corrects B2, supports A1', 'One development shows that it was wrong on the day it was written.'],
    ['corrects B2 x2', 'Two developments show that it was wrong on the day it was written.'],
    ['context A1', 'Nothing that happened after the baseline bears on it yet.'],
  ])('of %s', (text, sentence) => expect(suggested(linked(text)).sentence).toBe(sentence))

  test('counts are named in the order of the relations', () => {
    expect(countsSentence(new Map([['contradicts', 1]]))).toBe('One development contradicts it')
    expect(countsSentence(new Map())).toBe('')
  })

  test('two links of one development to a claim are not counted apart from their links', () => {
    const shared = development('A1')
    expect(suggested([link('supports', shared), link('supports', shared)]).sentence).toMatch(/^Two/)
  })
})

describe('a suggestion', () => {
  test('is the same for the same links in any order, and is one plain sentence', () => {
    fc.assert(
      fc.property(anyClaims, anyLinks, anyClock, anyOptions, (claims, links, clock, options) => {
        const forward = driftAt(claims, links, clock, options).perClaim.map(suggestStanding)
        const backward = driftAt(claims, links.toReversed(), clock, options).perClaim.map(suggestStanding)
        expect(backward).toEqual(forward)
        for (const { sentence } of forward) expect(sentence).toMatch(/^[A-Z0-9][^.!]+\.$/)
      }),
    )
  })

  test('is untested exactly when there is no drift and no correction', () => {
    fc.assert(
      fc.property(anyClaims, anyLinks, anyClock, anyOptions, (claims, links, clock, options) => {
        for (const claim of driftAt(claims, links, clock, options).perClaim)
          expect(suggestStanding(claim).standing === 'untested').toBe(!claim.tested && !claim.corrected)
      }),
    )
  })

  test('the properties meet every standing that can be suggested', () => {
    const met = new Set<string>()
    fc.assert(
      fc.property(anyClaims, anyLinks, anyClock, anyOptions, (claims, links, clock, options) => {
        for (const claim of driftAt(claims, links, clock, options).perClaim)
          met.add(suggestStanding(claim).standing)
      }),
      { numRuns: 2000, seed: 7 },
    )
    expect([...met].toSorted()).toEqual(STANDINGS.filter((standing) => standing !== 'retired').toSorted())
  })
})
