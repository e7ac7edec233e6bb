import 'server-only'
import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { refuse } from '@/lib/core/errors'
import { log } from '@/lib/core/log'
import type { Answer, Order } from './messages'

/** How long one file may take, how much memory it may need, and how many may be read at once. */
const limits = { timeMs: 30_000, heapMiB: 384, atOnce: 2 }

let reading = 0

/** The child gets nothing of the server's environment, reads the application's folder only, writes nothing and starts nothing. */
function start() {
  const root = process.cwd()
  const readable = new Set([root, realpathSync(path.join(root, 'node_modules'))])
  const flags = [
    `--max-old-space-size=${limits.heapMiB}`,
    '--permission',
    '--disable-warning=SecurityWarning',
    '--conditions=react-server',
    ...[...readable].map((folder) => `--allow-fs-read=${path.join(folder, '*')}`),
    '--import',
    pathToFileURL(path.join(root, 'scripts', 'resolve.mjs')).href,
  ]
  return spawn(process.execPath, [...flags, path.join(root, 'lib', 'baselines', 'formats', 'child.ts')], {
    cwd: root,
    env: { NODE_ENV: 'production', PATH: process.env['PATH'], HOME: process.env['HOME'] },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  })
}

function answerOf(order: Order, timeMs: number): Promise<Answer> {
  const child = start()
  const said: string[] = []
  child.stderr?.on('data', (chunk: Buffer) => said.length < 20 && said.push(chunk.toString()))
  return new Promise<Answer>((resolve) => {
    const settle = (answer: Answer) => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      resolve(answer)
    }
    const timer = setTimeout(
      () =>
        settle({
          refusal: `Reading this file took more than ${timeMs / 1000} seconds and was stopped. Paste its text instead.`,
        }),
      timeMs,
    )
    child.once('message', (answer: Answer) => settle(answer))
    child.once('error', (error) => settle({ failure: error.message }))
    child.once('exit', (code, signal) => {
      const memory = /heap out of memory|ERR_WORKER_OUT_OF_MEMORY/i.test(said.join(''))
      settle(
        memory
          ? {
              refusal: `Reading this file needs more than ${limits.heapMiB} MiB of memory. Paste its text instead.`,
            }
          : { failure: `The reader stopped (${signal ?? code}): ${said.join('').slice(0, 2_000)}` },
      )
    })
    child.send(order, (error) => error && settle({ failure: error.message }))
  })
}

/**
 * The text of a file as a person can correct it, read in a child process with a limit of time and memory. Refuses with a sentence: a file
 * that cannot be read, one that takes too much, or too many at once.
 */
export async function readFile(order: Order, timeMs = limits.timeMs): Promise<string> {
  if (reading >= limits.atOnce)
    throw refuse('TOO_MANY_REQUESTS', 'Other files are being read right now. Try again in a few seconds.')
  reading += 1
  try {
    const answer = await answerOf(order, timeMs)
    if ('source' in answer) return answer.source
    if ('failure' in answer)
      log.warn({ failure: answer.failure, format: order.format }, 'a file could not be read')
    throw refuse(
      'BAD_REQUEST',
      'refusal' in answer
        ? answer.refusal
        : 'This file could not be read. Open it and save it anew, or paste its text.',
    )
  } finally {
    reading -= 1
  }
}
