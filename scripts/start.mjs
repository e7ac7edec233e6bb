// `npm start` and `npm run dev`. Begins on whatever Node the machine has, so this file and what it imports at once stay within Node 20.9.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ownerOf } from './database/claim.mjs'
import { folderPlan } from './database/folder.mjs'
import { obstacle } from './database/port.mjs'
import { heading, sayFailure } from './output.mjs'
import { Problem } from './problem.mjs'
import { begin } from './start/begin.mjs'
import { checkNode } from './start/node.mjs'
import { readOptions } from './start/options.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

async function start() {
  checkNode()
  const options = readOptions(process.env, process.argv, root)
  await checkPort(options)
  heading('Plumbline')
  await begin({ root, continueWith: [path.join(root, 'scripts/start/run.mjs'), ...process.argv.slice(2)] })
  const { run } = await import('./start/run.mjs')
  return run(options)
}

/**
 * Asked before the slow steps, so that nobody waits a minute for this answer.
 * @param {import('./start/options.mjs').Options} options
 */
async function checkPort({ host, port, dataDir, publicUrl }) {
  const code = await obstacle(port, host)
  if (code === null) return
  const runs = ownerOf(folderPlan(dataDir).claim)
  if (runs && code === 'EADDRINUSE') {
    throw new Problem(
      `Plumbline already runs from this folder (process ${runs}): open ${publicUrl}, or stop it first.`,
    )
  }
  throw new Problem(portSentence(code, host, port))
}

/**
 * @param {string} code
 * @param {string} host
 * @param {number} port
 */
function portSentence(code, host, port) {
  if (code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is taken: stop what uses it, or start on another one, as in PORT=${port + 1} npm start.`
  }
  if (code === 'EACCES')
    return `This account may not listen on port ${port}: start on one above 1023, as in PORT=3000 npm start.`
  return `This machine has no address ${host} to listen on (${code}): set HOST to one of its addresses, or leave it out.`
}

try {
  process.exit(await start())
} catch (error) {
  sayFailure(error)
  process.exit(1)
}
