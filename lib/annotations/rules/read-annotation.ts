import { ANNOTATION_KINDS, type AnnotationKind, type Motivation } from './kinds'

/** Where a note that comes in says that it belongs. Offsets count code points of the source's whole text. */
export type ReadQuote = {
  type: 'quote'
  source: string
  exact: string
  prefix: string
  suffix: string
  position: { start: number; end: number } | null
}
/** With `words`, a place and the words of a text together, as a note on a chart may have them. */
export type ReadTarget = { type: 'iri'; iri: string; fragment?: string; words?: ReadQuote } | ReadQuote

/** A Web Annotation as far as we keep it. */
export type ReadNote = {
  iri: string | null
  kind: AnnotationKind
  body: string
  writtenBy: string | null
  writtenAt: string | null
  replying: boolean
  target: ReadTarget
}

export type ReadAnnotation = { ok: true; note: ReadNote } | { ok: false; iri: string | null; reason: string }

type Resource = Record<string, unknown>

const isResource = (value: unknown): value is Resource =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const iriOf = (value: unknown): string | null =>
  isResource(value) ? textOf(value['id'] ?? value['@id']) : textOf(value)
const isA = (value: Resource, type: string) => listOf(value['type'] ?? value['@type']).includes(type)

/** The annotations of whatever came in: one, several, a page, or a collection with its pages in it. */
export function annotationsIn(document: unknown): Resource[] {
  return listOf(document).flatMap((part): Resource[] => {
    if (!isResource(part)) return []
    if (isA(part, 'AnnotationCollection')) return annotationsIn(part['first'])
    if (isA(part, 'AnnotationPage')) return [...annotationsIn(part['items']), ...annotationsIn(part['next'])]
    return isA(part, 'Annotation') ? [part] : []
  })
}

function bodiesOf(annotation: Resource): { text: string; tags: string[] } {
  const bodies = [...listOf(annotation['body']), ...listOf(annotation['bodyValue'])]
  const parts = bodies.map((body) =>
    isResource(body)
      ? { text: textOf(body['value'] ?? body['rdf:value']), purpose: listOf(body['purpose']) }
      : { text: textOf(body), purpose: [] },
  )
  const words = parts.filter(({ purpose }) => !purpose.includes('tagging'))
  const tags = parts.filter(({ purpose }) => purpose.includes('tagging'))
  return {
    text: words.flatMap(({ text }) => text ?? []).join('\n\n'),
    tags: tags.flatMap(({ text }) => text ?? []),
  }
}

/** Our kind where a tag names it; else the first of ours with the same motivation. */
function kindOf(tags: readonly string[], motivations: readonly unknown[]): AnnotationKind {
  const kinds = Object.keys(ANNOTATION_KINDS) as AnnotationKind[]
  const named = kinds.find((kind) => tags.includes(kind))
  if (named) return named
  const motivated = (kind: AnnotationKind) =>
    motivations.includes(ANNOTATION_KINDS[kind].motivation satisfies Motivation)
  return kinds.find((kind) => kind !== 'gap' && motivated(kind)) ?? 'comment'
}

function quoteIn(source: string, selectors: readonly Resource[]): ReadQuote | null {
  const quote = selectors.find((selector) => isA(selector, 'TextQuoteSelector'))
  const exact = quote && textOf(quote['exact'])
  if (!quote || !exact) return null
  const position = selectors.find((selector) => isA(selector, 'TextPositionSelector'))
  const [start, end] = [position?.['start'], position?.['end']]
  const placed = Number.isInteger(start) && Number.isInteger(end)
  return {
    type: 'quote',
    source,
    exact: exact.normalize('NFC'),
    prefix: textOf(quote['prefix'])?.normalize('NFC') ?? '',
    suffix: textOf(quote['suffix'])?.normalize('NFC') ?? '',
    position: placed ? { start: start as number, end: end as number } : null,
  }
}

const several = 'It has several targets; a note of ours has one, or a chart and the words of a text.'

function targetOf(annotation: Resource): ReadTarget | string {
  const [target, another, third] = listOf(annotation['target'])
  if (target === undefined) return 'It names no target.'
  if (third !== undefined) return several
  if (another === undefined) return oneTarget(target)
  const both = [oneTarget(target), oneTarget(another)]
  const place = both.find((one) => typeof one !== 'string' && one.type === 'iri')
  const words = both.find((one) => typeof one !== 'string' && one.type === 'quote')
  return place && words ? { ...place, words } : several
}

function oneTarget(target: unknown): ReadTarget | string {
  const source = isResource(target) && target['source'] !== undefined ? iriOf(target['source']) : null
  if (!isResource(target) || source === null) {
    const iri = iriOf(target)
    return iri ? { type: 'iri', iri } : 'Its target has no address.'
  }
  const selectors = listOf(target['selector']).filter(isResource)
  const quote = quoteIn(source, selectors)
  if (quote) return quote
  const fragment = selectors.find((selector) => isA(selector, 'FragmentSelector'))
  const value = fragment && textOf(fragment['value'])
  if (value) return { type: 'iri', iri: source, fragment: value }
  return selectors.length > 0
    ? 'Its target has no quote (TextQuoteSelector) by which it could be found.'
    : { type: 'iri', iri: source }
}

const instantOf = (value: unknown): string | null => {
  const written = textOf(value)
  const at = written === null ? Number.NaN : Date.parse(written)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

/** Reads a Web Annotation of the W3C model, ours or another tool's; or says in a sentence why it cannot be kept. */
export function readAnnotation(annotation: Resource): ReadAnnotation {
  const iri = iriOf(annotation)
  const { text, tags } = bodiesOf(annotation)
  if (text.trim() === '') return { ok: false, iri, reason: 'It has no words: its body holds no text.' }
  if ([...text].length > 10_000)
    return { ok: false, iri, reason: 'It is too long: a note has at most 10,000 characters.' }
  const target = targetOf(annotation)
  if (typeof target === 'string') return { ok: false, iri, reason: target }
  const motivations = listOf(annotation['motivation'])
  const [creator] = listOf(annotation['creator'])
  return {
    ok: true,
    note: {
      iri,
      kind: kindOf(tags, motivations),
      body: text.trim(),
      writtenBy: (isResource(creator) ? textOf(creator['name']) : textOf(creator))?.slice(0, 200) ?? null,
      writtenAt: instantOf(annotation['created']),
      replying: motivations.includes('replying'),
      target,
    },
  }
}
