import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sliceCodePoints } from '@/lib/baselines/rules/code-points'
import { makeSelector } from '@/lib/baselines/rules/selector'
import { blockOffsets, blocksOf, plainText } from '@/lib/baselines/rules/text'
import { ANNOTATION_KINDS, type AnnotationKind } from './kinds'
import { webAnnotation, type ExportedNote } from './web-annotation'

const BLOCKS = blocksOf('# Title \u{1f600}\n\nThe loan \u{1f600} was large.\n\nThe loan was late.')
const TEXT = plainText(BLOCKS)

function noteOn(block: string, start: number, end: number, more: Partial<ExportedNote> = {}): ExportedNote {
  const text = BLOCKS.find(({ id }) => id === block)?.text ?? ''
  return {
    iri: 'https://example.org/annotations/1',
    kind: 'question',
    body: 'How *late*?',
    createdAt: '2025-03-04T12:00:00+02:00',
    updatedAt: '2025-03-05T00:30:00.000Z',
    author: { name: 'A. Analyst' },
    target: {
      source: 'https://example.org/baselines/1/versions/1/text',
      textStart: blockOffsets(BLOCKS).get(block) ?? 0,
      passage: makeSelector(text, start, end),
    },
    ...more,
  }
}

const kind = fc.constantFrom(...(Object.keys(ANNOTATION_KINDS) as AnnotationKind[]))
const note = fc
  .record({
    block: fc.constantFrom('H1', 'B1', 'B2'),
    a: fc.nat(40),
    b: fc.nat(40),
    kind,
    body: fc.string({ unit: 'grapheme' }),
    createdAt: fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
      .map((date) => date.toISOString()),
    replyTo: fc.option(fc.webUrl()),
    language: fc.option(fc.constantFrom('en', 'pl', 'ru'), { nil: undefined }),
    iri: fc.option(fc.webUrl(), { nil: undefined }),
  })
  .map(({ block, a, b, replyTo, iri, ...more }) => {
    const length = [...(BLOCKS.find(({ id }) => id === block)?.text ?? '')].length
    const [start, end] = [Math.min(a % length, b % length), Math.max(a % length, b % length) + 1]
    const { target, ...rest } = noteOn(block, start, end)
    return { ...rest, ...more, author: { name: 'A', iri }, target: replyTo === null ? target : { replyTo } }
  })

/** The resource as a reader gets it: through JSON. */
const exported = (source: ExportedNote): Record<string, unknown> =>
  JSON.parse(JSON.stringify(webAnnotation(source)))

/** Checks of the model's MUSTs, over every note. */
function always(check: (annotation: ReturnType<typeof webAnnotation>, source: ExportedNote) => void): void {
  fc.assert(
    fc.property(note, (source) => {
      check(JSON.parse(JSON.stringify(webAnnotation(source))), source)
    }),
  )
}

const MOTIVATIONS =
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  )

describe('every MUST of the Web Annotation model', () => {
  it('3.1: one @context, written as a string', () =>
    always((annotation) => expect(annotation['@context']).toBe('http://www.w3.org/ns/anno.jsonld')))

  it('3.1: exactly one id, an absolute IRI', () =>
    always((annotation, source) => {
      expect(annotation.id).toBe(source.iri)
      expect(URL.canParse(annotation.id)).toBe(true)
    }))

  it('3.1: the class Annotation', () => always((annotation) => expect(annotation.type).toBe('Annotation')))

  it('3.1: at least one target', () => always((annotation) => expect(annotation.target).toBeTruthy()))

  it('3.2.4: textual bodies with exactly one value, at most one format and language, and a class', () =>
    always(({ body }, source) => {
      expect(body).toHaveLength(2)
      for (const each of body) {
        expect(each.type).toBe('TextualBody')
        expect(typeof each.value).toBe('string')
        expect(['text/markdown', 'text/plain']).toContain(each.format)
      }
      expect(body[0].value).toBe(source.body)
      expect(body[0].language).toBe(source.language)
    }))

  it('3.3.1: created and modified in UTC, with a Z', () =>
    always((annotation, source) => {
      for (const each of [annotation.created, annotation.modified]) {
        expect(each).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)
      }
      expect(Date.parse(annotation.created)).toBe(Date.parse(source.createdAt))
    }))

  it('3.3.2: an agent with at most one id, an IRI', () =>
    always(({ creator }, { author }) => {
      expect(creator).toEqual(
        author.iri === undefined
          ? { type: 'Person', name: author.name }
          : { id: author.iri, type: 'Person', name: author.name },
      )
    }))

  it('3.3.5: motivations and purposes of the defined list', () =>
    always(({ motivation, body }, source) => {
      expect(MOTIVATIONS).toContain(motivation)
      for (const { purpose } of body) expect(MOTIVATIONS).toContain(purpose)
      expect(body[1]).toMatchObject({ value: source.kind, purpose: 'tagging' })
      expect(motivation === 'replying').toBe('replyTo' in source.target)
    }))

  it('4.1: a specific resource with exactly one source, an IRI', () =>
    always(({ target }) => {
      for (const one of [target].flat())
        expect(URL.canParse(typeof one === 'string' ? one : one.source)).toBe(true)
    }))

  it('4.2.4: a quote with exactly one exact, prefix and suffix, as in the text', () =>
    always(({ target }) => {
      if (typeof target === 'string' || Array.isArray(target)) return
      if (!Array.isArray(target.selector)) return
      const [{ type, exact, prefix, suffix }] = target.selector
      expect(type).toBe('TextQuoteSelector')
      expect(TEXT).toContain(prefix + exact + suffix)
      expect(exact).toBe(exact.normalize('NFC'))
    }))

  it('4.2.5: a position of non-negative integers in code points, which selects what the quote says', () =>
    always(({ target }) => {
      if (typeof target === 'string' || Array.isArray(target)) return
      if (!Array.isArray(target.selector)) return
      const [{ exact }, { type, start, end }] = target.selector
      expect(type).toBe('TextPositionSelector')
      expect([start, end].every((each) => Number.isInteger(each) && each >= 0)).toBe(true)
      expect(sliceCodePoints(TEXT, start, end)).toBe(exact)
    }))

  it('holds no null: an absent property is absent', () =>
    always((annotation) => expect(JSON.stringify(annotation)).not.toMatch(/:null/)))
})

