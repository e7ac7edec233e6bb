// `npm test`: everything, from a bare clone on; `npm test -- pure` (or check, database, browser) one part of it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { heading, say, sayFailure } from './output.mjs'
import { Problem } from './problem.mjs'
import { begin } from './start/begin.mjs'

const self = fileURLToPath(import.meta.url)
const root = path.resolve(path.dirname(self), '..')
const asked = process.argv.slice(2)

async function test() {
  heading('Plumbline, tests')
  await begin({ root, continueWith: [self, ...asked] })
  // Every part imports the database client, also when it runs alone.
  const { generate } = await import('./generate.mjs')
  await generate()
  const { parts } = await import('./test/parts.mjs')
  const { countsIn, sum } = await import('./test/counts.mjs')
  const names = asked.length > 0 ? asked : Object.keys(parts)
  const unknown = names.find((name) => !Object.hasOwn(parts, name))
  if (unknown)
    throw new Problem(
      `There is no part ${unknown}: say ${Object.keys(parts).join(', ')}, or nothing for all of them.`,
    )

  const stop = new AbortController()
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => stop.abort())
  const reports = mkdtempSync(path.join(tmpdir(), 'plumbline-reports-'))
  /** @type {import('./test/counts.mjs').Counts[]} */
  const counts = []
  const count = (/** @type {string} */ file) => {
    const counted = countsIn(file)
    counts.push(counted)
    return counted
  }
  try {
    for (const name of names) await parts[name]?.({ root, signal: stop.signal, count, reports })
    return 0
  } catch (error) {
    if (stop.signal.aborted) return 130
    sayFailure(error)
    return 1
  } finally {
    const { passed, failed } = sum(counts)
    say()
    say(`${passed} passed, ${failed} failed`)
    rmSync(reports, { recursive: true })
  }
}

try {
  process.exit(await test())
} catch (error) {
  sayFailure(error)
  process.exit(1)
}
