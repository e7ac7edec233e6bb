import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { fingerprint, isMarked, mark } from './fingerprint.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-fingerprint-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Tree = Record<string, string>
const names = fc.constantFrom('a', 'b', 'ab', 'deep/a', 'deep/er/b', 'deep')
/** Files only: a name that is also the folder of another is left out. */
const trees = fc
  .dictionary(names, fc.string({ maxLength: 5 }), { maxKeys: 4 })
  .map((tree): Tree =>
    Object.fromEntries(
      Object.entries(tree).filter(
        ([name]) => !Object.keys(tree).some((other) => other.startsWith(`${name}/`)),
      ),
    ),
  )

function printOf(tree: Tree) {
  const root = mkdtempSync(path.join(folder, 'tree-'))
  for (const [name, content] of Object.entries(tree)) {
    const file = path.join(root, 'src', name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return fingerprint(root, ['src', 'absent'])
}

test('two trees have the same fingerprint if and only if they have the same files with the same contents', () => {
  fc.assert(
    fc.property(trees, trees, (one, other) => {
      const isSame =
        JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())
      expect(printOf(one) === printOf(other)).toBe(isSame)
      expect(printOf(one)).toBe(printOf(one))
    }),
    { numRuns: 60 },
  )
})

test('files that do not count change nothing', () => {
  const root = mkdtempSync(path.join(folder, 'tree-'))
  writeFileSync(path.join(root, 'a.ts'), '1')
  const counts = (file: string) => !file.endsWith('.test.ts')
  const before = fingerprint(root, ['a.ts', 'a.test.ts'], counts)
  writeFileSync(path.join(root, 'a.test.ts'), '1')
  expect(fingerprint(root, ['a.ts', 'a.test.ts'], counts)).toBe(before)
})

test('a mark holds for what it was made for and for nothing else', () => {
  const file = path.join(folder, 'new', 'mark')
  expect(isMarked(file, 'abc')).toBe(false)
  mark(file, 'abc')
  expect(isMarked(file, 'abc')).toBe(true)
  expect(isMarked(file, 'abd')).toBe(false)
})
