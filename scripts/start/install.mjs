import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fingerprint, isMarked, mark } from '../fingerprint.mjs'
import { Problem } from '../problem.mjs'
import { runQuietly } from '../quiet.mjs'
import { nodeFromNpm } from './node.mjs'

// Twice more after 2 and 10 seconds: without a network nobody should wait a minute and a half for the sentence.
const RETRIES = ['--fetch-retries=2', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000']

const OUT_OF_STEP =
  'package-lock.json does not list all that package.json asks for: run npm install and keep the lock that it writes.'

/**
 * Whether the packages that the lock asks for are there, and the pinned Node with them.
 * @param {string} root
 */
export function isReady(root) {
  return isMarked(markerOf(root), printOf(root)) && nodeFromNpm(root) !== null
}

/** @param {string} root */
const markerOf = (root) => path.join(root, 'node_modules/.plumbline-lock')

/** @param {string} root */
const printOf = (root) => fingerprint(root, ['package-lock.json'])

/**
 * Installs the packages if they are missing or package-lock.json has changed.
 * @param {string} root
 * @param {(text: string) => void} told
 */
export async function install(root, told) {
  if (!isMarked(markerOf(root), printOf(root)) && !isInstalled(root)) {
    await installPackages(root)
    told('installed')
  } else told('already there')
  // Install scripts run other people's programs with our rights: only the one that brings Node may.
  if (!nodeFromNpm(root)) await npm(root, ['rebuild', 'node', '--loglevel=error'])
  if (!nodeFromNpm(root)) {
    throw new Problem(
      `Node for ${process.platform}-${process.arch} was not installed: delete node_modules and start again.`,
    )
  }
  mark(markerOf(root), printOf(root))
}

/**
 * A registry that mirrors only some platforms makes npm write a lock without the optional packages of the others, and `npm ci` then
 * refuses that lock. `npm install` takes it, installs the same versions and, with --no-save, writes nothing back.
 * @param {string} root
 */
async function installPackages(root) {
  const options = ['--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  try {
    await npm(root, ['ci', ...options])
  } catch (error) {
    if (!(error instanceof Problem) || error.message !== OUT_OF_STEP) throw error
    await npm(root, ['install', '--no-save', ...options])
  }
}

/**
 * Whether someone has installed by hand what the lock asks for: npm keeps a list of what it put there. Packages for other
 * platforms may be absent.
 * @param {string} root
 */
function isInstalled(root) {
  const present = path.join(root, 'node_modules/.package-lock.json')
  if (!existsSync(present)) return false
  return agrees(readPackages(path.join(root, 'package-lock.json')), readPackages(present))
}

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} Packages */

/** @param {string} file @returns {Packages} */
const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {}

/**
 * @param {Packages} wanted
 * @param {Packages} present
 */
export function agrees(wanted, present) {
  return Object.entries(wanted)
    .filter(([place]) => place !== '')
    .every(([place, { version, optional, devOptional }]) =>
      present[place] ? present[place].version === version : Boolean(optional || devOptional),
    )
}

/**
 * Runs the npm that started us, or the one on the machine. Under `npm start` the first Node on the path is the one that is about to be
 * replaced, so npm is run by its own.
 * @param {string} root
 * @param {string[]} args
 */
function npm(root, args) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  const isNpm = script && node && existsSync(script) && existsSync(node) && script.endsWith('npm-cli.js')
  const [program, before] = isNpm ? [node, [script]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
  return runQuietly(program, [...before, ...args, ...RETRIES], {
    cwd: root,
    failure: 'The packages could not be installed: see what npm says below, and start again.',
    explain: explainNpm,
    shorten: (said) => said.replace(/^npm error (Usage:|A complete log)[^]*/m, ''), // pages of options otherwise
  })
}

/** @param {string} said */
export function explainNpm(said) {
  if (/EUSAGE/.test(said) && /in sync/.test(said)) return OUT_OF_STEP
  if (/ENOSPC|EDQUOT/.test(said))
    return 'There is no space left for the packages: free at least 2 GB on this disk and start again.'
  if (/EACCES|EROFS/.test(said))
    return 'The packages could not be written to node_modules: start Plumbline as the owner of this folder.'
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network/i.test(said)) {
    return 'The npm registry cannot be reached, and the first start needs it for the packages: connect to the network (or set npm’s registry or proxy) and start again.'
  }
  return undefined
}
