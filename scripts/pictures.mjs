// `npm run pictures`: takes the README's pictures from the running app, on the sample, in a data folder that is gone afterwards.
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from './command.mjs'
import { Problem } from './problem.mjs'
import { step } from './output.mjs'
import { withPalette } from './pictures/palette.mjs'
import { begin } from './start/begin.mjs'

const self = fileURLToPath(import.meta.url)
const root = path.resolve(path.dirname(self), '..')
const folder = path.join(root, 'docs/pictures')
const size = { width: 1440, height: 900 }
const LARGEST_BYTES = 250_000
const LINE =
  '2026-09-10/16 Joint patrols over Grodno #military-exercise RU>BY 12800 troops declared:BY A2 https://example.org/patrols ~C-04+'

/** @typedef {import('@playwright/test').Page} Page */

/**
 * What each picture shows: an address in the sample's dossier, and what is done there before it is taken.
 * @type {Record<string, { at: string, dark?: true, first?: (page: Page) => Promise<unknown> }>}
 */
const pictures = {
  baseline: { at: 'baseline' },
  'baseline-dark': { at: 'baseline', dark: true },
  log: { at: 'log' },
  capture: { at: 'log', first: capture },
  trends: { at: 'trends' },
  claim: { at: 'claims/BLR-C-30' },
  report: { at: 'reports', first: compose },
}

/** @param {Page} page */
async function capture(page) {
  const line = page.getByLabel('One line is enough')
  for (let tries = 0; tries < 20 && !(await line.isVisible()); tries += 1) {
    await page.keyboard.press('n') // a page that was only just drawn does not hear keys yet
    await line.waitFor({ timeout: 500 }).catch(() => {})
  }
  await line.pressSequentially(LINE)
}

/** @param {Page} page */
async function compose(page) {
  const origin = new URL(page.url()).origin
  const ask = async (/** @type {string} */ address, /** @type {object} */ body) => {
    const answer = body
      ? await page.request.post(`${origin}/api/v1/dossiers/BLR/${address}`, {
          data: body,
          headers: { origin },
        })
      : await page.request.get(`${origin}/api/v1/dossiers/BLR/${address}`)
    if (!answer.ok()) throw new Error(`${address}: ${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  const { items } = await ask('baselines', /** @type {any} */ (null))
  const settings = {
    baselineId: items[0].id,
    chart: { type: 'figures', metric: 'personnel', series: ['BALTOPS', 'Zapad'] },
  }
  const { id } = await ask('reports', { title: 'What changed since July 2019', settings })
  await page.goto(`${origin}/dossiers/BLR/reports/${id}`)
}

/**
 * @param {string} base
 * @param {string} password
 */
async function take(base, password) {
  const { chromium } = await import('@playwright/test')
  const { findBrowser } = await import('./test/browser.mjs')
  const executablePath = await findBrowser({ root, told: () => {} })
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  try {
    const context = await browser.newContext({
      viewport: size,
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'UTC',
    })
    const page = await context.newPage()
    await page.goto(`${base}/sign-in`)
    await page.getByLabel('Email').fill('lead@plumbline.test')
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL((url) => url.pathname === '/dossiers')
    for (const [name, { at, dark, first }] of Object.entries(pictures)) {
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
      await page.goto(`${base}/dossiers/BLR/${at}`, { waitUntil: 'networkidle' })
      if (first) await first(page)
      await page.waitForLoadState('networkidle')
      await page.evaluate('document.fonts.ready')
      const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
      writeFileSync(path.join(folder, `${name}.png`), withPalette(picture))
    }
  } finally {
    await browser.close()
  }
}

await runCommand(async () => {
  await begin({ root, continueWith: [self], isQuiet: true })
  const { startPlumbline } = await import('./bench/app.mjs')
  const dataDir = mkdtempSync(path.join(tmpdir(), 'plumbline-pictures-'))
  const password = randomBytes(18).toString('base64url')
  mkdirSync(folder, { recursive: true })
  try {
    const app = await step('App', 'starting on the sample', () =>
      startPlumbline({ root, dataDir, env: { PLUMBLINE_PASSWORD: password } }),
    )
    try {
      await step('Pictures', 'taking them', async (told) => {
        await take(app.base, password)
        told(`${Object.keys(pictures).length} in docs/pictures`)
      })
    } finally {
      await app.stop()
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
  const large = readdirSync(folder).filter((name) => statSync(path.join(folder, name)).size > LARGEST_BYTES)
  if (large.length > 0)
    throw new Problem(`Over ${LARGEST_BYTES / 1000} kB: ${large.join(', ')}. Show less on them.`)
})
