import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defaultLimits } from '@/lib/imports/rules/limits'
import type { FileRow, Limits, Reading, ReadOptions, ReadPlan } from '@/lib/imports/rules/types'
import { overLimit } from './refused'
import { answersTo } from './reader'

/** A file on disk by its path, or its bytes from wherever they are kept. */
export type FileSource = string | AsyncIterable<Uint8Array>

/** `limits` are those that differ from the usual; `signal` cancels; `onProgress` hears of rows while a file is inspected. */
export type Running = {
  limits?: Partial<Limits>
  signal?: AbortSignal | undefined
  onProgress?: (rows: number) => void
}

const within = (limits: Partial<Limits> = {}): Limits => ({ ...defaultLimits, ...limits })

/** Writes bytes to a file of its own, so that a workbook can be read from its end; counts them while it does. */
async function write(folder: string, bytes: AsyncIterable<Uint8Array>, limits: Limits): Promise<string> {
  const target = path.join(folder, 'file')
  const file = await open(target, 'wx', 0o600)
  let size = 0
  try {
    for await (const piece of bytes) {
      size += piece.length
      if (size > limits.fileBytes) throw overLimit('fileBytes', limits)
      await file.writeFile(piece)
    }
  } finally {
    await file.close()
  }
  return target
}

/** Runs a generator on a file that is on disk while it runs, and on no day longer. */
async function* onDisk<T>(
  source: FileSource,
  limits: Limits,
  run: (path: string) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  if (typeof source === 'string') return yield* run(source)
  const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-import-'))
  try {
    yield* run(await write(folder, source, limits))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * What a file is and what is in it: format, encoding, delimiter, sheets, header, columns with their dates and numbers, warnings as sentences. Reads
 * all of it once, in a child process. Throws FileRefused with a sentence for the person when it is no table or over a limit.
 */
export async function inspectFile(
  source: FileSource,
  options: ReadOptions = {},
  running: Running = {},
): Promise<Reading> {
  const limits = within(running.limits)
  const answers = onDisk(source, limits, (file) =>
    answersTo({ task: 'inspect', path: file, options, limits }, running.signal),
  )
  for await (const answer of answers) {
    if ('progress' in answer) running.onProgress?.(answer.progress)
    if ('reading' in answer) return answer.reading
  }
  throw new Error('The reader gave no answer')
}

/**
 * The rows of a file under its header, in batches of at most 500, each with the line where it begins. `plan` is that of its reading, kept with the
 * import, so that the rows are the same every time. Leaving the loop ends the child process. Throws FileRefused as inspectFile does.
 */
export async function* readRows(
  source: FileSource,
  plan: ReadPlan,
  running: Running = {},
): AsyncGenerator<FileRow[]> {
  const limits = within(running.limits)
  const answers = onDisk(source, limits, (file) =>
    answersTo({ task: 'read', path: file, plan, limits }, running.signal),
  )
  for await (const answer of answers) if ('rows' in answer) yield answer.rows
}
