import { expect, it } from 'vitest'
import { kinds } from '@/lib/developments/rules/kinds'
import { usualScore } from './plover'

const of = (code: string) => usualScore(kinds.find((kind) => kind.code === code)!.plover)

it.each([
  ['sanction', -6],
  // one action holds only under a condition
  ['loan-credit', 10],
  ['troop-deployment', -6.5],
  // two that agree
  ['incident-force', -7],
  ['domestic-politics', -6],
  // praise and threats are one kind
  ['statement', null],
  // an action without a score
  ['military-exercise', null],
  ['energy-trade', null],
  ['other', null],
])('gives %s what its actions agree on: %s', (code, score) => {
  expect(of(code)).toBe(score)
})
