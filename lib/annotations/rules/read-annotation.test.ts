import { describe, expect, it } from 'vitest'
import { annotationsIn, readAnnotation } from './read-annotation'

const target = {
  type: 'SpecificResource',
  source: 'https://example.org/text',
  selector: [
    { type: 'TextQuoteSelector', exact: 'loan', prefix: 'The ', suffix: ' was' },
    { type: 'TextPositionSelector', start: 4, end: 8 },
  ],
}
const annotation = (more: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://example.org/1',
  type: 'Annotation',
  body: { type: 'TextualBody', value: 'Is it?' },
  target,
  ...more,
})

describe('annotations in a document', () => {
  it.each<[string, unknown, number]>([
    ['one', annotation(), 1],
    ['several', [annotation(), annotation()], 2],
    ['a page', { type: 'AnnotationPage', items: [annotation()] }, 1],
    [
      'a collection',
      {
        type: ['AnnotationCollection'],
        first: { type: 'AnnotationPage', items: [annotation(), annotation()] },
      },
      2,
    ],
    [
      'pages that hold the next',
      {
        type: 'AnnotationPage',
        items: [annotation()],
        next: { type: 'AnnotationPage', items: [annotation()] },
      },
      2,
    ],
    [
      'a collection whose page is elsewhere',
      { type: 'AnnotationCollection', first: 'https://example.org/1' },
      0,
    ],
    ['nothing of the kind', { type: 'Note' }, 0],
    ['no object', 7, 0],
  ])('are found in %s', (_, document, count) => {
    expect(annotationsIn(document)).toHaveLength(count)
  })
})

describe('an annotation', () => {
  const read = (more: object = {}) => readAnnotation(annotation(more))

  it('of another tool is read by its quote, position, words, author and date', () => {
    expect(read({ created: '2025-03-04T12:00:00+02:00', creator: { name: 'Ada' } })).toEqual({
      ok: true,
      note: {
        iri: 'https://example.org/1',
        kind: 'comment',
        body: 'Is it?',
        writtenBy: 'Ada',
        writtenAt: '2025-03-04T10:00:00.000Z',
        replying: false,
        target: {
          ...{
            type: 'quote',
            source: 'https://example.org/text',
            exact: 'loan',
            prefix: 'The ',
            suffix: ' was',
          },
          position: { start: 4, end: 8 },
        },
      },
    })
  })

  it.each<[string, object, string]>([
    ['a tag of ours', { body: [{ value: 'x' }, { value: 'gap', purpose: 'tagging' }] }, 'gap'],
    ['its motivation', { motivation: 'questioning' }, 'question'],
    ['one of its motivations', { motivation: ['highlighting', 'assessing'] }, 'assumption'],
    ['nothing', { body: [{ value: 'x' }, { value: 'blue', purpose: 'tagging' }] }, 'comment'],
  ])('has the kind that %s says', (_, more, kind) => {
    expect(read(more)).toMatchObject({ ok: true, note: { kind } })
  })

  it.each<[string, object, string]>([
    ['without words', { body: [] }, 'no words'],
    ['of too many words', { body: 'x'.repeat(10_001) }, 'too long'],
    ['on nothing', { target: undefined }, 'no target'],
    ['on two things', { target: [target, target] }, 'several targets'],
    ['on three things', { target: [target, target, 'https://example.org/'] }, 'several targets'],
    [
      'on a drawing',
      { target: { source: 'https://example.org/', selector: { type: 'SvgSelector' } } },
      'no quote',
    ],
  ])('%s is refused with the reason', (_, more, words) => {
    expect(read(more)).toMatchObject({ ok: false, reason: expect.stringContaining(words) })
  })

  it('may be a text body alone, and be on a whole thing or a part of it', () => {
    expect(read({ body: undefined, bodyValue: 'Words.', target: 'https://example.org/x' })).toMatchObject({
      note: { body: 'Words.', target: { type: 'iri', iri: 'https://example.org/x' } },
    })
    const part = {
      source: 'https://example.org/x',
      selector: { type: 'FragmentSelector', value: 'month=2019-07' },
    }
    expect(read({ target: part })).toMatchObject({
      note: { target: { type: 'iri', fragment: 'month=2019-07' } },
    })
  })
})
