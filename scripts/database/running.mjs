import { ownerOf } from './claim.mjs'
import { folderPlan, readJson } from './folder.mjs'
import { ownerUrl } from './launch.mjs'

/**
 * The address of the database that runs now: the one in DATABASE_URL, or ours if a Plumbline runs from this data folder.
 * @param {string} dataDir
 * @returns {string | null}
 */
export function runningDatabase(dataDir) {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const plan = folderPlan(dataDir)
  const kept = readJson(plan.settings)
  return ownerOf(plan.claim) && kept?.ready ? ownerUrl(kept.owner, kept.port) : null
}
