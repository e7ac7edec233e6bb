import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isOverdue } from '@/lib/developments/rules/promises'
import { stages } from '@/lib/developments/rules/kinds'
import { sayDoStates, stagesOf } from '@/lib/developments/rules/done'
import { middleAndMost, promiseOn, stateOn } from './say-do'

it.each([
  ['announced', null, null, 'said', null],
  ['under-way', null, 10, 'under-way', 'overdue'],
  ['agreed', null, 20, 'said', 'not due'],
  ['completed', null, 10, 'done', 'kept'],
  ['completed', 9, 10, 'done', 'kept'],
  ['completed', 12, 10, 'done', 'kept late'],
  ['completed', 16, 10, 'said', 'overdue'],
  ['completed', 16, 20, 'said', 'not due'],
  ['suspended', null, 10, 'suspended', 'overdue'],
  ['reversed', null, 10, 'called-off', 'called off'],
])(
  '%s, completed on %s, promised by %s: on day 15 %s and %s',
  (stage, completedOn, promisedBy, state, kept) => {
    const undertaking = { stage, saidOn: null, completedOn, promisedBy }
    expect(stateOn(undertaking, 15)).toBe(state)
    expect(promiseOn(undertaking, 15)).toBe(kept)
  },
)

it('knows every stage of the log once', () => {
  const known = sayDoStates.flatMap((state) => stagesOf[state])
  expect(known.toSorted()).toEqual(stages.map(({ code }) => code).toSorted())
})

const day = fc.constantFrom('2024-01-01', '2024-06-01', '2025-01-01', '2025-06-01')
const undertaking = fc.record({
  stage: fc.constantFrom(...stages.map(({ code }) => code)),
  saidOn: fc.constant(null),
  completedOn: fc.option(day),
  promisedBy: fc.option(day),
})

it('calls overdue what the log calls overdue', () => {
  fc.assert(
    fc.property(undertaking, day, (one, on) => {
      expect(promiseOn(one, on) === 'overdue').toBe(isOverdue(one, on))
    }),
  )
})

it('gives the middle and the ninth tenth by nearest rank', () => {
  expect(middleAndMost([])).toBeNull()
  expect(middleAndMost([7])).toEqual({ median: 7, most: 7 })
  expect(middleAndMost([10, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual({ median: 5, most: 9 })
})
