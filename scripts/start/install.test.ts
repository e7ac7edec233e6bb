import { expect, test } from 'vitest'
import { agrees, explainNpm } from './install.mjs'
import { isNewEnough } from './node.mjs'

test.each([
  ['20.9.0', true],
  ['20.8.1', false],
  ['18.20.4', false],
  ['22.0.0', true],
  ['24.21.0', true],
  ['9.11.2', false],
])('Node %s is new enough to begin with: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected)
})

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/next': { version: '16.4.6' },
  'node_modules/swc-darwin': { version: '16.4.6', optional: true },
}

test('what is there agrees with the lock when only packages for other platforms are missing', () => {
  expect(agrees(wanted, { 'node_modules/next': { version: '16.4.6' } })).toBe(true)
  expect(agrees(wanted, {})).toBe(false)
  expect(agrees(wanted, { 'node_modules/next': { version: '16.4.5' } })).toBe(false)
  expect(agrees(wanted, { ...wanted, 'node_modules/swc-darwin': { version: '16.4.5' } })).toBe(false)
})

test.each([
  [
    'npm error code ENOTFOUND\nnpm error network request to https://registry.npmjs.org failed',
    /registry cannot be reached/,
  ],
  ['npm error code EAI_AGAIN', /registry cannot be reached/],
  ['npm error code ENOSPC\nnpm error nospc There appears to be insufficient space', /no space left/],
  ['npm error code EACCES', /as the owner of this folder/],
  [
    'npm error code EUSAGE\nnpm error `npm ci` can only install packages when … are in sync',
    /package-lock\.json/,
  ],
])('%j is explained', (said, sentence) => {
  expect(explainNpm(said)).toMatch(sentence)
})

test('what npm says about anything else is left to speak for itself', () => {
  expect(explainNpm('npm error code ERESOLVE')).toBeUndefined()
})
