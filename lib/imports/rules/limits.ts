import type { Limits } from './types'

const MIB = 2 ** 20

/** Records whose words are not found yet are counted up to so many; beyond it is said that there are more. */
export const mostUnindexed = 10_000

/** What a file may be. A server with more or less room sets others. */
export const defaultLimits: Limits = {
  fileBytes: 512 * MIB,
  unzippedBytes: 1024 * MIB,
  unzippedTimes: 150,
  rows: 2_000_000,
  columns: 1_000,
  cellCharacters: 100_000,
  heapMiB: 256,
  timeMs: 10 * 60_000,
}

const count = (value: number) => value.toLocaleString('en-GB')
const mebibytes = (bytes: number) => `${count(Math.max(1, Math.round(bytes / MIB)))} MiB`

/** The sentence for a limit that a file goes over: what the limit is and what to do. */
export const limitSentences: { [Name in keyof Limits]: (limits: Limits, line?: number) => string } = {
  fileBytes: ({ fileBytes }) =>
    `A file has at most ${mebibytes(fileBytes)}. Split it, or leave out the columns that are not needed.`,
  unzippedBytes: ({ unzippedBytes }) =>
    `Unzipped, this workbook has more than ${mebibytes(unzippedBytes)}. Save the sheet as CSV and import that.`,
  unzippedTimes: ({ unzippedTimes }) =>
    `Unzipped, this workbook is more than ${count(unzippedTimes)} times its size, as files made to overload a reader are. Save the sheet as CSV and import that.`,
  rows: ({ rows }) =>
    `A file has at most ${count(rows)} rows. Split it and import the parts one after the other.`,
  columns: ({ columns }, line) =>
    `Line ${count(line ?? 1)} has more than ${count(columns)} cells. Check the delimiter, or leave out columns that are not needed.`,
  cellCharacters: ({ cellCharacters }, line) =>
    `Line ${count(line ?? 1)} has a cell of more than ${count(cellCharacters)} characters. Often a quotation mark was not closed there.`,
  heapMiB: ({ heapMiB }) =>
    `Reading this file needs more than ${count(heapMiB)} MiB of memory. Save it as CSV, or split it.`,
  timeMs: ({ timeMs }) =>
    `Reading this file took more than ${count(Math.round(timeMs / 1000))} seconds and was stopped. Split it, or save it as CSV.`,
}
