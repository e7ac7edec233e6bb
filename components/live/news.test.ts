import { describe, expect, it } from 'vitest'
import { addWaiting, listedAt, mannerAt, newsTo, NONE_WAITING, waitingWords } from '@/components/live/news'
import { placeOf, placeWords } from '@/components/live/place'

const change = (type: string, id = '1', subject = 'development') => ({ type, subject, id, by: 'someone' })

it('counts in a list only what it lists: a source that comes with a development is no second row', () => {
  const changes = [change('source.added', '7', 'source'), change('development.logged')]
  expect(listedAt('/dossiers/BLR/inbox', changes)).toEqual([changes[1]])
  expect(waitingWords(addWaiting(NONE_WAITING, listedAt('/dossiers/BLR/log', changes), false))).toBe('1 new')
  expect(listedAt('/dossiers/BLR/reports', changes)).toEqual([])
})

describe('where somebody is', () => {
  it.each([
    ['/dossiers/BLR', null, 'brief', 'in the brief'],
    ['/dossiers/BLR/log', null, 'log', 'in the log'],
    ['/dossiers/BLR/log', 'BLR-D-0042', 'log/BLR-D-0042', 'in the log, BLR-D-0042'],
    ['/dossiers/BLR/log/BLR-D-0042/revise', null, 'log/BLR-D-0042', 'in the log, BLR-D-0042'],
    ['/dossiers/BLR/log/new', null, 'log', 'in the log'],
    ['/dossiers/BLR/reports/0198-ab', null, 'reports/0198-ab', 'in the reports'],
    ['/dossiers/BLR/log', '<script>', 'log', 'in the log'],
  ])('%s with %s open', (pathname, open, place, words) => {
    expect(placeOf(pathname, open)).toBe(place)
    expect(placeWords(place)).toBe(words)
  })
})

describe('what a page does about changes', () => {
  it.each([
    ['/dossiers/BLR', 'quiet'],
    ['/dossiers/BLR/log', 'wait'],
    ['/dossiers/BLR/inbox', 'wait'],
    ['/dossiers/BLR/sources', 'quiet'],
    ['/dossiers/BLR/log/BLR-D-0042', 'quiet'],
    ['/dossiers/BLR/log/new', 'nothing'],
    ['/dossiers/BLR/log/BLR-D-0042/revise', 'nothing'],
  ])('%s: %s', (pathname, manner) => {
    expect(mannerAt(pathname, [change('development.logged')], false)).toBe(manner)
  })
})

describe('what is news to a window', () => {
  const changes = [change('development.logged'), { ...change('link.proposed'), by: 'me' }]
  const own = { accountId: 'me', page: 'p1' }
  it.each([
    ['its own changes are not', { page: 'p1', caughtUp: false }, 0],
    ['those of another window are, whoever sits there', { page: 'p2', caughtUp: false }, 2],
    ['those of a script are', { page: null, caughtUp: false }, 2],
    ['where nobody knows the window, those of others are', { caughtUp: false }, 1],
    ['all that was missed is', { caughtUp: true }, 2],
  ])('%s', (_, told, news) => {
    expect(newsTo(own, { changes, ...told })).toHaveLength(news)
  })
})

describe('what waits', () => {
  it('counts a record once, as new if it is', () => {
    const first = addWaiting(
      NONE_WAITING,
      [change('development.logged'), change('development.revised', '2')],
      false,
    )
    expect(waitingWords(first)).toBe('1 new, 1 changed')
    const then = addWaiting(
      first,
      [change('development.revised'), change('link.proposed', '3', 'link')],
      false,
    )
    expect(waitingWords(then)).toBe('2 new, 1 changed')
  })

  it('says that there is more than it counted', () => {
    expect(waitingWords(NONE_WAITING)).toBe('')
    expect(waitingWords(addWaiting(NONE_WAITING, [], true))).toBe('Many changes')
    expect(waitingWords(addWaiting(NONE_WAITING, [change('claim.added')], true))).toBe('1 new and more')
  })
})
