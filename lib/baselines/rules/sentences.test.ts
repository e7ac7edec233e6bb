import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sliceCodePoints } from './code-points'
import { sentencesOf } from './sentences'

describe('sentencesOf', () => {
  it.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['Gen. Smith met Mr. X. He left.', ['Gen. Smith met Mr. X. He left.']],
    ['The U.S. garrison grew. It had 4.5 thousand.', ['The U.S. garrison grew.', 'It had 4.5 thousand.']],
    ['On 3 Sept. 2021 it ended. No. 5 followed.', ['On 3 Sept. 2021 it ended.', 'No. 5 followed.']],
    ['He said "No." Then he left.', ['He said "No."', 'Then he left.']],
    ['"Really?" she asked. Yes.', ['"Really?" she asked.', 'Yes.']],
    [
      '\u041e\u043d\u0438 \u0443\u0448\u043b\u0438. \u041f\u043e\u0442\u043e\u043c \u043c\u044b.',
      ['\u041e\u043d\u0438 \u0443\u0448\u043b\u0438.', '\u041f\u043e\u0442\u043e\u043c \u043c\u044b.'],
    ],
    ['Yes \u{1f600}. No \u{1f600}.', ['Yes \u{1f600}.', 'No \u{1f600}.']],
    ['', []],
    ['  ', []],
  ])('%j', (text, sentences) => expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(sentences))

  it('covers every letter once, in order, with offsets in code points', () => {
    const piece = fc.constantFrom(
      'One',
      'two',
      '. ',
      '! ',
      '? ',
      ' ',
      'Mr. ',
      '\u{1f600}',
      '\u2026 ',
      '"',
      'U.S. ',
      '5',
      '\u00a0',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((pieces) => pieces.join('')),
          fc.string({ unit: 'grapheme' }),
        ),
        (text) => {
          let at = 0
          let between = ''
          for (const sentence of sentencesOf(text)) {
            expect(sentence.start).toBeGreaterThanOrEqual(at)
            expect(sentence.end).toBeGreaterThan(sentence.start)
            expect(sliceCodePoints(text, sentence.start, sentence.end)).toBe(sentence.text)
            between += sliceCodePoints(text, at, sentence.start)
            at = sentence.end
          }
          expect((between + sliceCodePoints(text, at, text.length)).trim()).toBe('')
        },
      ),
    )
  })
})
