import { expect, it } from 'vitest'
import { stillWrong } from './stillWrong'

it('forgets what was wrong with the field that changed', () => {
  const errors = { a: 'A is missing.', b: 'B is missing.' }
  expect(stillWrong(errors, { a: '', b: '' }, { a: 'x', b: '' })).toEqual({ b: 'B is missing.' })
  expect(stillWrong(errors, { a: '', b: '' }, { a: '', b: '' })).toEqual(errors)
})
