import { expect, it } from 'vitest'
import { checkSaid, faultOf } from './chain'

const entry = {
  seq: 5,
  at: '2026-11-28T10:00:00.000Z',
  type: 'development.revised',
  hash: 'aa',
  same: true,
  follows: true,
}
const day = (at: string) => at.slice(0, 10)

it.each([
  [{}, 4, null],
  [{ same: false }, 4, 'changed'],
  [{ follows: false }, 4, 'does-not-follow'],
  [{ follows: false }, 3, 'missing'],
  [{}, 0, 'missing'],
])('%o behind %i: %s', (change, before, fault) =>
  expect(faultOf({ ...entry, ...change }, before)?.fault ?? null).toBe(fault),
)

it('says in a sentence what was found', () => {
  const end = { seq: 1, at: '2026-11-23T10:00:00.000Z' }
  const sound = { entries: 1200, first: end, last: { ...entry, seq: 1200 }, fault: null }
  expect(checkSaid(sound, day)).toBe(
    'All 1,200 entries are as they were sealed, from 1 (2026-11-23) to 1,200 (2026-11-28).',
  )
  const broken = { ...sound, entries: 4, fault: faultOf({ ...entry, same: false }, 4) }
  expect(checkSaid(broken, day)).toMatch(
    /^The chain breaks at entry 5 \(development revised, 2026-11-28\): it does not say what was sealed\. The 4 before it/,
  )
  expect(checkSaid({ entries: 0, first: null, last: null, fault: null }, day)).toBe(
    'There are no entries yet.',
  )
})
