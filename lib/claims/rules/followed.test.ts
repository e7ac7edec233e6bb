import { describe, expect, it } from 'vitest'
import { isFollowed, isGone, type RecastDays } from './followed'

const recast = (as: RecastDays['as'], madeOn: string, undoneOn: string | null = null) => ({
  ...{ as, madeOn, undoneOn },
})

describe('a claim is followed', () => {
  it.each<[string, RecastDays[], string, boolean]>([
    ['when nothing was done to it', [], '2020-01-01', true],
    ['until the day before it was split', [recast('gone', '2020-05-02')], '2020-05-01', true],
    ['not from the day of the split on', [recast('gone', '2020-05-02')], '2020-05-02', false],
    ['again once that was undone', [recast('gone', '2020-05-02', '2020-06-01')], '2020-06-01', true],
    ['not meanwhile', [recast('gone', '2020-05-02', '2020-06-01')], '2020-05-31', false],
    [
      'never not, when undone on the same day',
      [recast('gone', '2020-05-02', '2020-05-02')],
      '2020-05-02',
      true,
    ],
    ['as a part from the split on', [recast('made', '2020-05-02')], '2020-05-02', true],
    ['as a part not before', [recast('made', '2020-05-02')], '2020-05-01', false],
    [
      'as a part not after that was undone',
      [recast('made', '2020-05-02', '2020-06-01')],
      '2020-06-01',
      false,
    ],
    [
      'not as a part that was merged away since',
      [recast('made', '2020-05-02'), recast('gone', '2020-07-01')],
      '2020-07-02',
      false,
    ],
  ])('%s', (_, recasts, known, followed) => {
    expect(isFollowed(recasts, known)).toBe(followed)
  })
})

it('is gone only when it was there', () => {
  expect(isGone([recast('made', '2020-05-02')], '2020-05-01')).toBe(false)
  expect(isGone([recast('made', '2020-05-02', '2020-06-01')], '2020-06-01')).toBe(true)
  expect(isGone([recast('gone', '2020-05-02')], '2020-05-02')).toBe(true)
  expect(isGone([recast('gone', '2020-05-02', '2020-06-01')], '2020-06-01')).toBe(false)
})
