import { describe, expect, it } from 'vitest'
import { actorsLine, countSentence, figureWords, gradeWords, shortWhen } from '@/components/log/words'

describe('shortWhen', () => {
  it.each([
    ['2021-09-10/2021-09-16', '10-16 Sep 2021'],
    ['2021-05', 'May 2021'],
    ['2021-12-28/2022-01-03', '28 Dec 2021 - 3 Jan 2022'],
    ['2020~', 'about 2020'],
    ['not a date', 'not a date'],
  ])('%s reads %s', (edtf, words) => expect(shortWhen(edtf)).toBe(words))
})

describe('actorsLine', () => {
  it('puts who acted before who was acted on, and the others after', () => {
    const line = actorsLine([
      { code: 'BY', role: 'recipient' },
      { code: 'RU', role: 'funder' },
      { code: 'PL', role: 'mediator' },
    ])
    expect(line).toBe('RU → BY · PL')
  })

  it('keeps one code per side and counts what does not fit', () => {
    const six = ['RU', 'BY', 'AM', 'KZ', 'KG', 'RU', 'TJ'].map((code) => ({ code, role: 'participant' }))
    expect(actorsLine(six)).toBe('RU, BY, AM, KZ +2')
  })

  it('takes those who took part for who did it where nobody else is named', () => {
    const line = actorsLine([
      { code: 'BY', role: 'participant' },
      { code: 'RU', role: 'participant' },
      { code: 'UnionState', role: 'recipient' },
      { code: 'PL', role: 'host' },
    ])
    expect(line).toBe('BY, RU → UnionState · PL')
  })

  it('shows an arrow also without an actor', () => {
    expect(actorsLine([{ code: 'BY', role: 'recipient' }])).toBe('→ BY')
    expect(actorsLine([])).toBe('')
  })
})

describe('figures, grades and counts', () => {
  const figure = {
    metric: 'personnel',
    part: 'in Belarus',
    low: null,
    best: 12_800,
    high: null,
    unit: 'head',
    currency: null,
    priceYear: null,
    basis: 'declared' as const,
    attributedTo: null,
    stockOrFlow: null,
    note: null,
  }

  it('says the part a figure counts', () => {
    expect(figureWords(figure)).toBe('12,800 troops (in Belarus)')
    expect(figureWords({ ...figure, part: null })).toBe('12,800 troops')
  })

  it('spells both halves of a grade', () => {
    expect(gradeWords({ reliability: 'B', credibility: 2 })).toBe('Usually reliable, probably true')
    expect(gradeWords({ reliability: null, credibility: null })).toBeNull()
  })

  it('counts what is shown of what there is', () => {
    expect(countSentence(42, 150, true, false)).toBe('42 of 150 developments')
    expect(countSentence(150, 150, false, false)).toBe('150 developments')
    expect(countSentence(1, 1, false, false)).toBe('1 development')
    expect(countSentence(5000, 1_000_000, true, true)).toBe('more than 5,000 developments')
  })
})
