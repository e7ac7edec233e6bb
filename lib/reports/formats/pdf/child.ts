// The typesetting child process. Typst compiles synchronously and recharts needs a document, so neither may run in the server:
// the server starts this file, sends one report per message and kills it when a report takes too long.
import { typeset } from './compile'
import type { Answer, Order } from './messages'

process.on('message', (order: Order) => {
  // Nobody is left to hear of a failed send: the server is gone, and so is the reason for this process.
  process.send?.(answerTo(order), (error: Error | null) => error && process.exit(0))
  globalThis.gc?.()
})
process.on('disconnect', () => process.exit(0))

function answerTo({ id, model }: Order): Answer {
  const memoryMiB = () => Math.round(process.memoryUsage.rss() / 2 ** 20)
  try {
    const pdf = typeset(model)
    return { id, pdf, memoryMiB: memoryMiB() }
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error), memoryMiB: memoryMiB() }
  }
}
