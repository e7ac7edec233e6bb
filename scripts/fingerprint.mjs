import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * A hash over the names and contents of files: equal when, and only when, nothing that counts has changed.
 * @param {string} root
 * @param {string[]} entries files and folders below root; those that do not exist count as absent
 * @param {(file: string) => boolean} [counts] by the path below root, with slashes
 */
export function fingerprint(root, entries, counts = () => true) {
  const hash = createHash('sha256')
  for (const file of entries
    .flatMap((entry) => filesOf(root, entry))
    .filter(counts)
    .sort()) {
    const content = readFileSync(path.join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} entry
 * @returns {string[]}
 */
function filesOf(root, entry) {
  const full = path.join(root, entry)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [entry]
  return readdirSync(full).flatMap((name) => filesOf(root, `${entry}/${name}`))
}

/**
 * Whether the work was last done for exactly this; a mark that cannot be read counts as never.
 * @param {string} file
 * @param {string} print
 */
export function isMarked(file, print) {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === print
}

/**
 * @param {string} file
 * @param {string} print
 */
export function mark(file, print) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${print}\n`)
}
