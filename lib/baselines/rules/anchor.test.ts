import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveSelector, resolveSelectors } from './anchor'
import { sliceCodePoints, toCodePoints } from './code-points'
import { makeSelector, type PlacedSelector } from './selector'
import { blocksOf, type Block } from './text'

const OLD = `# The harbour

The council asked for help with its harbour. It named no sum. The mayor told the assembly that the harbour had been paid for by those who used it.

Exports through the canal fell by a third, and the tolls no longer cover the oil of the lighthouse. Three of the seven cranes stand idle.

For the province the matter is simple. A harbour that it helps to run is a harbour that its rivals cannot close.
`
const old = blocksOf(OLD)

/** The selector of words that stand once in the old text. */
function passage(words: string): PlacedSelector {
  const block = old.find(({ text }) => text.includes(words))
  const at = block?.text.indexOf(words) ?? 0
  const start = toCodePoints(block?.text ?? '', at)
  return { ...makeSelector(block?.text ?? '', start, start + [...words].length), block: block?.id ?? '' }
}

/** What the words become when the text is edited, and how that was found. */
function found(words: string, source: string, previous: readonly Block[] | undefined = old) {
  const blocks = blocksOf(source)
  const place = resolveSelector(blocks, passage(words), previous)
  if (place.method === 'orphan') return { method: place.method, reason: place.reason }
  const text = blocks.find(({ id }) => id === place.block)?.text ?? ''
  return { method: place.method, words: sliceCodePoints(text, place.start, place.end), review: place.review }
}

describe('a passage on the same text', () => {
  it('is where it was, whatever it is', () => {
    const stretch = fc
      .record({ block: fc.nat(old.length - 1), a: fc.nat(200), b: fc.nat(200) })
      .map(({ block, a, b }) => {
        const { id = '', text = '' } = old[block] ?? {}
        const [start, end] = [Math.min(a, b) % text.length, Math.max(a, b) % text.length]
        return { ...makeSelector(text, Math.min(start, end), Math.max(start, end) + 1), block: id }
      })
    fc.assert(
      fc.property(stretch, (selector) => {
        const { block, start, end } = selector
        expect(resolveSelector(old, selector, old)).toMatchObject({ block, start, end, review: false })
      }),
    )
  })

  it('is told from its copy by the version it was made on', () => {
    const twice = blocksOf('Same words here.\n\nSame words here.')
    const selector = { ...makeSelector('Same words here.', 0, 4), block: 'B2' }
    expect(resolveSelector(twice, selector)).toEqual({ method: 'orphan', reason: 'ambiguous' })
  })
})

describe('a passage on an edited text', () => {
  it('is exact where quote and context are untouched, also in a paragraph that was moved', () => {
    const [title = '', first = '', second = '', third = ''] = OLD.split('\n\n')
    const moved = [title, third.trim(), 'A new paragraph.', first, second].join('\n\n')
    expect(found('the matter is simple', moved)).toEqual({
      method: 'exact',
      words: 'the matter is simple',
      review: false,
    })
    expect(found('It named no sum.', moved)).toEqual({
      method: 'exact',
      words: 'It named no sum.',
      review: false,
    })
  })

  it('follows the comparison when the words around it changed, without review', () => {
    const source = OLD.replace('for help with its harbour', 'for aid with the port').replace(
      'told the assembly',
      'said',
    )
    expect(found('It named no sum.', source)).toEqual({
      method: 'diff',
      words: 'It named no sum.',
      review: false,
    })
  })

  it('asks for review when its own words changed', () => {
    const source = OLD.replace('paid for by those who used it', 'payed for by the people who use it')
    const words = 'payed for by the people who use it'
    expect(found('paid for by those who used it', source)).toEqual({ method: 'diff', words, review: true })
  })

  it('keeps its ends where a sentence was put in beside it', () => {
    const before = OLD.replace('It named', 'The council met twice. It named')
    const after = OLD.replace('no sum.', 'no sum. Nobody asked why. ')
    expect(found('It named no sum.', before)).toEqual({
      method: 'diff',
      words: 'It named no sum.',
      review: false,
    })
    expect(found('It named no sum.', after)).toEqual({
      method: 'diff',
      words: 'It named no sum.',
      review: false,
    })
  })

  it('keeps what was put into it', () => {
    const source = OLD.replace('A harbour that it helps', 'A harbour, they say, that it helps')
    expect(found('A harbour that it helps to run', source)).toMatchObject({
      words: 'A harbour, they say, that it helps to run',
      review: true,
    })
  })

  it('is an orphan when it is gone, though its words stand elsewhere', () => {
    const source = OLD.replace(' Three of the seven cranes stand idle.', '')
    expect(found('cranes', source)).toEqual({ method: 'orphan', reason: 'gone' })
    expect(found('Three of the seven cranes stand idle.', source)).toEqual({
      method: 'orphan',
      reason: 'gone',
    })
    const copied = `${source}\n\nA dispute about cranes in another town.`
    expect(found('cranes', copied)).toEqual({ method: 'orphan', reason: 'gone' })
    expect(found('harbour', OLD.replace('# The harbour\n', ''))).toEqual({ method: 'orphan', reason: 'gone' })
  })

  it('is an orphan when its paragraph stands there twice', () => {
    const paragraph = OLD.split('\n\n')[2] ?? ''
    expect(found('Three of the seven cranes stand idle.', `${OLD}\n\n${paragraph}`)).toEqual({
      method: 'orphan',
      reason: 'ambiguous',
    })
  })

  it('is for review where everything around it was rewritten', () => {
    const source = 'A report of other things.\n\nQuite new, then. It named no sum. That is all there is.'
    const words = 'It named no sum.'
    expect(found(words, source)).toEqual({ method: 'diff', words, review: true })
    // one word of it is found because its sentence is, and is looked at
    expect(found('sum', source)).toEqual({ method: 'fuzzy', words: 'sum', review: true })
  })

  it('is found by its quote where it was moved into another paragraph, for review', () => {
    const words = 'It named no sum.'
    const source = OLD.replace(`${words} `, '').replace('is simple.', `is simple. ${words}`)
    expect(found(words, source)).toEqual({ method: 'quote', words, review: true })
    expect(found(words, `${source}\n\n${words}`)).toMatchObject({ method: 'orphan' })
    // a word of it goes with the words around it
    expect(found('sum', source)).toEqual({ method: 'fuzzy', words: 'sum', review: true })
  })

  it('is found without its version only for review', () => {
    const source = OLD.replace('Three of the seven cranes', 'Three of the eight cranes')
    const blocks = blocksOf(source)
    expect(resolveSelector(blocks, passage('seven cranes stand idle'))).toMatchObject({
      method: 'fuzzy',
      review: true,
    })
  })

  it('is an orphan when its block never was', () => {
    const selector = {
      ...passage('It named no sum.'),
      block: 'B9',
      prefix: 'nothing like it anywhere, I fear.',
    }
    expect(resolveSelector(blocksOf('Something else.'), selector, old)).toEqual({
      method: 'orphan',
      reason: 'gone',
    })
  })

  it('counts code points on both texts', () => {
    const before = blocksOf('\u{1f600}\u{1f600} The loan was large and late.')
    const text = before[0]?.text ?? ''
    const selector = { ...makeSelector(text, 7, 11), block: 'B1' }
    const after = blocksOf('\u{1f680} New. \u{1f600}\u{1f600} The loan was small and late.')
    const place = resolveSelector(after, selector, before)
    expect(place).toMatchObject({ start: 14, end: 18 })
  })
})

