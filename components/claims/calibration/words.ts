import type { Shape, Tone } from '@/components/ui/tones'
import type { Calibration } from '@/lib/forecasts/contract'
import { FEW, type Fit } from '@/lib/forecasts/rules/calibration'
import { outcomes, type Outcome } from '@/lib/forecasts/rules/outcome'

/** How an outcome is named and drawn. */
export const OUTCOME: Record<Outcome, { word: string; meaning: string; tone: Tone; shape: Shape }> = {
  'in-time': {
    word: 'Came in time',
    meaning: 'A development fulfilled it by its horizon.',
    tone: 'supports',
    shape: 'check',
  },
  late: {
    word: 'Came late',
    meaning: 'It came about after its horizon. It is scored as not come about: that is what was said.',
    tone: 'qualifies',
    shape: 'half',
  },
  failed: {
    word: 'Failed',
    meaning: 'It did not come about in its time.',
    tone: 'contradicts',
    shape: 'cross',
  },
  overtaken: {
    word: 'Overtaken',
    meaning: 'The question was gone before its time was over. It is not scored.',
    tone: 'overtaken',
    shape: 'diamond-open',
  },
  overdue: {
    word: 'Overdue',
    meaning: 'Its horizon has passed and no accepted link says what came of it.',
    tone: 'amber',
    shape: 'square',
  },
  open: { word: 'Open', meaning: 'Its time goes on, or it has no horizon.', tone: 'neutral', shape: 'ring' },
}

/** What the scored forecasts of one word say of the word. */
export const FIT: Record<Fit, string> = {
  'too-few': `fewer than ${FEW}: too few to tell`,
  'as-said': 'no clear difference from the band',
  oftener: 'came about more often than the word says',
  rarer: 'came about less often than the word says',
}

/** Two digits after the point, or a dash. */
export const brierWords = (brier: number | null) => (brier === null ? '–' : brier.toFixed(2))

const several = (count: number, one: string, many: string) =>
  `${count === 1 ? 'One' : count} ${count === 1 ? one : many}`

/** How the scored forecasts did, in a sentence that is true of these numbers; of a few it is only counted. */
export function calibrationTitle({ all, forecasts }: Pick<Calibration, 'all' | 'forecasts'>): string {
  const { scored, came, brier } = all
  if (forecasts.length === 0) return 'No forecasts yet'
  if (scored === 0) return 'No forecast can be scored yet'
  const counted = `${came} of ${scored} scored ${scored === 1 ? 'forecast' : 'forecasts'} came about in time`
  return scored < FEW ? `${counted}: too few to score` : `${counted}; Brier score ${brierWords(brier)}`
}

/** What waits for an answer, and why some forecasts have no score; empty where there is nothing to say. */
export function unscoredWords({ counts, forecasts }: Pick<Calibration, 'counts' | 'forecasts'>): string {
  const overdue = counts.overdue ?? 0
  const wordless = forecasts.filter(
    ({ word, outcome }) => word === null && !['overdue', 'open'].includes(outcome),
  )
  return [
    overdue > 0
      ? `${several(overdue, 'forecast is', 'forecasts are')} past the horizon and nobody has said what came of ${overdue === 1 ? 'it' : 'them'}.`
      : '',
    wordless.length > 0
      ? `${several(wordless.length, 'resolved forecast was', 'resolved forecasts were')} made without a word of likelihood, so ${wordless.length === 1 ? 'it has' : 'they have'} an outcome and no score.`
      : '',
  ]
    .filter(Boolean)
    .join(' ')
}

export type CalibrationView = { outcome: Outcome | null; all: boolean }

type Params = Record<string, string | string[] | undefined>

/** What the address asks for: `?outcome=` narrows the list, `?of=all` takes every baseline together. */
export function readCalibration(query: Params): CalibrationView {
  return { outcome: outcomes.find((one) => one === query['outcome']) ?? null, all: query['of'] === 'all' }
}
