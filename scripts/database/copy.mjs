import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { codeOf, Problem } from '../problem.mjs'

/**
 * npm packages cannot hold symbolic links; the package lists them in a file and makes them in an install script, which we refuse.
 * @param {string} native the package's folder `native`
 * @returns {boolean} false if the folder cannot be written (a read-only image)
 */
export function restoreLinks(native) {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(native, path.relative('native', target))
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if (['EROFS', 'EACCES', 'EPERM'].includes(codeOf(error))) return false
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
  return true
}

/**
 * Whether any account may read what lies here: the folder, every folder above it, and the files as npm wrote them.
 * @param {string} native
 */
export function isOpenToAll(native) {
  const share = path.join(native, 'share')
  return isReachable(native) && (!existsSync(share) || (statSync(share).mode & 0o005) === 0o005)
}

/** Whether every account may go into this folder. @param {string} folder */
export function isReachable(folder) {
  const above = path.dirname(folder)
  return (statSync(folder).mode & 0o001) !== 0 && (above === folder || isReachable(above))
}

/**
 * A copy of the binaries that the server's account can reach, made once per release. As root it goes where nobody else can write,
 * since whoever can change these files becomes the database.
 * @param {string} native
 * @param {string} release
 * @param {string} home
 */
export function copyOnce(native, release, home) {
  const place = process.getuid?.() === 0 ? placeOfRoot() : path.join(home, 'binaries')
  const copy = path.join(place, `postgres-${release}-${process.arch}`)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  try {
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
    restoreLinks(unfinished)
    openToAll(unfinished)
    renameSync(unfinished, copy)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(copy)) throw error // or else another start was faster
  }
  return copy
}

function placeOfRoot() {
  for (const place of ['/var/cache/plumbline', path.join(tmpdir(), 'plumbline-root')]) {
    try {
      mkdirSync(place, { recursive: true, mode: 0o755 })
      const { uid, mode } = lstatSync(place)
      const isOurs = lstatSync(place).isDirectory() && uid === 0 && (mode & 0o022) === 0
      if (isOurs) chmodSync(place, 0o755) // the mask may have closed it
      if (isOurs && isReachable(place)) return place
    } catch (error) {
      if (!codeOf(error)) throw error
    }
  }
  throw new Problem(
    'PostgreSQL does not run as root, and there is no place where another account could run it: make /var/cache writable, start Plumbline as an ordinary user, or set DATABASE_URL.',
  )
}

/** Lets everyone read, whatever the mask of the one who installed was. @param {string} entry */
function openToAll(entry) {
  const stat = lstatSync(entry)
  if (stat.isSymbolicLink()) return
  chmodSync(entry, stat.mode & 0o100 ? 0o755 : 0o644)
  if (stat.isDirectory()) for (const name of readdirSync(entry)) openToAll(path.join(entry, name))
}
