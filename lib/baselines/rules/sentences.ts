import { toCodePoints } from './code-points'

/** A sentence of a block, with its offsets in code points. */
export type Sentence = { text: string; start: number; end: number }

/** Full stops that end no sentence. Segmenters of browsers do not know them. */
const ABBREVIATION =
  /(?:^|[\s(\u201c"'])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Pres|St|vs|cf|approx|ca|c|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])\.\s*$/

/** These only before a number: "No. 5", but not the answer "No." */
const NUMBERED = /(?:^|[\s(])(?:No|Nos|Art|Fig|p|pp)\.\s*$/i

/**
 * The sentences of a block in their order. They are the stops of the keyboard when a passage is selected, so that none
 * may be empty, and a full stop after "Gen." or "U.S." must not tear one apart.
 */
export function sentencesOf(text: string): Sentence[] {
  const pieces: { start: number; end: number }[] = []
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    const last = pieces.at(-1)
    const before = last ? text.slice(last.start, last.end) : ''
    const torn =
      ABBREVIATION.test(before) || /^\p{Ll}/u.test(segment) || (NUMBERED.test(before) && /^\d/.test(segment))
    if (last && torn) last.end = index + segment.length
    else pieces.push({ start: index, end: index + segment.length })
  }
  return pieces.flatMap(({ start, end }) => {
    const whole = text.slice(start, end)
    const trimmed = whole.trim()
    const from = start + whole.indexOf(trimmed)
    if (trimmed === '') return []
    return [
      { text: trimmed, start: toCodePoints(text, from), end: toCodePoints(text, from + trimmed.length) },
    ]
  })
}
