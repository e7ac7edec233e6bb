import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')

/** Pure tests run in a time zone that no one lives in by accident: UTC+12:45 with daylight saving. */
process.env['TZ'] = 'Pacific/Chatham'

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  ssr: { resolve: { conditions: ['react-server'] } },
  test: {
    // A limit for what hangs, not for what is slow: the machine may be busy.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['{lib,components,scripts,tests,prisma}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts'],
          // Pure files share what a worker has loaded, which takes half the time. Those of the database do not: their connections and
          // the live stream belong to a process.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['{lib,tests,prisma}/**/*.db.test.ts'],
          globalSetup: ['tests/database/global.ts'],
          setupFiles: ['tests/database/worker.ts'],
          maxWorkers: 2,
        },
      },
    ],
  },
})
