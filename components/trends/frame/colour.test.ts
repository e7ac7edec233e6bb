import { expect, it } from 'vitest'
import { plainColour } from './colour'

it.each([
  ['rgb(31, 79, 130)', { colour: '#1f4f82', opacity: 1 }],
  ['rgba(31, 79, 130, 0.5)', { colour: '#1f4f82', opacity: 0.5 }],
  ['color(srgb 0.5 0 1)', { colour: '#8000ff', opacity: 1 }],
  ['color(srgb 1 1 1 / 0.25)', { colour: '#ffffff', opacity: 0.25 }],
  ['rgba(0, 0, 0, 0)', null],
  ['none', null],
  ['url("#period-open")', null],
])('%s', (text, plain) => expect(plainColour(text)).toEqual(plain))
