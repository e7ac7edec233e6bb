import { expect, it } from 'vitest'
import { dateInUrl, pastedUrl } from './url-date'

it.each([
  ['https://example.org/2021/09/10/zapad', '2021-09-10'],
  ['https://example.org/news/2021-9-1-exercise.html', '2021-09-01'],
  ['https://example.org/articles/zapad-20210910.html', '2021-09-10'],
  ['https://example.org/2021/09/zapad', null],
  ['https://example.org/2021/13/40/zapad', null],
  ['https://example.org/2021/02/30/zapad', null],
  ['https://example.org/id/120210910555', null],
  ['https://example.org/2021/09/10/on-20210911', null],
  ['https://example.org/?date=2021-09-10', null],
  ['no address', null],
])('%s names %s', (url, day) => {
  expect(dateInUrl(url)).toBe(day)
})

it('puts the address without tracking into the line, and the day where there is none', () => {
  const url = 'https://www.example.org/2021/09/10/zapad?utm_source=x'
  expect(pastedUrl(url, false)).toBe('2021-09-10 https://example.org/2021/09/10/zapad')
  expect(pastedUrl(url, true)).toBe('https://example.org/2021/09/10/zapad')
  expect(pastedUrl(`see ${url}`, false)).toBeNull()
  expect(pastedUrl('javascript:alert(1)', false)).toBeNull()
})