describe('many passages at once', () => {
  it('are each what they are alone', () => {
    const blocks = blocksOf(OLD.replace('seven', 'eight').replace('its rivals', 'nobody'))
    const selectors = ['cranes', 'It named no sum.', 'its rivals cannot close', 'the lighthouse'].map(passage)
    expect(resolveSelectors(blocks, selectors, old)).toEqual(
      selectors.map((selector) => resolveSelector(blocks, selector, old)),
    )
  })

  it('never throw, and never point outside a block', () => {
    const words = fc
      .array(fc.constantFrom('the', 'harbour', 'loan', '.', '\u{1f600}', 'a', 'province', '\n\n'), {
        minLength: 1,
        maxLength: 30,
      })
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), fc.boolean(), (before, after, a, b, kept) => {
        const [previous, blocks] = [blocksOf(before), blocksOf(after)]
        const block = previous[0]
        fc.pre(block !== undefined)
        const length = [...(block?.text ?? '')].length
        const [start, end] = [Math.min(a % length, b % length), Math.max(a % length, b % length) + 1]
        const selector = { ...makeSelector(block?.text ?? '', start, end), block: block?.id ?? '' }
        const place = resolveSelector(blocks, selector, kept ? previous : undefined)
        if (place.method === 'orphan') return
        const size = [...(blocks.find(({ id }) => id === place.block)?.text ?? '')].length
        expect(place.start).toBeGreaterThanOrEqual(0)
        expect(place.end).toBeGreaterThan(place.start)
        expect(place.end).toBeLessThanOrEqual(size)
        expect(place.score).toBeLessThanOrEqual(1)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a quote of which no word is left whole', () => {
  const heading = blocksOf('# Вопрос о гавани\n\nСовет просил помощи. Суммы он не назвал.')
  const quote = { ...makeSelector('Вопрос о гавани', 0, 15), block: heading[0]!.id }

  it('is found by its letters, for somebody to look at', () => {
    const now = blocksOf('Совет просил помощи. Суммы он не назвал.\n\n# оВпрюрос о гавашни')
    const place = resolveSelector(now, quote, heading)
    expect(place).toMatchObject({ method: 'fuzzy', review: true, start: 2, end: 18 })
  })

  it('is an orphan where two are alike, and where it is gone', () => {
    const twice = blocksOf('# оВпрюрос о гавашни\n\n# оВпрюрос о гавашни')
    expect(resolveSelector(twice, quote, heading)).toEqual({ method: 'orphan', reason: 'ambiguous' })
    const gone = blocksOf('Совет просил помощи. Суммы он не назвал.')
    expect(resolveSelector(gone, quote, heading)).toEqual({ method: 'orphan', reason: 'gone' })
  })

  it('that is a few words within a sentence is not looked for by its letters', () => {
    const block = { id: 'B1', kind: 'paragraph' as const, text: 'Then its engineers left the town.' }
    const few = { ...makeSelector(block.text, 5, 18), block: 'B1' }
    const now = [{ ...block, text: 'And engneers of others came.' }]
    expect(resolveSelector(now, few, [block])).toMatchObject({ method: 'orphan' })
  })
})
