import { type ChildProcess, spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ReportModel } from '@/lib/reports/rules/model'
import type { Answer, Order } from './messages'

/** How long one report may take, how long an unused child stays, and how much memory it may keep between reports. */
const limits = { perReportMs: 30_000, idleMs: 60_000, keptMiB: 640, heapMiB: 384 }

/** The report was stopped because it took too long. */
export class TypesettingTimeout extends Error {}

let child: ChildProcess | undefined
let idle: NodeJS.Timeout | undefined
let lastId = 0

/**
 * Has one report set by the child process, which is started when there is none. Call it for one report at a time.
 * Rejects with TypesettingTimeout, with the signal's reason, or with an Error that carries the typesetter's words.
 */
export function typesetInChild(
  model: ReportModel,
  signal?: AbortSignal,
  timeoutMs = limits.perReportMs,
): Promise<Uint8Array> {
  if (signal?.aborted) return Promise.reject(signal.reason)
  clearTimeout(idle)
  const worker = (child ??= start())
  hold(worker)
  const order: Order = { id: (lastId += 1), model }
  return new Promise<Uint8Array>((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer)
      worker.off('message', onAnswer).off('exit', onExit).off('error', onError)
      signal?.removeEventListener('abort', onAbort)
      finish()
    }
    const stop = (reason: unknown) => settle(() => (discard(worker), reject(reason)))
    const onAnswer = (answer: Answer) =>
      answer.id === order.id && settle(() => finish(worker, answer, resolve, reject))
    const onExit = (code: number | null, how: string | null) =>
      stop(new Error(`The typesetter stopped before the report was done (${how ?? `code ${code}`})`))
    const onError = (error: Error) => stop(error)
    const onAbort = () => stop(signal?.reason)
    const timer = setTimeout(
      () => stop(new TypesettingTimeout(`The report took more than ${timeoutMs} ms`)),
      timeoutMs,
    )
    worker.on('message', onAnswer).on('exit', onExit).on('error', onError)
    signal?.addEventListener('abort', onAbort, { once: true })
    worker.send(order, (error) => error && stop(error))
  })
}

/** Ends the child process, if there is one. A report that is being set is rejected. */
export function closeTypesetter(): void {
  if (child) discard(child)
}

function finish(
  worker: ChildProcess,
  answer: Answer,
  resolve: (pdf: Uint8Array) => void,
  reject: (error: Error) => void,
) {
  if (answer.memoryMiB > limits.keptMiB) discard(worker)
  else release(worker)
  if ('pdf' in answer) resolve(answer.pdf)
  else reject(new Error(answer.failure))
}

/**
 * Starts the child. It gets nothing of the server's environment, may read the application's folder only, and may neither write
 * files nor start processes: whatever a report says, no secret is in reach and nothing can be left behind.
 */
function start(): ChildProcess {
  const root = process.cwd()
  const readable = new Set([root, realpathSync(path.join(root, 'node_modules'))])
  const flags = [
    '--expose-gc',
    `--max-old-space-size=${limits.heapMiB}`,
    '--permission',
    '--allow-addons',
    '--disable-warning=SecurityWarning',
    ...[...readable].map((folder) => `--allow-fs-read=${path.join(folder, '*')}`),
    '--import',
    pathToFileURL(path.join(root, 'scripts', 'resolve.mjs')).href,
  ]
  const script = path.join(root, 'lib', 'reports', 'formats', 'pdf', 'child.ts')
  const worker = spawn(process.execPath, [...flags, script], {
    cwd: root,
    env: { NODE_ENV: 'production', PATH: process.env['PATH'], HOME: process.env['HOME'] },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  })
  worker.on('exit', () => forget(worker))
  worker.on('error', () => forget(worker))
  return worker
}

function forget(worker: ChildProcess): void {
  if (child === worker) child = undefined
}

function discard(worker: ChildProcess): void {
  clearTimeout(idle)
  forget(worker)
  worker.kill('SIGKILL')
}

/** While a report is being set the process must not end; an idle child must not keep it alive. */
function hold(worker: ChildProcess): void {
  worker.ref()
  worker.channel?.ref()
}

function release(worker: ChildProcess): void {
  worker.unref()
  worker.channel?.unref()
  idle = setTimeout(() => discard(worker), limits.idleMs).unref()
}
