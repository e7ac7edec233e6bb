import { parseCapture } from './capture'
import {
  RELATION_MARKS,
  type CaptureDraft,
  type CapturedActor,
  type CapturedFigure,
  type CapturedLink,
  type CaptureVocabulary,
} from './capture-chips'
import { metricOf } from './capture-figures'
import { findMetric } from './metrics'

const PLAIN = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10, useGrouping: false })

function quoted(text: string): string {
  return /\s|[,.;]$/.test(text) ? `"${text}"` : text
}

function writeActors(actors: readonly CapturedActor[]): string[] {
  const codes = (role: string) =>
    actors
      .filter((actor) => actor.role === role)
      .map((actor) => actor.code)
      .join(',')
  const arrow = `${codes('actor')}>${codes('recipient')}`
  const others = new Set(
    actors.map((actor) => actor.role).filter((role) => role !== 'actor' && role !== 'recipient'),
  )
  return [...(arrow === '>' ? [] : [arrow]), ...[...others].map((role) => `${role}:${codes(role)}`)]
}

function writeRange({ low, best, high }: CapturedFigure): string {
  const write = (value: number) => PLAIN.format(value)
  if (low !== null && high !== null)
    return [low, best, high].flatMap((value) => (value === null ? [] : [write(value)])).join('-')
  if (best === null) return low === null ? `<${write(high ?? 0)}` : `${write(low)}+`
  if (low === null && high === null) return write(best)
  return `${low === null ? `up to ${write(high ?? 0)}` : `at least ${write(low)}`} best ${write(best)}`
}

function writeMetric(metric: string, kind: string | null, vocabulary: CaptureVocabulary): string {
  const word = findMetric(metric)?.words[0] ?? metric
  return metricOf(word, kind, vocabulary)?.metric === metric ? word : metric
}

function writeFigure(figure: CapturedFigure, kind: string | null, vocabulary: CaptureVocabulary): string[] {
  const { metric, currency, priceYear, basis, attributedTo } = figure
  const amount = currency === null ? writeRange(figure) : `${currency} ${writeRange(figure)}`
  const prices = priceYear === null ? [] : [`(${priceYear} prices)`]
  return [
    amount,
    ...prices,
    writeMetric(metric, kind, vocabulary),
    ...(basis === null ? [] : [`${basis}:${quoted(attributedTo ?? '')}`]),
  ]
}

function writeLink({ claim, relation, strength }: CapturedLink): string {
  const mark =
    Object.entries(RELATION_MARKS).find(([, meaning]) => meaning === relation)?.[0] ?? `:${relation}`
  return `~${claim}${mark}${strength ?? ''}`
}

function write(draft: CaptureDraft, title: string[], vocabulary: CaptureVocabulary): string {
  const grades = draft.citations.flatMap(({ url, grade }) => [
    ...(grade === null ? [] : [`${grade.reliability}${grade.credibility}`]),
    ...(url === null ? [] : [url]),
  ])
  return [
    ...(draft.happened === null ? [] : [draft.happened]),
    ...title,
    ...(draft.kind === null ? [] : [`#${draft.kind}`]),
    ...writeActors(draft.actors),
    ...(draft.place === null ? [] : [`@${quoted(draft.place)}`]),
    ...draft.measurements.flatMap((figure) => writeFigure(figure, draft.kind, vocabulary)),
    ...grades,
    ...draft.links.map(writeLink),
  ].join(' ')
}

/** The numbers of the words of the title that stand inside a chip when the line is read again. */
function taken(draft: CaptureDraft, title: string[], vocabulary: CaptureVocabulary): number[] {
  const { chips } = parseCapture(write(draft, title, vocabulary), vocabulary)
  let start = draft.happened === null ? 0 : draft.happened.length + 1
  return title.flatMap((word, index) => {
    const from = start
    start += word.length + 1
    return chips.some((chip) => chip.start < from + word.length && chip.end > from) ? [index] : []
  })
}

/**
 * The capture line of a draft; `parseCapture` with the same vocabulary reads the same draft from it. Words of the title
 * that would be taken for something else get a backslash.
 */
export function formatCapture(draft: CaptureDraft, vocabulary: CaptureVocabulary = {}): string {
  const words = draft.title.split(/\s+/).filter((word) => word !== '')
  const kept = new Set<number>()
  const title = () => words.map((word, index) => (kept.has(index) ? `\\${word}` : word))
  for (let left = words.length; left > 0; left--) {
    const more = taken(draft, title(), vocabulary).filter((index) => !kept.has(index))
    if (more.length === 0) break
    for (const index of more) kept.add(index)
  }
  return write(draft, title(), vocabulary)
}
