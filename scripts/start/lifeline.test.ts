import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

const lifeline = path.resolve(import.meta.dirname, 'lifeline.mjs')

/** A process that stays, started as the app is, and that forks another which says nothing and ends. */
function startApp() {
  const source = `
    setInterval(() => {}, 1000)
    const forked = require('node:child_process').fork(${JSON.stringify(lifeline)}, { execArgv: ['--import', ${JSON.stringify(lifeline)}] })
    forked.channel.unref()
    forked.once('exit', (code) => console.log('ended', code))
  `
  return spawn(process.execPath, ['--import', lifeline, '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    env: { ...process.env, PLUMBLINE_LIFELINE: '3' },
  })
}

test('a process that the app forks has no lifeline, and the app ends when its own is cut', async () => {
  const app = startApp()
  const lines = createInterface({ input: app.stdout! })[Symbol.asyncIterator]()
  expect((await lines.next()).value).toBe('ended 0')
  expect(app.exitCode).toBeNull()
  app.stdio[3]!.destroy()
  expect(await once(app, 'exit')).toEqual([null, 'SIGTERM'])
})
