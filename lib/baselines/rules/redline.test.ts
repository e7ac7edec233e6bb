import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redline, wordChanges } from './redline'
import { blocksOf, type Block } from './text'

const written = (before: string, after: string) =>
  wordChanges(before, after)
    .map(({ op, text }) => (op === 'same' ? text : op === 'out' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

describe('what changed in a text', () => {
  it.each([
    ['The loan is large.', 'The loan is large.', 'The loan is large.'],
    ['The loan is large.', 'The loan was large.', 'The loan[- is-]{+ was+} large.'],
    ['It came.', 'It came late.', 'It came{+ late+}.'],
    ['', 'New.', '{+New.+}'],
    ['Old.', '', '[-Old.-]'],
    ['Займ 🤝 велик.', 'Займ 🤝 мал.', 'Займ 🤝[- велик-]{+ мал+}.'],
  ])('%s → %s', (before, after, expected) => {
    expect(written(before, after)).toBe(expected)
  })

  it('gives both texts back, blanks and all', () => {
    const text = fc
      .array(fc.constantFrom('loan', 'Loan', 'the', '.', '  ', ' ', '🤝', 'é', '"', '\u00a0'), {
        maxLength: 20,
      })
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordChanges(before, after)
        const joined = (...ops: string[]) =>
          changes.flatMap(({ op, text: part }) => (ops.includes(op) ? [part] : [])).join('')
        expect(joined('same', 'in')).toBe(after)
        expect(joined('same', 'out').replace(/\s/g, '')).toBe(before.replace(/\s/g, ''))
      }),
    )
  })
})

describe('the redline of two versions', () => {
  const before = blocksOf(
    '# A title\n\nThe first paragraph stays.\n\nThe second one says ten.\n\nThe third is moved up.',
  )
  const rows = (after: readonly Block[]) =>
    redline(before, after).map(({ id, state, moved }) => [id, state, moved])

  it('is the same where nothing changed', () => {
    expect(rows(before).every(([, state, moved]) => state === 'same' && moved === false)).toBe(true)
  })

  it('tells changed, new, gone and moved blocks apart, in the order of the newer', () => {
    const after = blocksOf(
      '# A title\n\nThe third is moved up.\n\nThe first paragraph stays.\n\nThe second one says eleven.\n\nSomething else entirely, about grain.',
    )
    expect(rows(after)).toEqual([
      ['H1', 'same', false],
      ['B1', 'same', true],
      ['B2', 'same', false],
      ['B3', 'changed', false],
      ['B4', 'in', false],
    ])
    expect(rows(blocksOf('# A title\n\nThe first paragraph stays.'))).toEqual([
      ['H1', 'same', false],
      ['B1', 'same', false],
      ['B2', 'out', false],
      ['B3', 'out', false],
    ])
  })

  it('has every block of both exactly once', () => {
    const blocks = fc
      .array(fc.constantFrom('One is here.', 'Two is there.', 'Three, then.', 'Two is now there.'), {
        maxLength: 8,
      })
      .map((all) => blocksOf(all.join('\n\n')))
    fc.assert(
      fc.property(blocks, blocks, (old, now) => {
        const all = redline(old, now)
        expect(all.filter(({ state }) => state !== 'out').map(({ id }) => id)).toEqual(
          now.map(({ id }) => id),
        )
        const kept = all.filter(({ state }) => state === 'same' || state === 'changed').length
        expect(all.filter(({ state }) => state === 'out').length + kept).toBe(old.length)
      }),
    )
  })
})
