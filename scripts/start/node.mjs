import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Problem } from '../problem.mjs'
import { whenOrphaned } from './parent.mjs'

const LEAST = [20, 9]

/**
 * Whether a version of Node is new enough to begin with.
 * @param {string} version such as '20.9.0'
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])
}

export function checkNode() {
  if (isNewEnough(process.versions.node)) return
  throw new Problem(
    `This is Node ${process.versions.node}, and Plumbline needs ${LEAST.join('.')} or newer to begin: install a newer Node from https://nodejs.org and start again.`,
  )
}

/** The version of Node that everything runs on, as package.json pins it. @param {string} root */
export const pinnedNode = (root) =>
  JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).dependencies.node

/**
 * The pinned Node, which npm installs as a package; null if it is not there or does not run.
 * @param {string} root
 * @returns {string | null}
 */
export function nodeFromNpm(root) {
  const program = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(program)) return null
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  return stdout?.trim() === `v${pinnedNode(root)}` ? program : null
}

/**
 * Goes on under the pinned Node and ends as it ends. The channel tells the other process when this one is killed.
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<never>}
 */
export function continueUnder(program, args) {
  const child = spawn(program, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))
  whenOrphaned(() => child.kill('SIGTERM'))
  return new Promise((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => process.exit(code ?? 1))
  })
}
