import { limitSentences } from '@/lib/imports/rules/limits'
import type { Limits } from '@/lib/imports/rules/types'

/** Why a file is not read: the limit it goes over, or what it is. */
export type RefusalCode =
  | keyof Limits
  | 'empty'
  | 'not-a-table'
  | 'broken'
  | 'locked'
  | 'no-sheet'
  | 'changed'

/** A file that is not read, with a sentence for the person that says what to do. */
export class FileRefused extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode, sentence: string) {
    super(sentence)
    this.name = 'FileRefused'
    this.code = code
  }
}

/** The refusal of a file that goes over a limit, with the line where it does. */
export function overLimit(name: keyof Limits, limits: Limits, line?: number): FileRefused {
  return new FileRefused(name, limitSentences[name](limits, line))
}
