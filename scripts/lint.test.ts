import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

// A layer rule that matches nothing passes for ever: each is tried on a file that breaks it.
const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-lint-'))
copyFileSync(path.resolve('.oxlintrc.json'), path.join(folder, '.oxlintrc.json'))
afterAll(() => rmSync(folder, { recursive: true }))

/** All that our configuration finds in this file, and in these at once, by path. */
function lint(files: Record<string, string>): Record<string, string[]> {
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), source)
  }
  const program = path.resolve('node_modules/.bin/oxlint')
  const { stdout } = spawnSync(program, ['-f', 'json', ...Object.keys(files)], {
    cwd: folder,
    encoding: 'utf8',
  })
  const found: { filename: string; code: string }[] = JSON.parse(stdout).diagnostics
  return Object.fromEntries(
    Object.keys(files).map((file) => [
      file,
      found.filter(({ filename }) => filename === file).map(({ code }) => code),
    ]),
  )
}

// One folder per row stands for the star, so that one run of the linter answers for all.
const forbidden = [
  ['app/*/page.tsx', '@/lib/drift/queries/drift'],
  ['app/*/page.tsx', '@/lib/core/db/prisma'],
  ['app/*/page.tsx', '@/prisma/generated/client'],
  ['app/api/*/route.ts', '@/lib/drift/queries/drift'],
  ['components/*/Line.tsx', '@/lib/drift/queries/drift'],
  ['components/*/Line.tsx', '@/lib/drift/mutations'],
  ['components/*/Line.tsx', '@/lib/core/errors'],
  ['components/*/Line.tsx', '@/lib/api/server'],
  ['components/*/Line.tsx', '@/app/signed-in'],
  ['components/*/Line.tsx', 'node:fs'],
  ['components/ui/*/Sheet.tsx', '@/lib/drift/contract'],
  ['lib/*/rules/drift.ts', '@/lib/core/ids'],
  ['lib/*/rules/drift.ts', '../queries/drift'],
  ['lib/*/rules.ts', 'node:fs'],
  ['lib/*/rules.ts', './queries'],
  ['lib/*/contract.ts', '@/lib/core/errors'],
  ['lib/*/contract.ts', '../core/errors'],
  ['lib/*/contract.ts', './queries/drift'],
  ['lib/*/contract.ts', 'react'],
  ['lib/core/*/gate.ts', '@/lib/drift/contract'],
  ['lib/*/queries/drift.ts', '@/components/drift/Line'],
  ['lib/*/router.ts', '../../app/page'],
]
const allowed = [
  ['app/*/page.tsx', '@/lib/api/server'],
  ['app/*/page.tsx', '@/components/drift/Line'],
  ['app/*/page.tsx', '@/lib/drift/contract'],
  ['app/api/*/route.ts', '@/lib/core/errors'],
  ['components/*/Line.tsx', '@/lib/drift/contract'],
  ['components/*/Line.tsx', '@/lib/drift/rules/drift'],
  ['components/*/Line.tsx', '@/lib/api/client'],
  ['components/ui/*/Sheet.tsx', '@/components/ui/Button'],
  ['lib/*/rules/drift.ts', '@/lib/claims/rules/standing'],
  ['lib/*/rules/drift.ts', './types'],
  ['lib/*/contract.ts', 'zod'],
  ['lib/*/contract.ts', './rules/relations'],
  ['lib/*/contract.ts', '@/lib/api/endpoint'],
  ['lib/core/*/gate.ts', '@/lib/api/permission'],
  ['lib/*/queries/drift.ts', '../contract'],
  ['lib/*/rules/drift.test.ts', 'node:fs'],
]

/** The rows for which the linter did not say what it should. */
function wrong(rows: string[][], expected: string[]) {
  const files = rows.map(([file = ''], index) => file.replace('*', `row${index}`))
  const found = lint(
    Object.fromEntries(files.map((file, index) => [file, `import ${JSON.stringify(rows[index]?.[1])}\n`])),
  )
  return rows.filter((_, index) => JSON.stringify(found[files[index] ?? '']) !== JSON.stringify(expected))
}

test('an import against the layers is found, in every layer', () => {
  expect(wrong(forbidden, ['eslint(no-restricted-imports)'])).toEqual([])
})

test('an import along the layers is not', () => {
  expect(wrong(allowed, [])).toEqual([])
})

test('a file over 300 lines, a function over 60 and a circle of imports are found', () => {
  const lines = (n: number) => Array.from({ length: n }, (_, i) => `  call(${i})`).join('\n')
  const files = {
    'lib/x/queries/long.ts': `${lines(301)}\n`,
    'lib/x/queries/tall.ts': `export function tall() {\n${lines(60)}\n}\n`,
    'lib/x/queries/one.ts': `import { two } from './two'\nexport const one = () => two\n`,
    'lib/x/queries/two.ts': `import { one } from './one'\nexport const two = () => one\n`,
  }
  expect(lint(files)).toEqual({
    'lib/x/queries/long.ts': ['eslint(max-lines)'],
    'lib/x/queries/tall.ts': ['eslint(max-lines-per-function)'],
    'lib/x/queries/one.ts': ['import(no-cycle)'],
    'lib/x/queries/two.ts': ['import(no-cycle)'],
  })
})
