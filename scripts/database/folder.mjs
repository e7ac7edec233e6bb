import { mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { codeOf, Problem } from '../problem.mjs'

const LEAST_FREE_BYTES = 300 * 1024 * 1024

/** Where one installation keeps everything of its own. @param {string} dataDir */
export function folderPlan(dataDir) {
  const home = path.resolve(dataDir)
  return {
    home,
    cluster: path.join(home, 'postgres'),
    settings: path.join(home, 'postgres.json'),
    log: path.join(home, 'postgres.log'),
    claim: path.join(home, 'running.json'),
  }
}

/** @typedef {ReturnType<typeof folderPlan>} FolderPlan */

/**
 * Makes the folder if need be and tries to write to it, because permission bits say little to root,
 * on read-only mounts and under quotas.
 * @param {FolderPlan} plan
 * @throws {Problem} not writable, or nearly no space left
 */
export function openFolder({ home }) {
  const trial = path.join(home, `.trial-${process.pid}`)
  try {
    mkdirSync(home, { recursive: true, mode: 0o711 }) // others may pass: the server runs as another account than root
    writeFileSync(trial, 'x')
    rmSync(trial)
  } catch (error) {
    throw folderProblem(home, error)
  }
  const { bavail, bsize } = statfsSync(home)
  if (bavail * bsize < LEAST_FREE_BYTES) throw noSpace(home)
}

/**
 * Whether the system refused to read or write a file.
 * @param {unknown} error
 */
export const isFileFault = (error) => ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'].includes(codeOf(error))

/**
 * The sentence for a failed read or write in the data folder.
 * @param {string} home
 * @param {unknown} error
 */
export function folderProblem(home, error) {
  if (['ENOSPC', 'EDQUOT'].includes(codeOf(error))) return noSpace(home)
  return new Problem(
    `The data folder ${home} cannot be used by this account (${codeOf(error) || String(error)}): start Plumbline as the account that owns it, or set PLUMBLINE_DATA to a folder of its own.`,
    { cause: error },
  )
}

/** @param {string} home */
export function noSpace(home) {
  return new Problem(
    `There is too little space left for the database in ${home}: free at least 300 MB, or set PLUMBLINE_DATA to a folder on a larger disk.`,
  )
}

/**
 * Reads a small JSON file; null if there is none, or if a crash cut it off.
 * @param {string} file
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return null
    throw error
  }
}
