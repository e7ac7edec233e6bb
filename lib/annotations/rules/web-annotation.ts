import type { Selector } from '@/lib/baselines/rules/selector'
import { ANNOTATION_KINDS, type AnnotationKind, type Motivation } from './kinds'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/** A note on a passage, or a reply to one, as it leaves the dossier. Instants are ISO 8601 with any offset. */
export type ExportedNote = {
  /** of the note itself; an absolute address */
  iri: string
  kind: AnnotationKind
  /** markdown */
  body: string
  /** ISO 639 of the note, where it is known */
  language?: string
  createdAt: string
  updatedAt: string
  author: { iri?: string; name: string }
  target: PassageTarget | ReplyTarget | RecordTarget
}

/**
 * `source` is the address of the version's plain text, `textStart` where the passage's block begins in it, in code points
 * (`blockOffsets`). The positions of the export count from the beginning of that text, not of the block.
 */
export type PassageTarget = { source: string; textStart: number; passage: Selector }
export type ReplyTarget = { replyTo: string }
/**
 * A claim, development, link or report by its address; with a fragment, a part of it or a point of a chart. A note on a chart may be on the words of a
 * baseline as well: then it has two targets.
 */
export type RecordTarget = { record: string; fragment?: string; passage?: PassageTarget }

type TextBody = {
  type: 'TextualBody'
  value: string
  format?: 'text/markdown' | 'text/plain'
  language?: string
  purpose: Motivation | 'tagging'
}

type SpecificResource = {
  type: 'SpecificResource'
  source: string
  selector: [
    { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string },
    { type: 'TextPositionSelector'; start: number; end: number },
  ]
}

type PartOfResource = {
  type: 'SpecificResource'
  source: string
  selector: { type: 'FragmentSelector'; value: string }
}

/** A W3C Web Annotation (Recommendation of 23 February 2017) in JSON-LD. */
export type WebAnnotation = {
  '@context': typeof CONTEXT
  id: string
  type: 'Annotation'
  motivation: Motivation
  created: string
  modified: string
  creator: { id?: string; type: 'Person'; name: string }
  body: [TextBody, TextBody]
  target: Target | [Target, SpecificResource]
}

type Target = string | SpecificResource | PartOfResource

function address(iri: string): string {
  if (!URL.canParse(iri)) throw new RangeError(`"${iri}" is not an absolute address.`)
  return iri
}

/** The model wants every instant in UTC, written with a Z. */
function instant(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) throw new RangeError(`"${iso}" is not an instant.`)
  return date.toISOString()
}

function specificResource({ source, textStart, passage }: PassageTarget): SpecificResource {
  const { exact, prefix, suffix } = passage
  const [start, end] = [textStart + passage.start, textStart + passage.end]
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw new RangeError(`A position from ${start} to ${end} does not lie in a text.`)
  }
  return {
    type: 'SpecificResource',
    source: address(source),
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ],
  }
}

function targetOf(target: ExportedNote['target']): WebAnnotation['target'] {
  if ('replyTo' in target) return address(target.replyTo)
  if ('source' in target) return specificResource(target)
  const { record, fragment, passage } = target
  const part: Target =
    fragment === undefined
      ? address(record)
      : {
          type: 'SpecificResource',
          source: address(record),
          selector: { type: 'FragmentSelector', value: fragment },
        }
  return passage === undefined ? part : [part, specificResource(passage)]
}

/**
 * A note as a W3C Web Annotation: its words as one body, our kind as a tag beside it (the model has no word for a gap or
 * an assumption), quote and position of the passage as two selectors of one place. Throws a RangeError for what the
 * model does not allow: an address that is not absolute, an instant or a position that is none.
 */
export function webAnnotation(note: ExportedNote): WebAnnotation {
  const { kind, body, language, target, author } = note
  const reply = 'replyTo' in target
  const motivation = reply ? 'replying' : ANNOTATION_KINDS[kind].motivation
  const words: TextBody = { type: 'TextualBody', value: body, format: 'text/markdown', purpose: motivation }
  return {
    '@context': CONTEXT,
    id: address(note.iri),
    type: 'Annotation',
    motivation,
    created: instant(note.createdAt),
    modified: instant(note.updatedAt),
    creator: {
      ...(author.iri === undefined ? {} : { id: address(author.iri) }),
      type: 'Person',
      name: author.name,
    },
    body: [
      language === undefined ? words : { ...words, language },
      { type: 'TextualBody', value: kind, format: 'text/plain', purpose: 'tagging' },
    ],
    target: targetOf(target),
  }
}
