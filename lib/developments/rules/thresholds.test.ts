import { describe, expect, it } from 'vitest'
import { crossingsOf, crossingWords } from './thresholds'

const authority = 'Vienna Document 2011'
const lines = [
  { metric: 'personnel', kindCode: 'military-exercise', value: 13_000, label: 'observation', authority },
  { metric: 'personnel', kindCode: 'military-exercise', value: 9_000, label: 'notification', authority },
  { metric: 'personnel', kindCode: null, value: 100_000, label: 'an army', authority: 'the dossier' },
]
const figure = (low: number | null, best: number | null, high: number | null) => ({
  ...{ metric: 'personnel', low, best, high },
})
const reached = (measured: ReturnType<typeof figure>, kind = 'military-exercise') =>
  crossingsOf(measured, kind, lines).map(({ line, sure }) => `${line.value}${sure ? '' : '?'}`)

describe('lines that a figure crosses', () => {
  it.each([
    [figure(null, 8_999, null), []],
    [figure(null, 9_000, null), ['9000']],
    [figure(null, 12_700, null), ['9000']],
    [figure(null, 200_000, null), ['9000', '13000', '100000']],
    [figure(8_000, 10_000, 14_000), ['9000?', '13000?']],
    [figure(9_500, null, 14_000), ['9000', '13000?']],
    [figure(null, null, null), []],
  ])('%j reaches %j', (measured, said) => expect(reached(measured)).toEqual(said))

  it('are those of the measure and of the kind', () => {
    expect(reached(figure(null, 200_000, null), 'troop-deployment')).toEqual(['100000'])
    expect(
      crossingsOf({ ...figure(null, 20_000, null), metric: 'tanks' }, 'military-exercise', lines),
    ).toEqual([])
  })

  it('are said with who drew them, and whether the source leaves it open', () => {
    const [sure, open] = crossingsOf(figure(9_500, null, 14_000), 'military-exercise', lines)
    expect(crossingWords(sure!)).toBe('Reaches 9,000: notification (Vienna Document 2011)')
    expect(crossingWords(open!)).toBe('May reach 13,000: observation (Vienna Document 2011)')
  })
})
