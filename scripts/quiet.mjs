import { spawn } from 'node:child_process'
import { Problem } from './problem.mjs'

/** What it says is only seen when it fails: then in colour where a person looks. */
const COLOUR = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }

/**
 * Runs a program without showing what it prints; returns its standard output, or throws a problem with the tail of all it said.
 * @param {string} program
 * @param {string[]} args
 * @param {object} options
 * @param {string} options.failure the sentence for when it fails
 * @param {NodeJS.ProcessEnv} [options.env] added to ours
 * @param {string} [options.cwd]
 * @param {AbortSignal} [options.signal]
 * @param {(output: string) => string | undefined} [options.explain] a better sentence, if what it said tells the reason
 * @param {number} [options.tailLines]
 * @param {(output: string) => string} [options.shorten] drops what is of no use from the tail
 * @returns {Promise<string>}
 */
export function runQuietly(
  program,
  args,
  { failure, env, cwd, signal, explain, shorten = (output) => output, tailLines = 40 },
) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...COLOUR, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    })
    const all = /** @type {string[]} */ ([])
    const out = /** @type {string[]} */ ([])
    child.stdout.setEncoding('utf8').on('data', (text) => (out.push(text), all.push(text)))
    child.stderr.setEncoding('utf8').on('data', (text) => all.push(text))
    child.once('error', (cause) =>
      reject(cause.name === 'AbortError' ? cause : new Problem(failure, { detail: cause.message, cause })),
    )
    child.once('close', (code) => {
      if (code === 0) return resolve(out.join(''))
      const said = all.join('').trimEnd()
      reject(
        new Problem(explain?.(said) ?? failure, {
          detail: shorten(said).trimEnd().split('\n').slice(-tailLines).join('\n'),
        }),
      )
    })
  })
}
