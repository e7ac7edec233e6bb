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
    // Files share the modules that a worker has loaded, which takes half the time: what a test changes in one, it puts back.
    isolate: false,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['{lib,components,scripts,tests,prisma}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts'],
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