describe('webAnnotation', () => {
  it('is this', () => {
    expect(
      exported(
        noteOn('B2', 4, 8, {
          author: { name: 'A. Analyst', iri: 'https://example.org/people/a' },
          language: 'en',
        }),
      ),
    ).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://example.org/annotations/1',
      type: 'Annotation',
      motivation: 'questioning',
      created: '2025-03-04T10:00:00.000Z',
      modified: '2025-03-05T00:30:00.000Z',
      creator: { id: 'https://example.org/people/a', type: 'Person', name: 'A. Analyst' },
      body: [
        {
          type: 'TextualBody',
          value: 'How *late*?',
          format: 'text/markdown',
          language: 'en',
          purpose: 'questioning',
        },
        { type: 'TextualBody', value: 'question', format: 'text/plain', purpose: 'tagging' },
      ],
      target: {
        type: 'SpecificResource',
        source: 'https://example.org/baselines/1/versions/1/text',
        selector: [
          { type: 'TextQuoteSelector', exact: 'loan', prefix: 'The ', suffix: ' was late.' },
          { type: 'TextPositionSelector', start: 36, end: 40 },
        ],
      },
    })
  })

  it('is on a record by its address, and on a point of a chart by a fragment of it', () => {
    const record = 'https://example.org/dossiers/BLR/trends'
    expect(exported(noteOn('B2', 4, 8, { target: { record } }))).toMatchObject({ target: record })
    expect(exported(noteOn('B2', 4, 8, { target: { record, fragment: 'month=2019-07' } }))).toMatchObject({
      target: { source: record, selector: { type: 'FragmentSelector', value: 'month=2019-07' } },
    })
  })

  it('is on a chart and on words of a text as two targets, the chart first', () => {
    const chart = { record: 'https://example.org/dossiers/BLR/trends', fragment: 'panel=period' }
    const words = {
      source: 'https://example.org/text',
      textStart: 0,
      passage: makeSelector('The loan', 4, 8),
    }
    const { target } = exported(noteOn('B2', 4, 8, { target: { ...chart, passage: words } }))
    expect(target).toMatchObject([
      { source: chart.record, selector: { type: 'FragmentSelector', value: 'panel=period' } },
      { source: words.source, selector: [{ exact: 'loan' }, { start: 4, end: 8 }] },
    ])
  })

  it('makes a reply of a reply', () => {
    const reply = exported(noteOn('B2', 4, 8, { target: { replyTo: 'https://example.org/annotations/0' } }))
    expect(reply).toMatchObject({ motivation: 'replying', target: 'https://example.org/annotations/0' })
  })

  it.each([
    ['an address that is not absolute', { iri: '/annotations/1' }],
    ['an author whose address is not', { author: { iri: 'a', name: 'A' } }],
    ['a day without a time that is none', { createdAt: '2025-13-01' }],
    [
      'a source that is no address',
      { target: { source: 'text', textStart: 0, passage: makeSelector('The loan', 0, 3) } },
    ],
    [
      'a position before the text',
      { target: { source: 'https://x.org/', textStart: -9, passage: makeSelector('The loan', 0, 3) } },
    ],
    [
      'a position within a character',
      { target: { source: 'https://x.org/', textStart: 0.5, passage: makeSelector('The loan', 0, 3) } },
    ],
    ['a reply to nothing', { target: { replyTo: '' } }],
  ])('refuses %s', (_, wrong) => {
    expect(() => webAnnotation(noteOn('B2', 4, 8, wrong))).toThrow(RangeError)
  })
})
