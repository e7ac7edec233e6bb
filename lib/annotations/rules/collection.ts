import type { WebAnnotation } from './web-annotation'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

type InPage = Omit<WebAnnotation, '@context'>
type PageBody = {
  id: string
  type: 'AnnotationPage'
  startIndex: number
  next?: string
  prev?: string
  items: InPage[]
}

/** A page of a collection as it stands alone. */
export type AnnotationPage = PageBody & {
  '@context': typeof CONTEXT
  partOf: { id: string; label: string; total: number; type: 'AnnotationCollection' }
}

/** All annotations of something, its first page within it. */
export type AnnotationCollection = {
  '@context': typeof CONTEXT
  id: string
  type: 'AnnotationCollection'
  label: string
  total: number
  /** absent when there is none */
  first?: PageBody & { partOf: string }
  last?: string
}

export type Paged = {
  /** the collection's own address; a page's is the same with `page=` */
  iri: string
  label: string
  annotations: readonly WebAnnotation[]
  perPage: number
}

function pageIri(iri: string, page: number): string {
  const address = new URL(iri)
  address.searchParams.set('page', String(page))
  return address.href
}

const pagesOf = ({ annotations, perPage }: Paged) => Math.ceil(annotations.length / perPage)

/** The context is said once, by what holds them. */
function inPage({ '@context': _, ...annotation }: WebAnnotation): InPage {
  return annotation
}

function bodyOf(paged: Paged, page: number): PageBody {
  const { iri, annotations, perPage } = paged
  const startIndex = (page - 1) * perPage
  return {
    id: pageIri(iri, page),
    type: 'AnnotationPage',
    startIndex,
    ...(page < pagesOf(paged) ? { next: pageIri(iri, page + 1) } : {}),
    ...(page > 1 ? { prev: pageIri(iri, page - 1) } : {}),
    items: annotations.slice(startIndex, startIndex + perPage).map(inPage),
  }
}

/** The collection of annotations with its first page (W3C Web Annotation Data Model, 5.1). */
export function annotationCollection(paged: Paged): AnnotationCollection {
  const { iri, label, annotations } = paged
  const pages = pagesOf(paged)
  return {
    '@context': CONTEXT,
    id: iri,
    type: 'AnnotationCollection',
    label,
    total: annotations.length,
    ...(pages > 0 ? { first: { ...bodyOf(paged, 1), partOf: iri }, last: pageIri(iri, pages) } : {}),
  }
}

/** One page of it (5.2), or null where it has no such page. Pages count from 1. */
export function annotationPage(paged: Paged, page: number): AnnotationPage | null {
  if (page < 1 || page > Math.max(1, pagesOf(paged))) return null
  const { iri, label, annotations } = paged
  const { id, type, ...rest } = bodyOf(paged, page)
  return {
    '@context': CONTEXT,
    id,
    type,
    partOf: { id: iri, type: 'AnnotationCollection', label, total: annotations.length },
    ...rest,
  }
}
