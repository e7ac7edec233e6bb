import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sliceCodePoints } from './code-points'
import { blockOffsets, blocksOf, plainText, sourceOf } from './text'

const SOURCE = `# A title  #

*A note in
emphasis.*

First paragraph,
on two lines.

## Second  heading
Text at once below it.

*Emphasis* inside stays.
`

describe('blocksOf', () => {
  it('parts headings, notes and paragraphs, and numbers each kind', () => {
    expect(blocksOf(SOURCE)).toEqual([
      { id: 'H1', kind: 'heading', text: 'A title', level: 1 },
      { id: 'N1', kind: 'note', text: 'A note in emphasis.' },
      { id: 'B1', kind: 'paragraph', text: 'First paragraph, on two lines.' },
      { id: 'H2', kind: 'heading', text: 'Second heading', level: 2 },
      { id: 'B2', kind: 'paragraph', text: 'Text at once below it.' },
      { id: 'B3', kind: 'paragraph', text: '*Emphasis* inside stays.' },
    ])
  })

  it.each([
    ['', []],
    ['\n \n\t\n', []],
    ['#', ['#']],
    ['# a # #', ['a']],
    ['  # a', ['a']],
    ['#NoBlank', ['#NoBlank']],
    ['####### seven', ['####### seven']],
    ['**bold**', ['**bold**']],
    ['_a note_', ['a note']],
    ['*', ['*']],
    ['**', ['**']],
    ['* a *', ['* a *']],
    ['a\r\nb\r\n\r\nc\rd', ['a b', 'c d']],
    ['\ufeffa', ['a']],
    ['cafe\u0301', ['caf\u00e9']],
    ['a\u00a0b', ['a\u00a0b']],
    ['a # b', ['a # b']],
    ['a\n# b\nc', ['a', 'b', 'c']],
  ])('%j', (source, texts) => expect(blocksOf(source).map((block) => block.text)).toEqual(texts))

  const piece = fc.constantFrom(
    'a',
    'B c.',
    '\n',
    '\n\n',
    '# ',
    '#',
    '*',
    '_',
    ' ',
    '\t',
    '\r\n',
    'e\u0301',
    '\u{1f600}',
    '-',
    '\u2028',
    '\u00a0',
  )
  const source = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme' }),
  )

  it('is stable: written out and read again, the blocks are the same', () => {
    fc.assert(
      fc.property(source, (text) => {
        const blocks = blocksOf(text)
        expect(blocksOf(sourceOf(blocks))).toEqual(blocks)
        expect(blocksOf(text.normalize('NFD'))).toEqual(blocks)
      }),
      { numRuns: 2000 },
    )
  })

  it('gives trimmed NFC texts on one line, with ids of their own', () => {
    fc.assert(
      fc.property(source, (text) => {
        const blocks = blocksOf(text)
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length)
        for (const block of blocks) {
          expect(block.text).not.toBe('')
          expect(block.text).toBe(block.text.normalize('NFC').trim())
          expect(block.text).not.toMatch(/[\n\r\t]| {2}/)
        }
      }),
    )
  })

  it('loses no letter', () => {
    fc.assert(
      fc.property(source, (text) => {
        const letters = (value: string) => value.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')
        expect(
          letters(
            blocksOf(text)
              .map((block) => block.text)
              .join(''),
          ),
        ).toBe(letters(text))
      }),
    )
  })
})

describe('the plain text', () => {
  it('has every block where its offset says', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const blocks = blocksOf(texts.join('\n\n'))
        const whole = plainText(blocks)
        for (const block of blocks) {
          const start = blockOffsets(blocks).get(block.id) ?? -1
          expect(sliceCodePoints(whole, start, start + [...block.text].length)).toBe(block.text)
        }
      }),
    )
  })
})
