import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig, devices } from '@playwright/test'

const root = path.resolve(import.meta.dirname, '..')
const port = Number(process.env['PLUMBLINE_E2E_PORT'] ?? 3917)
/** A data folder of its own: a real start, a real database, the real sample. The workers inherit the first one's choice. */
process.env['PLUMBLINE_E2E_DATA'] ??= mkdtempSync(path.join(tmpdir(), 'plumbline-e2e-'))
process.env['PLUMBLINE_E2E_PASSWORD'] ??= 'only for the browser suite'

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.join(root, 'test-results'),
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: process.env['PLUMBLINE_E2E_JSON'] ? [['list'], ['json', { outputFile: process.env['PLUMBLINE_E2E_JSON'] }]] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Pacific/Chatham',
    acceptDownloads: true,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['PLAYWRIGHT_CHROMIUM'] || undefined,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-gpu'],
    },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    cwd: root,
    url: `http://127.0.0.1:${port}/api/health`,
    reuseExistingServer: false,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'ignore',
    env: {
      PORT: String(port),
      PLUMBLINE_DATA: process.env['PLUMBLINE_E2E_DATA'],
      PLUMBLINE_PASSWORD: process.env['PLUMBLINE_E2E_PASSWORD'],
    },
  },
})
