import { expect, it } from 'vitest'
import { stepFrom } from './walk'

it('walks to neighbours and ends, and stops there', () => {
  expect(stepFrom('ArrowLeft', 3, 5)).toBe(2)
  expect(stepFrom('ArrowRight', 3, 5)).toBe(4)
  expect(stepFrom('ArrowRight', 4, 5)).toBe(4)
  expect(stepFrom('ArrowLeft', 0, 5)).toBe(0)
  expect(stepFrom('Home', 3, 5)).toBe(0)
  expect(stepFrom('End', 3, 5)).toBe(4)
})

it('leaves other keys and empty charts alone', () => {
  expect(stepFrom('Enter', 3, 5)).toBeNull()
  expect(stepFrom('ArrowLeft', -1, 0)).toBeNull()
})
