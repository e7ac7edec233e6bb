import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { claimFolder, ownerOf } from './claim.mjs'
import { birthOf } from './processes.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-claim-'))
const file = path.join(folder, 'running.json')
afterAll(() => rmSync(folder, { recursive: true }))

test('a claim is held until it is given back, and leaves nothing behind', () => {
  const release = claimFolder(file)
  expect(ownerOf(file)).toBe(process.pid)
  expect(() => claimFolder(file)).toThrow(`Plumbline already runs from ${folder} (process ${process.pid})`)
  release()
  expect(ownerOf(file)).toBeNull()
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['of a process whose number was given to another', JSON.stringify({ pid: process.pid, birth: 'long ago' })],
  ['of a process that is gone', JSON.stringify({ pid: 2 ** 30, birth: 'x' })],
  ['that a crash cut off', '{"pid": 12'],
])('a claim %s does not count', (_, content) => {
  writeFileSync(file, content)
  claimFolder(file)()
  expect(readdirSync(folder)).toEqual([])
})

test('the birth of a living process stays, a process that does not exist has none', () => {
  expect(birthOf(process.pid)).toBe(birthOf(process.pid))
  expect(birthOf(2 ** 30)).toBeNull()
})
