// Runs a step in a process of its own, so that the start process, which stays, does not keep what the step loaded (the database
// client and the migration engine are half of its memory).
import { fork } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Problem } from '../problem.mjs'

const self = fileURLToPath(import.meta.url)

/**
 * Calls an exported function of a module elsewhere; its order and its result must be plain data. It may call `log`.
 * @param {object} call
 * @param {string} call.module path
 * @param {string} call.name
 * @param {object} call.order
 * @param {(line: string) => void} call.log
 * @param {AbortSignal} [call.signal]
 * @returns {Promise<any>} what the function returns
 * @throws {Problem} that the function threw
 */
export function apart({ module, name, order, log, signal }) {
  return new Promise((resolve, reject) => {
    const child = fork(self, [module, name], { signal })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${name} ended with exit code ${code}.`)))
    child.on('message', (/** @type {any} */ message) => {
      if ('log' in message) log(message.log)
      else if ('problem' in message) reject(new Problem(message.problem, { detail: message.detail }))
      else resolve(message.result)
    })
    child.send(order)
  })
}

/** @param {object} order */
async function answer(order) {
  const [module = '', name = ''] = process.argv.slice(2)
  const loaded = await import(pathToFileURL(module).href)
  const log = (/** @type {string} */ line) => process.send?.({ log: line })
  try {
    process.send?.({ result: await loaded[name]({ ...order, log }) })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    process.send?.({ problem: error.message, detail: error.detail })
  }
  process.disconnect()
}

if (process.argv[1] === self) process.once('message', (/** @type {object} */ order) => void answer(order))
