import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')
export const migrationsFolder = path.join(root, 'prisma/migrations')

/**
 * The migrations in the order in which they are applied.
 * @param {string} folder
 * @returns {{ name: string, script: string }[]}
 */
export function readMigrations(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .toSorted()
    .map((name) => ({ name, file: path.join(folder, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, script: readFileSync(file, 'utf8') }))
}

/**
 * The files of the schema, as pairs of path and content.
 * @returns {[string, string][]}
 */
export function readSchema() {
  const folder = path.join(root, 'prisma/schema')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .toSorted()
    .map((name) => [path.join(folder, name), readFileSync(path.join(folder, name), 'utf8')])
}

/**
 * The migrations in the form that the engine asks for.
 * @param {string} folder
 */
export function migrationList(folder) {
  const lockfile = path.join(folder, 'migration_lock.toml')
  return {
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations(folder).map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
    })),
  }
}
