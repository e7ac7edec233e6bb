import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import type { Limits } from '@/lib/imports/rules/types'
import type { Answer, Order } from './messages'
import { FileRefused, overLimit } from './refused'

type Child = ChildProcessByStdio<Writable, Readable, Readable>

/** How much of what a dying child says is kept, in characters. */
const KEPT = 2_000

/**
 * Starts the child. It gets nothing of the server's environment, may read the application's folder and the one file, and may neither write files
 * nor start processes.
 */
function start(file: string, { heapMiB }: Limits): Child {
  const root = process.cwd()
  const readable = new Set([root, realpathSync(path.join(root, 'node_modules'))])
  const flags = [
    `--max-old-space-size=${heapMiB}`,
    '--permission',
    '--disable-warning=SecurityWarning',
    ...[...readable].map((folder) => `--allow-fs-read=${path.join(folder, '*')}`),
    `--allow-fs-read=${file}`,
    '--import',
    pathToFileURL(path.join(root, 'scripts', 'resolve.mjs')).href,
  ]
  const script = path.join(root, 'lib', 'imports', 'formats', 'child.ts')
  return spawn(process.execPath, [...flags, script], {
    cwd: root,
    env: { NODE_ENV: 'production', PATH: process.env['PATH'] },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/** The child's end, for the person: a limit that it went over, or null when it was done. */
function endOf(said: string, code: number | null, isLate: boolean, limits: Limits): Error | null {
  if (isLate) return overLimit('timeMs', limits)
  if (/heap out of memory|Reached heap limit/i.test(said) || code === 134) return overLimit('heapMiB', limits)
  return code === 0 ? null : new Error(`The reader stopped before the file was read (code ${code}): ${said}`)
}

/**
 * Runs one order in a child process of its own and gives its answers as they come. Leaving the loop, or the signal, kills the child at once.
 * Throws FileRefused for what the file is, the signal's reason when it was cancelled, an Error when the reader itself failed.
 */
export async function* answersTo(
  order: Order,
  signal?: AbortSignal,
): AsyncGenerator<Exclude<Answer, { done: true }>> {
  signal?.throwIfAborted()
  const { limits } = order
  const child = start(realpathSync(order.path), limits)
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', resolve).once('error', () => resolve(null)),
  )
  let said = ''
  let isLate = false
  let isDone = false
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-KEPT)))
  child.stdin.on('error', () => undefined)
  child.stdin.end(JSON.stringify(order))
  const kill = () => child.kill('SIGKILL')
  const timer = setTimeout(() => {
    isLate = true
    kill()
  }, limits.timeMs)
  signal?.addEventListener('abort', kill, { once: true })
  try {
    for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
      const answer = JSON.parse(line) as Answer
      if ('refused' in answer) throw new FileRefused(answer.refused, answer.sentence)
      if ('failed' in answer) throw new Error(answer.failed)
      if ('done' in answer) isDone = true
      else yield answer
    }
    const code = await ended
    signal?.throwIfAborted()
    const problem = endOf(said, code, isLate, limits)
    if (problem) throw problem
    if (!isDone) throw new Error(`The reader stopped before the file was read: ${said}`)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', kill)
    kill()
  }
}
