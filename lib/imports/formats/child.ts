// The reading child process. A file that somebody uploaded may be built to take all memory or all time: the server starts this file with a cap on
// its memory, gives it one order and kills it when it takes too long.
import { text } from 'node:stream/consumers'
import { look } from './look'
import type { Answer, Order } from './messages'
import { FileRefused } from './refused'
import { plannedRows } from './rows'

const BATCH = 500
const PROGRESS_MS = 200

/** An answer on a line of its own: the line separators of Unicode end a line for the reader too, and are written as what stands for them. */
const lineOf = (answer: Answer) =>
  `${JSON.stringify(answer).replace(/[\u2028\u2029]/g, (mark) => (mark === '\u2028' ? '\\u2028' : '\\u2029'))}\n`

async function send(answer: Answer): Promise<void> {
  if (process.stdout.write(lineOf(answer))) return
  await new Promise((resolve) => process.stdout.once('drain', resolve))
}

async function inspect({ path, options, limits }: Extract<Order, { task: 'inspect' }>): Promise<void> {
  let last = Date.now()
  const progress = (rows: number) => {
    if (Date.now() - last < PROGRESS_MS) return
    last = Date.now()
    process.stdout.write(`${JSON.stringify({ progress: rows })}\n`)
  }
  await send({ reading: await look(path, options, limits, progress) })
}

async function read({ path, plan, limits }: Extract<Order, { task: 'read' }>): Promise<void> {
  for await (const batch of plannedRows(path, plan, limits))
    for (let at = 0; at < batch.length; at += BATCH) await send({ rows: batch.slice(at, at + BATCH) })
}

async function run(): Promise<void> {
  const order = JSON.parse(await text(process.stdin)) as Order
  try {
    await (order.task === 'inspect' ? inspect(order) : read(order))
    await send({ done: true })
  } catch (error) {
    if (error instanceof FileRefused) await send({ refused: error.code, sentence: error.message })
    else await send({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

// nobody is left to read: the server is gone or has enough
process.stdout.on('error', () => process.exit(0))
await run()
