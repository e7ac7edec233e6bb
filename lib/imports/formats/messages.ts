import type { FileRow, Limits, Reading, ReadOptions, ReadPlan } from '@/lib/imports/rules/types'
import type { RefusalCode } from './refused'

/** What the child process is asked to do: one order, on its standard input as JSON. */
export type Order =
  | { task: 'inspect'; path: string; limits: Limits; options: ReadOptions }
  | { task: 'read'; path: string; limits: Limits; plan: ReadPlan }

/** What it answers: one JSON text in a line each. A pipe that is full makes it wait, so that neither side holds more than a batch. */
export type Answer =
  | { reading: Reading }
  | { rows: FileRow[] }
  | { progress: number }
  | { refused: RefusalCode; sentence: string }
  | { failed: string }
  | { done: true }
