import fc from 'fast-check'
import { expect, it } from 'vitest'
import { suggestKey } from './suggestKey'

it.each([
  ['Belarusian-Russian defence integration', 'BRDI'],
  ['Moldova', 'MOL'],
  ['Überflug Äthiopien', 'UA'],
  ['2nd Karabakh war', 'KW'],
  ['Беларусь', ''],
])('suggests a key for %s', (title, key) => {
  expect(suggestKey(title)).toBe(key)
})

it('is never longer than a key may be, and of its letters only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) =>
      /^([A-Z][A-Z0-9]{0,7})?$/.test(suggestKey(title)),
    ),
  )
})
