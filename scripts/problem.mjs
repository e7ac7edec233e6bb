/**
 * A state that a person can mend. The message is one sentence: what happened and what to do.
 * Everything else that is thrown is a fault of ours and keeps its stack.
 */
export class Problem extends Error {
  /**
   * @param {string} message
   * @param {{ detail?: string, cause?: unknown }} [more] `detail` is the tail of a log, shown beneath the sentence
   */
  constructor(message, { detail, cause } = {}) {
    super(message, { cause })
    this.name = 'Problem'
    this.detail = detail
  }
}

/**
 * The code of a failed system call ('EACCES', 'ENOSPC'), or an empty string.
 * @param {unknown} error
 */
export function codeOf(error) {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
