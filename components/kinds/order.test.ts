import { expect, it } from 'vitest'
import { moved } from './order'

it.each([
  ['b', -1, 'bac'],
  ['b', 1, 'acb'],
  ['a', -1, 'abc'],
  ['c', 1, 'abc'],
  ['x', 1, 'abc'],
] as const)('moves %s by %i', (code, by, after) =>
  expect(moved(['a', 'b', 'c'], code, by).join('')).toBe(after),
)
