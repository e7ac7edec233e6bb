import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(path.resolve('.plumbline-resolve-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs one TypeScript file the way the seed and the commands are run. */
function run(source: string) {
  const file = path.join(folder, 'main.ts')
  writeFileSync(path.join(folder, 'beside.ts'), 'export const beside: string = "beside"\n')
  writeFileSync(file, source)
  const hooks = path.resolve(import.meta.dirname, 'resolve.mjs')
  return spawnSync(process.execPath, ['--conditions=react-server', '--import', hooks, file], {
    encoding: 'utf8',
  })
}

test('the alias, a missing ending and an empty server-only resolve, and nothing is printed beside', () => {
  const { stdout, stderr } = run(`
    import 'server-only'
    import { headers } from 'next/headers'
    import { beside } from './beside'
    import * as hooks from '@/scripts/resolve.mjs'
    console.log(beside, typeof hooks, typeof headers)
  `)
  expect({ stdout, stderr }).toEqual({ stdout: 'beside object function\n', stderr: '' })
})

test('a file that does not exist is reported by the name that was asked for', () => {
  const { status, stderr } = run(`import '@/lib/nothing-of-this-name'`)
  expect(status).toBe(1)
  expect(stderr).toContain('lib/nothing-of-this-name')
})
