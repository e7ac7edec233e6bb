// `npm start` and `npm run dev`. Begins on whatever Node the machine has, so this file and what it imports at once stay within Node 20.9.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isFree } from './database/port.mjs'
import { heading, sayFailure, step } from './output.mjs'
import { Problem } from './problem.mjs'
import { install } from './start/install.mjs'
import { checkNode, continueUnder, nodeFromNpm, pinnedNode } from './start/node.mjs'
import { readOptions } from './start/options.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

async function start() {
  checkNode()
  const options = readOptions(process.env, process.argv, root)
  if (!(await isFree(options.port, options.host))) {
    throw new Problem(
      `Port ${options.port} on ${options.host} is taken: stop what uses it, or start with another one, as in PORT=${options.port + 1} npm start.`,
    )
  }
  heading('Plumbline')
  await step('Packages', 'installing; the first time takes a minute', (told) => install(root, told))
  const program = nodeFromNpm(root)
  if (program && process.versions.node !== pinnedNode(root)) {
    await continueUnder(program, [path.join(root, 'scripts/start/run.mjs'), ...process.argv.slice(2)])
  }
  const { run } = await import('./start/run.mjs')
  return run(options)
}

try {
  process.exit(await start())
} catch (error) {
  sayFailure(error)
  process.exit(1)
}
