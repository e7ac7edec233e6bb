import { chownSync, lstatSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { Problem } from '../problem.mjs'
import { isReachable } from './copy.mjs'

export const NOBODY = { uid: 65534, gid: 65534 }

/** @typedef {{ uid?: number, gid?: number }} Account spawn options: empty for the account that we are */

/**
 * The account that the server runs as. PostgreSQL refuses to run as root: then it is the owner of the data folder, or nobody for a
 * folder that is new or that root has taken over (by restoring a backup, say).
 * @param {string} folder the cluster's folder, which exists
 * @returns {Account}
 */
export function serverAccount(folder) {
  if (process.getuid?.() !== 0) return {}
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
 * folder above needs to be open to its account (a checkout under /root is not). Before version 16 PostgreSQL left its folder while it started.
 * @param {string} folder
 * @param {Account} account
 * @param {number} major
 * @throws {Problem} an older server cannot reach the folder
 */
export function pathForServer(folder, account, major) {
  if (account.uid === undefined) return folder
  if (process.platform === 'linux' && major >= 16) return '/proc/self/cwd'
  const above = path.dirname(folder)
  if (isReachable(above)) return folder
  throw new Problem(
    `PostgreSQL runs as another account than root and cannot reach ${above}: set PLUMBLINE_DATA to a folder that every account may go into, such as /var/lib/plumbline.`,
  )
}
