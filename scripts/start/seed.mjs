import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runQuietly } from '../quiet.mjs'

/** @typedef {{ accounts: { email: string, role: string }[], password?: string }} Seeded */

/**
 * Fills an empty installation, in a process of its own that ends with what it needed. A seeded one is left as it is.
 * @param {{ root: string, url: string, signal?: AbortSignal }} order
 * @returns {Promise<Seeded | null>} null where there is nothing to seed with
 */
export async function seed({ root, url, signal }) {
  if (!existsSync(path.join(root, 'prisma/seed/main.ts'))) return null
  const said = await runTypeScript({
    root,
    url,
    signal,
    file: 'prisma/seed/main.ts',
    failure: 'The first accounts and the sample could not be made; the reason is below.',
  })
  return JSON.parse(said.trim().split('\n').at(-1) ?? '')
}

/**
 * Runs one of our TypeScript files against a database and returns what it prints.
 * @param {{ root: string, url: string, signal?: AbortSignal, file: string, args?: string[], failure: string }} order
 */
export function runTypeScript({ root, url, signal, file, args = [], failure }) {
  const hooks = path.join(root, 'scripts/resolve.mjs')
  return runQuietly(process.execPath, ['--conditions=react-server', '--import', hooks, file, ...args], {
    cwd: root,
    signal,
    failure,
    env: { DATABASE_URL: url },
  })
}

/** @param {string} dataDir */
export const signInFile = (dataDir) => path.join(dataDir, 'sign-in.txt')

/**
 * Keeps the first password where only this account can read it, for whoever did not see the first start.
 * @param {string} dataDir
 * @param {string} address
 * @param {Seeded} seeded
 */
export function keepSignIn(dataDir, address, { accounts, password }) {
  const lines = [
    `Plumbline at ${address}`,
    '',
    ...accounts.map(({ email, role }) => `${email}  (${role})`),
    `Password: ${password}`,
    '',
    'These were made at the first start. A password changed since is not written here.',
  ]
  writeFileSync(signInFile(dataDir), `${lines.join('\n')}\n`, { mode: 0o600 })
}

/** The text that was kept at the first start; null if there is none. @param {string} dataDir */
export function keptSignIn(dataDir) {
  return existsSync(signInFile(dataDir)) ? readFileSync(signInFile(dataDir), 'utf8') : null
}
