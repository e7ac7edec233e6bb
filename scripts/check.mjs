// `npm run check`: types, lint with layers and sizes, format, dead code; side by side, in seconds. Prints what is wrong and nothing else.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from './command.mjs'
import { generate } from './generate.mjs'
import { say, sayStep } from './output.mjs'
import { Problem } from './problem.mjs'
import { runQuietly } from './quiet.mjs'
import { begin } from './start/begin.mjs'

const self = fileURLToPath(import.meta.url)
const root = path.resolve(path.dirname(self), '..')

/**
 * A program of a package, whether it is written for Node or a binary of its own.
 * @param {string} name
 * @param {...string} args
 */
function tool(name, ...args) {
  return runQuietly(path.join(root, 'node_modules/.bin', name), args, {
    cwd: root,
    failure: `${name} found something.`,
    env: { NEXT_TELEMETRY_DISABLED: '1' },
    tailLines: 400,
  })
}

/** @type {[string, () => Promise<unknown>][]} */
const checks = [
  ['Types', () => tool('next', 'typegen').then(() => tool('tsc', '--noEmit', '-p', 'tsconfig.json'))],
  ['Lint', () => tool('oxlint', '--type-aware', '--quiet')],
  ['Format', () => tool('oxfmt', '--check')],
  ['Dead code', () => tool('knip', '--no-progress', '--no-config-hints')],
]

/**
 * @param {string} name
 * @param {() => Promise<unknown>} run
 */
async function report(name, run) {
  const began = performance.now()
  try {
    await run()
    sayStep('done', name, '', performance.now() - began)
    return null
  } catch (error) {
    sayStep('failed', name, '', performance.now() - began)
    if (!(error instanceof Problem)) throw error
    return { name, said: error.detail ?? error.message }
  }
}

await runCommand(async () => {
  await begin({ root, continueWith: [self], isQuiet: true })
  await generate()
  const failures = (await Promise.all(checks.map(([name, run]) => report(name, run)))).filter(
    (failure) => failure !== null,
  )
  for (const { name, said } of failures) say(`\n${name}\n\n${said}`)
  if (failures.length > 0) process.exitCode = 1
})
