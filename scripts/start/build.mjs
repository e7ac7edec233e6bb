import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fingerprint, isMarked, mark } from '../fingerprint.mjs'
import { runQuietly } from '../quiet.mjs'

const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema',
  'next.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** Tests are type-checked elsewhere and never part of the app. @param {string} file */
const isPartOfApp = (file) => !/\.test\.tsx?$/.test(file)

/** @param {string} root */
const folderOf = (root) => path.join(root, process.env.NEXT_DIST ?? '.next')

/** @param {string} root */
const markerOf = (root) => path.join(folderOf(root), 'plumbline-sources')

/**
 * @param {string} root
 * @param {string} print
 */
const holds = (root, print) =>
  isMarked(markerOf(root), print) && existsSync(path.join(folderOf(root), 'BUILD_ID'))

/**
 * Whether the last build is of the sources as they are.
 * @param {string} root
 */
export function isBuilt(root) {
  return holds(root, fingerprint(root, SOURCES, isPartOfApp))
}

/**
 * Builds the app if its sources have changed since the last build.
 * @param {{ root: string, signal?: AbortSignal }} order
 * @returns {Promise<boolean>} false when the last build still holds
 */
export async function build({ root, signal }) {
  const marker = markerOf(root)
  const print = fingerprint(root, SOURCES, isPartOfApp)
  if (holds(root, print)) return false
  rmSync(marker, { force: true }) // a build that is broken off must not pass for a whole one
  await runQuietly(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: root,
    signal,
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    failure: 'The app could not be built: mend what Next says below and start again.',
    explain: (said) =>
      /ENOSPC/.test(said)
        ? 'There is no space left for the build: free at least 1 GB on this disk and start again.'
        : undefined,
  })
  mark(marker, print)
  return true
}
