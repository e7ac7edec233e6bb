// Makes the typed database client from prisma/schema: `npm run generate`, and at every start when the schema has changed.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from './command.mjs'
import { fingerprint, isMarked, mark } from './fingerprint.mjs'
import { runQuietly } from './quiet.mjs'

const root = path.resolve(import.meta.dirname, '..')
const marker = path.join(root, 'prisma/generated/.fingerprint')

/**
 * @param {{ signal?: AbortSignal }} [options]
 * @returns {Promise<boolean>} false when the client was up to date
 */
export async function generate({ signal } = {}) {
  const print = fingerprint(root, ['prisma/schema', 'prisma/config.ts', 'node_modules/prisma/package.json'])
  if (isMarked(marker, print)) return false
  await runQuietly(
    process.execPath,
    ['node_modules/prisma/build/index.js', 'generate', '--config', 'prisma/config.ts'],
    {
      cwd: root,
      signal,
      failure: 'The database client could not be made from prisma/schema: mend what Prisma says below.',
      env: {
        // Generating needs no engine; any program that exists keeps Prisma from downloading one.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  )
  mark(marker, print)
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(async () => process.stdout.write((await generate()) ? 'Generated.\n' : 'Up to date.\n'))
}
