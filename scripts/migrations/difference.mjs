import { Problem } from '../problem.mjs'
import { enginePool } from './catalog.mjs'
import { engineReason, schemaEngine } from './engine.mjs'
import { migrationList, migrationsFolder, readSchema } from './folder.mjs'

/**
 * The SQL that leads from what the migrations make to what the schema asks for; empty if they agree. Replays every
 * migration on the database, which must be empty and of no further use.
 * @param {string} url
 * @param {[string, string][]} [schema] pairs of path and content; the files in prisma/schema unless given
 * @returns {Promise<string>}
 * @throws {Problem} a migration or the schema cannot be read
 */
export async function schemaDifference(url, schema = readSchema()) {
  const pool = enginePool(url)
  try {
    const engine = await schemaEngine(pool)
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrationList(migrationsFolder) },
      to: { tag: 'schemaDatamodel', files: schema.map(([path, content]) => ({ path, content })) },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    return isNothing(stdout) ? '' : (stdout ?? '')
  } catch (error) {
    throw new Problem('The schema and the migrations could not be compared; the reason is below.', {
      detail: engineReason(error),
      cause: error,
    })
  } finally {
    await pool.end()
  }
}

/** @param {string | null} script */
const isNothing = (script) => !script?.trim() || script.trim() === '-- This is an empty migration.'
