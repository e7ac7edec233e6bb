// `npm run token -- <email>`: prints an API token for an account, and nothing else, so that it can be piped.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from './command.mjs'
import { Problem } from './problem.mjs'
import { begin } from './start/begin.mjs'
import { readOptions } from './start/options.mjs'

const self = fileURLToPath(import.meta.url)
const root = path.resolve(path.dirname(self), '..')
const args = process.argv.slice(2)

await runCommand(async () => {
  await begin({ root, continueWith: [self, ...args], isQuiet: true })
  const { runningDatabase } = await import('./database/launch.mjs')
  const url = runningDatabase(readOptions(process.env, [], root).dataDir)
  if (!url)
    throw new Problem(
      'No database runs here: start Plumbline with npm start, or set DATABASE_URL, then ask for the token again.',
    )
  const { status } = spawnSync(
    process.execPath,
    [
      '--conditions=react-server',
      '--import',
      path.join(root, 'scripts/resolve.mjs'),
      'prisma/token.ts',
      ...args,
    ],
    { cwd: root, env: { ...process.env, DATABASE_URL: url }, stdio: ['ignore', 'inherit', 'inherit'] },
  )
  process.exitCode = status ?? 1
})
