import { Problem } from './problem.mjs'

const NAME_WIDTH = 10
const TEXT_WIDTH = 52

// Written out, because the Node that a machine begins with may be too old to know util.styleText.
const STYLES = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39] }

/**
 * Colour where a person looks, plain text in a file or a pipe.
 * @param {keyof typeof STYLES} style
 * @param {string} text
 */
function paint(style, text) {
  if (!process.stdout.isTTY || 'NO_COLOR' in process.env) return text
  const [on, off] = STYLES[style]
  return `\u001B[${on}m${text}\u001B[${off}m`
}

/** @param {string} [line] */
export function say(line = '') {
  process.stdout.write(`${line}\n`)
}

/** @param {string} text */
export function heading(text) {
  say()
  say(`  ${paint('bold', text)}`)
  say()
}

/**
 * One line of the closing lines: a word and what belongs to it.
 * @param {string} name
 * @param {string} text
 */
export function sayPair(name, text) {
  say(`  ${paint('dim', name.padEnd(NAME_WIDTH))}${text}`)
}

/**
 * A remark between the lines of the steps.
 * @param {string} text
 */
export function remark(text) {
  say(`    ${paint('yellow', text)}`)
}

/**
 * The time as a person says it: '0.4 s', '12.0 s', '2 min 05 s'.
 * @param {number} ms
 */
export function duration(ms) {
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
}

const MARKS = { done: ['green', '✓'], failed: ['red', '✗'], stopped: ['dim', '·'] }

/**
 * The line about one step that has ended.
 * @param {keyof typeof MARKS} outcome
 * @param {string} name
 * @param {string} text
 * @param {number} ms how long it took
 */
export function sayStep(outcome, name, text, ms) {
  const [style, sign] = /** @type {['green' | 'red' | 'dim', string]} */ (MARKS[outcome])
  const time = paint('dim', duration(ms).padStart(10))
  say(`  ${paint(style, sign)} ${name.padEnd(NAME_WIDTH)}${text.padEnd(TEXT_WIDTH)}${time}`)
}

/**
 * Does one step and prints one line about it: its name, what came of it, the time it took.
 * @template T
 * @param {string} name
 * @param {string} doing shown in a terminal while it lasts
 * @param {(told: (text: string) => void) => Promise<T> | T} task `told` sets what the line says in the end
 * @returns {Promise<T>}
 */
export async function step(name, doing, task) {
  const began = performance.now()
  let text = ''
  if (process.stdout.isTTY) process.stdout.write(paint('dim', `  · ${name.padEnd(NAME_WIDTH)}${doing}`))
  const end = (/** @type {keyof typeof MARKS} */ outcome, /** @type {string} */ said) => {
    if (process.stdout.isTTY) process.stdout.write('\r\u001B[K')
    sayStep(outcome, name, said, performance.now() - began)
  }
  try {
    const result = await task((said) => (text = said))
    end('done', text)
    return result
  } catch (error) {
    const isStopped = error instanceof Error && error.name === 'AbortError'
    end(isStopped ? 'stopped' : 'failed', text || (isStopped ? 'stopped' : 'failed'))
    throw error
  }
}

/**
 * The end of a failed run: the sentence, then the tail of the log that belongs to it.
 * @param {unknown} error
 */
export function sayFailure(error) {
  const isKnown = error instanceof Problem
  const text = isKnown
    ? error.message
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error)
  process.stderr.write(`\n  ${paint('red', text)}\n`)
  if (isKnown && error.detail) process.stderr.write(`\n${error.detail.replace(/^/gm, '    ')}\n`)
  process.stderr.write('\n')
}
