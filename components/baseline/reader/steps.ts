import { toCodePoints } from '@/lib/baselines/rules/code-points'
import { sentencesOf } from '@/lib/baselines/rules/sentences'

/** A stretch within one text, in code points. */
export type Span = { start: number; end: number }

/** One press of the keyboard on a chosen stretch: which end moves, how far, and which way. */
export type Step = { edge: 'start' | 'end'; by: 'word' | 'sentence'; way: 1 | -1 }

function wordsOf(text: string): Span[] {
  return [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({
      start: toCodePoints(text, index),
      end: toCodePoints(text, index + segment.length),
    }))
}

/** Where an end can stop: at words, and at sentences so that the full stop can be taken in. */
function stopsOf(text: string, { edge, by }: Step): number[] {
  const sentences = sentencesOf(text).map((sentence) => sentence[edge])
  const words = by === 'word' ? wordsOf(text).map((word) => word[edge]) : []
  return [...new Set([...sentences, ...words])].toSorted((a, b) => a - b)
}

/** The stretch with one end moved to the next word or sentence; the same where there is none or nothing would be left. */
export function stepped(text: string, span: Span, step: Step): Span {
  const from = span[step.edge]
  const stops = stopsOf(text, step)
  const next = step.way === 1 ? stops.find((stop) => stop > from) : stops.findLast((stop) => stop < from)
  if (next === undefined) return span
  const moved = { ...span, [step.edge]: next }
  return moved.end > moved.start ? moved : span
}
