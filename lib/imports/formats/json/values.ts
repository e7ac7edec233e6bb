import TokenParser from '@streamparser/json/tokenparser.js'
import Tokenizer from '@streamparser/json/tokenizer.js'
import type { Encoding, Limits } from '@/lib/imports/rules/types'
import { FileRefused, overLimit } from '../refused'
import { textOf } from '../text/survey'

/** A value of the list that holds the rows; `line` counts them from 1, of JSON lines it is the line. */
export type JsonValue = { line: number; value: unknown }

/** Keeps the figures of a number that a double would change: ids of 20 digits stay what they are. */
class ExactTokenizer extends Tokenizer {
  protected override parseNumber(text: string): number {
    const value = Number(text)
    const exact = Number.isFinite(value) && (!/^-?\d{16,}$/.test(text) || String(value) === text)
    return exact ? value : (text as unknown as number)
  }
}

/** The tokenizer takes U+FEFF anywhere in a string for a byte order mark and drops it: a character that is no character stands in for it. */
const MARK = /\ufeff|(?<!\\)\\ufeff/gi
const STAND_IN = '\ufdd0'

const withMark = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll(STAND_IN, '\ufeff')) as unknown

/**
 * The values at a path of a JSON file, as `$.data.*` or `$.*`, in the order of the file, one piece of text at a time. Throws FileRefused where the
 * text is no JSON.
 */
export async function* jsonValues(
  path: string,
  encoding: Encoding,
  at: string,
  limits: Limits,
): AsyncGenerator<JsonValue[]> {
  const tokenizer = new ExactTokenizer()
  const parser = new TokenParser({ paths: [at], keepStack: false })
  let found: JsonValue[] = []
  let count = 0
  let hasMark = false
  let problem: Error | null = null
  tokenizer.onToken = (token) => parser.write(token)
  tokenizer.onError = parser.onError = (error) => (problem ??= error)
  parser.onValue = ({ value }) => {
    count += 1
    found.push({ line: count, value: hasMark ? withMark(value) : value })
  }
  for await (const text of textOf(path, encoding)) {
    // what stands after the end of the JSON is left alone: a line end, a control character
    if (tokenizer.isEnded || parser.isEnded) break
    const marked = text.replace(MARK, STAND_IN)
    hasMark ||= marked !== text
    tokenizer.write(marked)
    if (problem) throw broken(problem, count)
    if (count > limits.rows) throw overLimit('rows', limits)
    if (found.length > 0) yield found
    found = []
  }
  if (!tokenizer.isEnded && !parser.isEnded)
    throw new FileRefused(
      'broken',
      `The JSON ends after ${count.toLocaleString('en-GB')} rows in the middle of a value. Often a download was cut off: get the file again.`,
    )
}

/** What mostly is wrong where the parser stops, by what it says it found. */
const MISTAKES: readonly [RegExp, string][] = [
  [
    /LEFT_BRAC\w+.*ENDED/,
    'Behind the first value another begins. Put all of them into one list, [{…}, {…}], or write one object a line (JSON lines).',
  ],
  [
    /RIGHT_BRAC/,
    'A comma stands before the closing bracket, or a value is missing there. Take the comma away.',
  ],
  [/Unexpected "[NI]"/, 'NaN or Infinity stands there, which JSON does not have. Write null instead.'],
  [/Unexpected "'"/, `JSON has double quotation marks only. Write "…" instead of '…'.`],
  [/Unexpected "[/#]"/, 'JSON has no comments. Take the comment away.'],
]

function broken(problem: Error, count: number): FileRefused {
  const place = count === 0 ? 'in its first row' : `after row ${count.toLocaleString('en-GB')}`
  const found = MISTAKES.find(([pattern]) => pattern.test(problem.message))?.[1]
  const sign = /Unexpected (?:\w+ \()?"(.{1,10}?)"/.exec(problem.message)?.[1]
  const said = found ?? `Correct it there${sign ? `, at the ${sign}` : ''}, or export the file again.`
  return new FileRefused('broken', `This is not valid JSON ${place}. ${said}`)
}

/** Lines that were no JSON, with the first few. */
export type LineNotes = { brokenLines: number; firstBroken: number[] }

/** The values of JSON lines. A line that is no JSON is left out and counted; a file that has none that is any is refused. */
export async function* lineValues(
  path: string,
  encoding: Encoding,
  limits: Limits,
  notes: LineNotes,
): AsyncGenerator<JsonValue[]> {
  let rest = ''
  let line = 0
  let good = 0
  const valuesOf = (lines: readonly string[]) => {
    const values: JsonValue[] = []
    for (const text of lines) {
      line += 1
      if (text.trim() === '' || text === '\u001a') continue
      const value = parsed(text)
      if (value) values.push({ line, value: value.value })
      else {
        notes.brokenLines += 1
        if (notes.firstBroken.length < 5) notes.firstBroken.push(line)
      }
    }
    good += values.length
    if (good > limits.rows) throw overLimit('rows', limits)
    return values
  }
  for await (const text of textOf(path, encoding)) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > limits.cellCharacters + 4_000_000) throw overLimit('cellCharacters', limits, line + 1)
    const values = valuesOf(lines)
    if (values.length > 0) yield values
  }
  const values = valuesOf([rest])
  if (values.length > 0) yield values
  if (good === 0)
    throw new FileRefused('broken', 'No line of this file is JSON. Check that it is the right file.')
}

const LONG_NUMBER = /[:[,]\s*-?\d{16,}/

function parsed(text: string): { value: unknown } | null {
  try {
    if (!LONG_NUMBER.test(text)) return { value: JSON.parse(text) as unknown }
    return { value: JSON.parse(text, keepLongNumbers) as unknown }
  } catch {
    return null
  }
}

function keepLongNumbers(_name: string, value: unknown, context?: { source?: string }): unknown {
  const source = context?.source ?? ''
  return typeof value === 'number' && /^-?\d{16,}$/.test(source) && String(value) !== source ? source : value
}
