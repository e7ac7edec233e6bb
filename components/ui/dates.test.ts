import { describe, expect, it } from 'vitest'
import { dateInWords, timeInWords } from '@/components/ui/dates'

describe('dateInWords', () => {
  it.each([
    ['2021-09-10', '10 Sep 2021'],
    ['2021-09', 'Sep 2021'],
    ['2021', '2021'],
    ['2021-22', 'summer 2021'],
    ['2021-09-10/2021-09-16', '10–16 Sep 2021'],
    ['2021-09-28/2021-10-02', '28 Sep – 2 Oct 2021'],
    ['2021-12-28/2022-01-02', '28 Dec 2021 – 2 Jan 2022'],
    ['2021-03/2021-05', 'Mar – May 2021'],
    ['2021-09-10/2021-09-10', '10 Sep 2021'],
    ['2021-09~', 'about Sep 2021'],
    ['2021-09?', 'perhaps Sep 2021'],
    ['2021-09-10T22:30:00.000Z', '10 Sep 2021'],
  ])('%s reads %s', (date, words) => {
    expect(dateInWords(date)).toBe(words)
  })

  it('gives back what it cannot read', () => {
    expect(dateInWords('soon')).toBe('soon')
    expect(dateInWords('2021-13')).toBe('2021-13')
  })
})

describe('timeInWords', () => {
  it('is UTC in any time zone', () => {
    expect(timeInWords('2021-09-10T22:30:00.000Z')).toBe('22:30 UTC')
    expect(timeInWords('2021-09-10T23:30:00+02:00')).toBe('21:30 UTC')
  })

  it('is empty for a day', () => {
    expect(timeInWords('2021-09-10')).toBe('')
  })
})
