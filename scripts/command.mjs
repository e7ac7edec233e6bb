import { Problem } from './problem.mjs'

/**
 * Runs a command's task; a problem becomes one sentence on standard error and exit code 1, anything else keeps its stack.
 * @param {() => Promise<unknown>} task
 */
export async function runCommand(task) {
  try {
    await task()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    process.stderr.write(`${error.message}\n${error.detail ? `\n${error.detail}\n` : ''}`)
    process.exitCode = 1
  }
}
