import { expect, it } from 'vitest'
import type { Tripwire, TripwireHit } from '../contract'
import { waitingCount, waitingOf } from './waiting'

const hit = (ref: string, startsOn: string, rest: Partial<TripwireHit> = {}): TripwireHit => ({
  ...{ ref, title: ref, happened: startsOn, startsOn, reviewState: 'accepted', link: null, passed: null },
  ...rest,
})
const wire = (state: Tripwire['state'], hits: TripwireHit[] = []): Tripwire => ({
  ...{ id: state, claim: { ref: 'BLR-C-01', statement: 'It holds.' }, says: 'It breaks', effect: 'breaks' },
  rule: { kinds: [], actors: [], place: null, words: 'x', figure: null },
  ...{
    after: '2019-07-18',
    byDate: '2025-12-31',
    state,
    hits,
    open: hits.length,
    lost: [],
    waiting: hits.filter(({ link, passed }) => !link && !passed).length,
    silence: null,
  },
  ...{ version: 1, createdBy: 'A', createdAt: '2020-01-01' },
})

it('only what nobody has judged waits, the newest first, and what did not happen in time', () => {
  const wires = [
    wire('tripped', [
      hit('D-1', '2020-01-01'),
      hit('D-2', '2021-01-01', { link: { relation: 'contradicts', state: 'proposed' } }),
      hit('D-3', '2022-01-01', { passed: { by: 'A', at: '2022-02-01', reason: 'Not it.' } }),
    ]),
    wire('tripped', [hit('D-4', '2023-01-01')]),
    wire('expired'),
    wire('armed'),
    wire('disarmed'),
  ]
  const { hits, expired } = waitingOf(wires)
  expect(hits.map(({ hit: { ref } }) => ref)).toEqual(['D-4', 'D-1'])
  expect(expired).toHaveLength(1)
  expect(waitingCount(wires)).toBe(3)
})
