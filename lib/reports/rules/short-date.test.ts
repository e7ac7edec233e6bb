import { expect, it } from 'vitest'
import { shortDate } from './short-date'

it.each([
  ['2021-09-10', '10 Sep 2021'],
  ['2021-09-10/2021-09-16', '10-16 Sep 2021'],
  ['2019-12', 'Dec 2019'],
  ['2020-05-09', '9 May 2020'],
  ['2001', '2001'],
])('%s is %s in a narrow column', (edtf, words) => {
  expect(shortDate(edtf)).toBe(words)
})
