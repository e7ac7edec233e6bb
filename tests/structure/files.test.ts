import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Every file that git tracks. */
const files = execFileSync('git', ['ls-files'], {
  encoding: 'utf8',
  env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
})
  .trim()
  .split('\n')
  .filter((file) => existsSync(file))
const code = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file))

const vocabulary =
  /^(contract|rules|queries|mutations|router)(\.db\.test|\.test)?\.ts$|^(rules|queries|mutations)\/[\w-]+(\.db\.test|\.properties\.test|\.test)?\.(ts|d\.ts)$|^[\w-]+\.db\.test\.ts$/

describe('a newcomer finds the room', () => {
  it.each(files.filter((file) => /^lib\/(?!api\/|core\/)/.test(file)))(
    '%s is in the vocabulary of a domain',
    (file) => {
      const [, domain, ...rest] = file.split('/')
      const formats = ['reports', 'imports', 'baselines'].includes(domain!) && rest[0] === 'formats'
      expect(
        formats || vocabulary.test(rest.join('/')),
        `${file}: contract, rules, queries, mutations, router (or formats, in reports, imports and baselines)`,
      ).toBe(true)
    },
  )

  it('has nothing at the top that the house does not know', () => {
    const top = new Set(files.map((file) => file.split('/')[0]!).filter((name) => !name.startsWith('.')))
    const known = [
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'app',
      'components',
      'docs',
      'e2e',
      'lib',
      'next.config.js',
      'package-lock.json',
      'package.json',
      'prisma',
      'scripts',
      'tests',
      'tsconfig.json',
    ]
    expect([...top].filter((name) => !known.includes(name))).toEqual([])
  })

  it('has no file over 300 lines, half of them under 70', () => {
    const lengths = code.map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }))
    expect(lengths.filter(({ lines }) => lines > 301)).toEqual([])
    const sorted = lengths.map(({ lines }) => lines).toSorted((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(90)
  })
})

describe('what the house does without', () => {
  const forbidden: [string, RegExp][] = [
    ['server actions', /^['"]use server['"]/m],
    ['loosened types', /@ts-ignore|@ts-nocheck|\bas any\b|(?<!\* .*): any\b/],
    ['tests that do not run', /\b(it|test|describe)\.(skip|only|todo)\(/],
    ['waiting for time in tests', /waitForTimeout\(/],
  ]
  it.each(forbidden)('has no %s', (_name, pattern) => {
    const found = code.filter(
      (file) => file !== 'tests/structure/files.test.ts' && pattern.test(readFileSync(file, 'utf8')),
    )
    expect(found).toEqual([])
  })

  it('never makes markup from text', () => {
    const shipped = code.filter((file) => !file.endsWith('.test.ts') && !file.startsWith('tests/'))
    const pattern = /dangerouslySetInnerHTML|\.innerHTML\s*=/
    expect(shipped.filter((file) => pattern.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  it('opens one door: route handlers are the API’s mount and the sign-in’s', () => {
    const handlers = files.filter((file) => /^app\/.*\/route\.tsx?$/.test(file))
    expect(handlers.toSorted()).toEqual(['app/api/[...path]/route.ts', 'app/api/auth/[...nextauth]/route.ts'])
  })
})
