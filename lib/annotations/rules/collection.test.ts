import { describe, expect, it } from 'vitest'
import { annotationCollection, annotationPage } from './collection'
import { webAnnotation } from './web-annotation'

const annotations = [1, 2, 3, 4, 5].map((number) =>
  webAnnotation({
    iri: `urn:uuid:${number}`,
    kind: 'comment',
    body: 'Words.',
    createdAt: '2025-01-01',
    updatedAt: '2025-01-01',
    author: { name: 'A' },
    target: { record: 'https://example.org/x' },
  }),
)
const paged = { iri: 'https://example.org/all?b=1', label: 'All', annotations, perPage: 2 }

describe('every MUST of a collection and its pages (W3C Web Annotation Data Model, 5)', () => {
  it('a collection has a context, an address, its type and its first page in it', () => {
    const collection = annotationCollection(paged)
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: paged.iri,
      type: 'AnnotationCollection',
      total: 5,
      first: {
        id: 'https://example.org/all?b=1&page=1',
        type: 'AnnotationPage',
        partOf: paged.iri,
        startIndex: 0,
      },
      last: 'https://example.org/all?b=1&page=3',
    })
    expect(collection.first?.items).toHaveLength(2)
  })

  it('an empty one has no page', () => {
    const empty = annotationCollection({ ...paged, annotations: [] })
    expect(Object.keys(empty)).toEqual(['@context', 'id', 'type', 'label', 'total'])
    expect(annotationPage({ ...paged, annotations: [] }, 1)).toMatchObject({ items: [] })
  })

  it('its pages follow one another and hold every annotation once, without a context of their own', () => {
    const pages = [1, 2, 3].map((number) => annotationPage(paged, number)!)
    expect(pages.map(({ prev, next }) => [prev?.at(-1), next?.at(-1)])).toEqual([
      [undefined, '2'],
      ['1', '3'],
      ['2', undefined],
    ])
    const items = pages.flatMap((page) => page.items)
    expect(items.map(({ id }) => id)).toEqual(annotations.map(({ id }) => id))
    expect(items.some((item) => '@context' in item)).toBe(false)
    expect(pages[2]).toMatchObject({ startIndex: 4, partOf: { id: paged.iri, total: 5 } })
    expect([annotationPage(paged, 4), annotationPage(paged, 0)]).toEqual([null, null])
  })
})
