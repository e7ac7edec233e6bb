import { expect, it } from 'vitest'
import type { Calibration, Forecast } from '@/lib/forecasts/contract'
import { calibrationTitle, readCalibration, unscoredWords } from './words'

const forecast = (rest: Partial<Forecast> = {}): Forecast => ({
  ...{ ref: 'BLR-C-01', statement: 'It comes.', author: 'A', word: 'likely', low: 55, high: 80 },
  ...{ horizon: null, outcome: 'open', on: null, by: null, brier: null },
  ...rest,
})
const counts = (rest: Partial<Calibration['counts']>) =>
  ({ 'in-time': 0, late: 0, failed: 0, overtaken: 0, overdue: 0, open: 0, ...rest }) as Calibration['counts']

it.each([
  ['No forecasts yet', { scored: 0, came: 0, brier: null }, []],
  ['No forecast can be scored yet', { scored: 0, came: 0, brier: null }, [forecast()]],
  [
    '1 of 1 scored forecast came about in time: too few to score',
    { scored: 1, came: 1, brier: 0.1 },
    [forecast()],
  ],
  [
    '4 of 6 scored forecasts came about in time; Brier score 0.22',
    { scored: 6, came: 4, brier: 0.2222 },
    [forecast()],
  ],
])('the title is true: %s', (title, all, forecasts) => {
  expect(calibrationTitle({ all, forecasts })).toBe(title)
})

it('what has no score is said, with the reason', () => {
  expect(unscoredWords({ counts: counts({}), forecasts: [forecast()] })).toBe('')
  expect(
    unscoredWords({
      counts: counts({ overdue: 2 }),
      forecasts: [forecast({ word: null, outcome: 'failed' }), forecast({ outcome: 'overdue' })],
    }),
  ).toBe(
    '2 forecasts are past the horizon and nobody has said what came of them. One resolved forecast was made without a word of likelihood, so it has an outcome and no score.',
  )
})

it('the address is read, and nonsense is nothing', () => {
  expect(readCalibration({ outcome: 'late', of: 'all' })).toEqual({ outcome: 'late', all: true })
  expect(readCalibration({ outcome: 'sometime', of: 'none' })).toEqual({ outcome: null, all: false })
})
