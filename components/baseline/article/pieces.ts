import { runsOf, type MarkedPassage, type Run } from '@/lib/baselines/rules/marks'
import { sentencesOf } from '@/lib/baselines/rules/sentences'

/** A stretch of a block as the page sets it: a sentence with its runs, or the space between two. Offsets in code points. */
export type Piece = { sentence: boolean; start: number; end: number; runs: Run[] }

const SENTENCE = 'sentence '

/**
 * A block's text cut at the ends of its sentences and of its passages. Sentences are cut as if they were passages, so that a mark over
 * two sentences falls into two runs and no text is lost or doubled.
 */
export function piecesOf(text: string, passages: readonly MarkedPassage[]): Piece[] {
  const sentences = sentencesOf(text).map(({ start, end }, at) => ({ id: `${SENTENCE}${at}`, start, end }))
  const pieces: (Piece & { key: string })[] = []
  for (const run of runsOf(text, [...sentences, ...passages])) {
    const key = run.passages.find((id) => id.startsWith(SENTENCE)) ?? ''
    const shown = { ...run, passages: run.passages.filter((id) => !id.startsWith(SENTENCE)) }
    const last = pieces.at(-1)
    if (last && last.key === key) {
      last.runs.push(shown)
      last.end = run.end
    } else {
      pieces.push({ key, sentence: key !== '', start: run.start, end: run.end, runs: [shown] })
    }
  }
  return pieces.map(({ key: _, ...piece }) => piece)
}
