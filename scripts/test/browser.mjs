import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { Problem } from '../problem.mjs'
import { runQuietly } from '../quiet.mjs'

/** Chromium without a window system: what Playwright would bring too. It asks less than half the work of the whole one. */
const SHELL = 'chromium-headless-shell'
const WHOLE = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** The first program of these names on the path; null if there is none. @param {string[]} names */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return (
    names
      .flatMap((name) => folders.map((folder) => path.join(folder, name)))
      .find((file) => existsSync(file)) ?? null
  )
}

const canInstall = () => process.getuid?.() === 0 && onPath(['apt-get']) !== null

/**
 * The browser for the browser suite: the one in PLAYWRIGHT_CHROMIUM, a headless one (this machine's, Playwright's own, or Debian's, which
 * is installed where that is allowed), or the whole one of this machine.
 * @param {{ root: string, told: (text: string) => void }} order
 * @returns {Promise<string | undefined>} its program; undefined for Playwright's own
 * @throws {Problem} none can be had
 */
export async function findBrowser({ root, told }) {
  const given = process.env.PLAYWRIGHT_CHROMIUM
  if (given && !existsSync(given))
    throw new Problem(`PLAYWRIGHT_CHROMIUM is ${given}, which does not exist: correct it, or unset it.`)
  const found = given ?? onPath([SHELL])
  if (found) {
    told(found)
    return found
  }
  if (await hasOwn(root)) {
    told('Playwright’s own')
    return undefined
  }
  await installByApt(SHELL)
  const there = onPath([SHELL]) ?? onPath(WHOLE)
  if (there) {
    told(there)
    return there
  }
  if (await installOwn(root)) {
    told('Playwright’s own, installed now')
    return undefined
  }
  await installByApt('chromium')
  const installed = onPath(WHOLE)
  if (!installed)
    throw new Problem(
      'There is no browser for the tests: install Chromium and set PLAYWRIGHT_CHROMIUM to its program.',
    )
  told(`${installed}, installed now`)
  return installed
}

/** Asked elsewhere, because Playwright is a lot to load. @param {string} root */
async function hasOwn(root) {
  const source = `import { chromium } from '@playwright/test'; import { existsSync } from 'node:fs'; process.exit(existsSync(chromium.executablePath()) ? 0 : 1)`
  return spawnSync(process.execPath, ['--input-type=module', '-e', source], { cwd: root }).status === 0
}

/** @param {string} root */
async function installOwn(root) {
  const program = path.join(root, 'node_modules/.bin/playwright')
  const isDone = await succeeds(
    runQuietly(program, ['install', '--with-deps', 'chromium'], { cwd: root, failure: 'no download' }),
  )
  return isDone && hasOwn(root)
}

/**
 * Tests of the PDF report look into it with pdfinfo where it is there.
 * @returns {Promise<boolean>} whether it is
 */
export async function ensurePdfinfo() {
  if (!onPath(['pdfinfo'])) await installByApt('poppler-utils')
  return onPath(['pdfinfo']) !== null
}

/** @param {string} name */
async function installByApt(name) {
  if (!canInstall()) return
  const options = { failure: `apt-get could not install ${name}`, env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await succeeds(runQuietly('apt-get', ['update'], options))
  await succeeds(runQuietly('apt-get', ['install', '-y', '--no-install-recommends', name], options))
}

/** @param {Promise<unknown>} run */
const succeeds = (run) =>
  run.then(
    () => true,
    () => false,
  )
