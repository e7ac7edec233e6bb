import fc from 'fast-check'
import { expect, test } from 'vitest'
import { majorOf, versionOf } from './version.mjs'

test.each([
  ['postgres (PostgreSQL) 18.4', 18, '18.4'],
  ['postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n', 15, '15.18'],
  ['postgres (PostgreSQL) 19beta1', 19, '19beta1'],
  ['18\n', 18, '18'],
  ['9.6', 9, '9.6'],
])('%j is major %i', (text, major, version) => {
  expect(majorOf(text)).toBe(major)
  expect(versionOf(text)).toBe(version)
})

test('whatever a vendor adds after the number, the major version is read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 99 }), fc.nat(40), fc.string(), (major, minor, vendor) => {
      expect(majorOf(`postgres (PostgreSQL) ${major}.${minor} (${vendor})`)).toBe(major)
    }),
  )
})

test('something that is not PostgreSQL has no version', () => {
  expect(majorOf('psql: command not found')).toBeNull()
  expect(majorOf('')).toBeNull()
})
