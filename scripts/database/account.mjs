import { chownSync, lstatSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { Problem } from '../problem.mjs'

const NOBODY = { uid: 65534, gid: 65534 }

/** @typedef {{ uid?: number, gid?: number }} Account spawn options: empty for the account that we are */

export const isRoot = () => process.getuid?.() === 0

/**
 * The account that the server runs as. PostgreSQL refuses to run as root: then it is the owner of the data folder, or nobody for a
 * folder that is new or that root has taken over (by restoring a backup, say).
 * @param {string} folder the cluster's folder, which exists
 * @returns {Account}
 */
export function serverAccount(folder) {
  if (!isRoot()) return {}
  const { uid, gid } = statSync(folder)
  if (uid !== 0) return { uid, gid }
  try {
    giveAway(folder)
  } catch (error) {
    throw new Problem(
      `PostgreSQL does not run as root, and ${folder} cannot be handed to another account here: start Plumbline as an ordinary user, or set DATABASE_URL.`,
      { cause: error },
    )
  }
  return NOBODY
}

/** @param {string} entry */
function giveAway(entry) {
  if (lstatSync(entry).isDirectory()) for (const name of readdirSync(entry)) giveAway(path.join(entry, name))
  if (!lstatSync(entry).isSymbolicLink()) chownSync(entry, NOBODY.uid, NOBODY.gid)
}

/**
 * The path by which the server itself names its folder. On Linux it is started in it and calls it by `/proc/self/cwd`, so that no
 * folder above needs to be open to its account (a checkout under /root is not).
 * @param {string} folder
 * @param {Account} account
 */
export function pathForServer(folder, account) {
  return process.platform === 'linux' && account.uid !== undefined ? '/proc/self/cwd' : folder
}
