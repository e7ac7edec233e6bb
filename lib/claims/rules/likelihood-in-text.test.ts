import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ICD_203 } from './likelihood'
import { findLikelihoods, pickLikelihood } from './likelihood-in-text'

describe('terms in a sentence', () => {
  test.each([
    ['Moscow is likely to ask for more.', ['likely']],
    ['It is very likely that Minsk refuses.', ['very likely']],
    ['Annexation is very unlikely.', ['very unlikely']],
    ['A base is unlikely; a training centre is likely.', ['unlikely', 'likely']],
    ['There is almost no chance of that.', ['almost no chance']],
    ['There is a roughly even chance of a deal.', ['roughly even chance']],
    ['Roughly an even chance.', ['roughly even chance']],
    ['The odds are roughly even odds at best.', ['roughly even odds']],
    ['Minsk will probably stall.', ['probable']],
    ['Signature is highly probable.', ['highly probable']],
    ['It will almost certainly be signed.', ['almost certain']],
    ['It is nearly certain.', ['nearly certain']],
    ['There is a remote chance.', ['remote']],
    ['The chance of a deal this year is remote.', ['remote']],
    ['VERY  LIKELY is not found across two spaces, LIKELY would be a comparison.', ['likely']],
    ['Improbably, it was highly improbable.', ['improbable', 'highly improbable']],
    ['very\nlikely', ['very likely']],
  ])('%s', (sentence, terms) => {
    expect(findLikelihoods(sentence).map((mention) => mention.term.term)).toEqual(terms)
  })

  test.each([
    'The exercise took place in a remote area.',
    'It is more likely than not.',
    'The most probable course is more of the same.',
    'War is as likely as peace.',
    'It is highly likely.',
    'It is highly unlikely.',
    'It is very probable.',
    'The likelihood grew.',
    'A likely-looking plan.',
    'Probability theory.',
    'unlikelyness',
    '',
  ])('finds none in: %s', (sentence) => expect(findLikelihoods(sentence)).toEqual([]))

  test('says where it stands, as written', () => {
    expect(findLikelihoods('Minsk will Probably stall')).toMatchObject([
      { written: 'Probably', at: 11, negated: false },
    ])
  })

  test('what is written stands where it says, in any text', () => {
    const terms = ICD_203.map((known) => known.term)
    const words = fc.constantFrom('not', 'more', 'a', 'Минск', '😀', 'chance', 'is', '.', ...terms)
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const sentence = parts.join(' ')
        for (const mention of findLikelihoods(sentence))
          expect(sentence.slice(mention.at, mention.at + mention.written.length)).toBe(mention.written)
      }),
    )
  })

  test('finds every term of the scale in a plain sentence', () => {
    for (const { term } of ICD_203) {
      const sentence = term === 'remote' ? 'A remote chance of it.' : `It is, we think, ${term}.`
      expect(pickLikelihood(sentence)?.term.term).toBe(term)
    }
  })
})

describe('the term to offer', () => {
  test.each([
    ['It is likely.', 'likely'],
    ['It is likely, very much so; likely indeed.', 'likely'],
    ['It is not likely.', null],
    ['It isn’t likely.', null],
    ['It is likely in May and unlikely in June.', null],
    ['It may be.', null],
  ])('%s', (sentence, term) => expect(pickLikelihood(sentence)?.term.term ?? null).toBe(term))
})
