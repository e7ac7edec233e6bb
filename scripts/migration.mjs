// `npm run migration -- <name>`: writes the next migration, from what the migrations so far make to what prisma/schema asks for.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from './command.mjs'
import { Problem } from './problem.mjs'
import { begin } from './start/begin.mjs'

const self = fileURLToPath(import.meta.url)
const root = path.resolve(path.dirname(self), '..')
const name = process.argv[2] ?? ''

/** The SQL that is missing, found on a server that lives only for this. */
async function difference() {
  const { startDatabase } = await import('./database/launch.mjs')
  const { schemaDifference } = await import('./migrations/difference.mjs')
  const dataDir = mkdtempSync(path.join(tmpdir(), 'plumbline-migration-'))
  delete process.env.DATABASE_URL // never replay migrations on a database that holds something
  const database = await startDatabase({ dataDir, settings: { fsync: 'off' } })
  try {
    return await schemaDifference(database.url)
  } finally {
    await database.stop()
    rmSync(dataDir, { recursive: true })
  }
}

await runCommand(async () => {
  await begin({ root, continueWith: [self, ...process.argv.slice(2)], isQuiet: true })
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Problem('Say what the migration does in small letters, as in: npm run migration -- add_places')
  }
  const script = await difference()
  if (!script) {
    process.stdout.write('The migrations already make what prisma/schema asks for.\n')
    return
  }
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const file = path.join(root, 'prisma/migrations', `${stamp}_${name}`, 'migration.sql')
  mkdirSync(path.dirname(file))
  writeFileSync(file, script)
  process.stdout.write(
    `Wrote ${path.relative(root, file)}. Read it, and add what the schema cannot say: checks, triggers, grants.\n`,
  )
})
