import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { choosePort } from '../database/port.mjs'
import { connect } from '../database/lock.mjs'
import { generate } from '../generate.mjs'
import { step } from '../output.mjs'
import { runQuietly } from '../quiet.mjs'
import { build } from '../start/build.mjs'
import { ensurePdfinfo, findBrowser } from './browser.mjs'

const TAIL_LINES = 200
const E2E_PORT = 3917

/** @typedef {{ root: string, signal: AbortSignal, count: (file: string) => import('./counts.mjs').Counts, reports: string }} Run */

/** @type {Record<string, (run: Run) => Promise<void>>} */
export const parts = {
  async check({ root, signal }) {
    await step('Check', 'types, lint, format, dead code', async (told) => {
      await runQuietly(process.execPath, ['scripts/check.mjs'], {
        cwd: root,
        signal,
        failure: 'npm run check found something.',
        tailLines: 400,
      })
      told('types, lint, format, dead code')
    })
  },

  async pure(run) {
    await step('Pure', 'rules and other pure code', (told) => vitest(run, 'pure', told))
  },

  async database(run) {
    await step('Database', 'queries and mutations on PostgreSQL', (told) => vitest(run, 'database', told))
  },

  async browser(run) {
    await step('App', 'building', async (told) => {
      await generate({ signal: run.signal })
      told((await build(run)) ? 'built' : 'up to date')
    })
    const browser = await step('Chromium', 'looking for a browser', (told) =>
      findBrowser({ root: run.root, told }),
    )
    await step('Browser', 'a real start, a real browser', (told) => playwright(run, browser, told))
  },
}

/**
 * What a runner says from its first failure on; who looks for a fault need not read what went well.
 * @param {string} said
 */
const onlyFailures = (said) =>
  /^.*(?:Failed (?:Suites|Tests)|Unhandled Errors| {2}1\) )[^]*/m.exec(said)?.[0] ?? said

/** @param {import('./counts.mjs').Counts} counts */
const sentence = ({ passed, failed }) => `${passed} passed${failed > 0 ? `, ${failed} failed` : ''}`

/**
 * @param {Run} run
 * @param {string} project
 * @param {(text: string) => void} told
 */
async function vitest({ root, signal, count, reports }, project, told) {
  if (project === 'pure') await ensurePdfinfo()
  const report = path.join(reports, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  try {
    await runQuietly(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config',
        'tests/vitest.config.ts',
        '--project',
        project,
        '--allowOnly=false',
        ...reporters,
      ],
      {
        cwd: root,
        signal,
        failure: `Some ${project} tests failed.`,
        shorten: onlyFailures,
        tailLines: TAIL_LINES,
      },
    )
  } finally {
    told(sentence(count(report)))
  }
}

/**
 * @param {Run} run
 * @param {string | undefined} browser
 * @param {(text: string) => void} told
 */
async function playwright({ root, signal, count, reports }, browser, told) {
  const report = path.join(reports, 'browser.json')
  const data = mkdtempSync(path.join(tmpdir(), 'plumbline-e2e-'))
  const database = await ownDatabase()
  try {
    await runQuietly(
      process.execPath,
      ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/playwright.config.ts'],
      {
        cwd: root,
        signal,
        failure: 'Some browser tests failed.',
        shorten: onlyFailures,
        tailLines: TAIL_LINES,
        env: {
          PLUMBLINE_E2E_JSON: report,
          PLUMBLINE_E2E_DATA: data,
          PLUMBLINE_E2E_PORT: String(await choosePort(E2E_PORT)),
          ...(browser ? { PLAYWRIGHT_CHROMIUM: browser } : {}),
          ...(database ? { DATABASE_URL: database.url } : {}),
        },
      },
    )
  } finally {
    told(sentence(count(report)))
    await database?.drop()
    rmSync(data, { recursive: true, force: true })
  }
}

/** A database of its own on the server of DATABASE_URL, whose own data no test may touch; null on our built-in server. */
async function ownDatabase() {
  if (!process.env.DATABASE_URL) return null
  const address = new URL(process.env.DATABASE_URL)
  const name = `plumbline_test_${process.pid}_browser`
  const admin = await connect(address.href)
  await admin.query(`CREATE DATABASE ${name}`)
  address.pathname = `/${name}`
  const drop = async () => {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await admin.end()
  }
  return { url: address.href, drop }
}
