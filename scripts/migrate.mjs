// Brings the database's schema up to the migrations in prisma/migrations: `node scripts/migrate.mjs`, and at every start.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureAccess } from './database/access.mjs'
import { withLock } from './database/lock.mjs'
import { migrationList, migrationsFolder, readMigrations } from './migrations/folder.mjs'
import { Problem } from './problem.mjs'
import { runCommand } from './command.mjs'

const NO_FILTER = { externalTables: [], externalEnums: [] }

/**
 * Applies what is not yet applied and sees to the application's role, while other instances wait.
 * @param {{ url: string, log?: (line: string) => void, folder?: string }} order `url` of the schema's owner; a file
 *   grants.sql beside `folder` says what the application's role may do
 * @returns {Promise<string[]>} the names of the migrations applied now
 * @throws {Problem} a migration failed, or the database is ahead of this Plumbline
 */
export function migrate({ url, log, folder = migrationsFolder }) {
  return withLock({ url, work: 'migrate', log }, async (client) => {
    const pending = await pendingMigrations(client, folder)
    if (pending.length > 0) await apply({ url, client, folder })
    await ensureAccess(client, path.resolve(folder, '../grants.sql'))
    return pending
  })
}

/**
 * @param {import('pg').Client} client
 * @param {string} folder
 */
async function pendingMigrations(client, folder) {
  const known = readMigrations(folder).map(({ name }) => name)
  const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS begun`)
  if (!rows[0].begun) return known
  // We hold the lock, so an unfinished migration is one that crashed; its transaction is undone and it can be tried again.
  await client.query(
    'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  )
  const applied = await client.query(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  const names = new Set(applied.rows.map(({ name }) => name))
  const unknown = [...names].filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new Problem(
      `The database was changed by a newer Plumbline (${unknown.join(', ')}): start that version, or set PLUMBLINE_DATA or DATABASE_URL to another database.`,
    )
  }
  return known.filter((name) => !names.has(name))
}

/** @param {{ url: string, client: import('pg').Client, folder: string }} order */
async function apply({ url, client, folder }) {
  // Loaded only when there is something to do: the engine is twenty megabytes that a start would keep.
  const { engineReason, schemaEngine } = await import('./migrations/engine.mjs')
  const { enginePool } = await import('./migrations/catalog.mjs')
  const pool = enginePool(url)
  try {
    const engine = await schemaEngine(pool, {
      migrations: readMigrations(folder).map(({ script }) => script),
    })
    await engine.applyMigrations({ migrationsList: migrationList(folder), filters: NO_FILTER })
  } catch (error) {
    const { rows } = await client.query(
      `UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL RETURNING migration_name AS name`,
    )
    throw new Problem(
      `The migration ${rows[0]?.name ?? ''} failed and was undone, the database is as before: mend what is said below and start again.`,
      { detail: engineReason(error), cause: error },
    )
  } finally {
    await pool.end()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(async () => {
    const url = process.env.DATABASE_URL
    if (!url)
      throw new Problem(
        'Set DATABASE_URL to the database to migrate; `npm start` migrates the built-in one by itself.',
      )
    const applied = await migrate({ url, log: (line) => process.stderr.write(`${line}\n`) })
    process.stdout.write(applied.length > 0 ? `Applied ${applied.join(', ')}.\n` : 'Nothing to apply.\n')
  })
}
