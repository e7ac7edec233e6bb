import { expect, it } from 'vitest'
import { defaultLimits, limitSentences } from './limits'
import type { Limits } from './types'

it.each(Object.keys(defaultLimits) as (keyof Limits)[])('says what %s is and what to do', (name) => {
  const limits = { ...defaultLimits, [name]: 7_777 * (name.endsWith('Bytes') ? 2 ** 20 : 1000) }
  const sentence = limitSentences[name](limits, 12_345)
  expect(sentence).toMatch(/7,777(,000)? |7,777/)
  expect(sentence).toMatch(/^[A-Z].*\. ?[A-Z]?.*\.$/)
  if (name === 'columns' || name === 'cellCharacters') expect(sentence).toContain('Line 12,345')
})
