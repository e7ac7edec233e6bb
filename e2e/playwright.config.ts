import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig, devices } from '@playwright/test'

const root = path.resolve(import.meta.dirname, '..')
const outputDir = path.join(root, 'test-results')
const port = Number(process.env['PLUMBLINE_E2E_PORT'] ?? 3917)
/** While writing tests: the address of an instance that runs already, with the password of its sample accounts beside it. */
const running = process.env['PLUMBLINE_E2E_URL']

/** A data folder of its own: a real start, a real database, the real sample. The workers inherit the first process' choice. */
if (!running && !process.env['PLUMBLINE_E2E_DATA']) {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-e2e-'))
  process.env['PLUMBLINE_E2E_DATA'] = folder
  // The server has stopped by then; its log stays with the results.
  process.on('exit', () => {
    const log = path.join(folder, 'app.log')
    if (existsSync(log)) {
      mkdirSync(outputDir, { recursive: true })
      copyFileSync(log, path.join(outputDir, 'app.log'))
    }
    rmSync(folder, { recursive: true, force: true })
  })
}
process.env['PLUMBLINE_E2E_PASSWORD'] ??= 'only for the browser suite'

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir,
  fullyParallel: false,
  workers: 2,
  // Limits for what hangs, not for a busy machine; the whole suite may try twice more, and says which test needed it.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  retries: running ? 0 : 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: process.env['PLUMBLINE_E2E_JSON']
    ? [['list'], ['json', { outputFile: process.env['PLUMBLINE_E2E_JSON'] }]]
    : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: running ?? `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Pacific/Chatham',
    acceptDownloads: true,
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env['PLAYWRIGHT_CHROMIUM'] || undefined,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-gpu',
      ],
    },
  },
  // The main job writes into the sample, so it comes last: everything before reads the sample or writes into a dossier of its own.
  // Alone: playwright test -c e2e/playwright.config.ts --no-deps main-flow.spec.ts
  projects: [
    { name: 'rooms', testIgnore: 'main-flow.spec.ts' },
    { name: 'main job', testMatch: 'main-flow.spec.ts', dependencies: ['rooms'] },
  ],
  webServer: running
    ? undefined
    : {
        command: 'node scripts/start.mjs',
        cwd: root,
        url: `http://127.0.0.1:${port}/api/health`,
        reuseExistingServer: false,
        timeout: 420_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
        stdout: 'ignore',
        env: {
          PORT: String(port),
          PLUMBLINE_DATA: process.env['PLUMBLINE_E2E_DATA']!,
          PLUMBLINE_PASSWORD: process.env['PLUMBLINE_E2E_PASSWORD'],
        },
      },
})
