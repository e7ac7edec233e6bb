import Papa from 'papaparse'
import type { Told } from '@/lib/imports/rules/types'

const DELIMITERS = [',', ';', '\t', '|', '^', '~', '\u001f'] as const
const NAMES: Record<string, string> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
  '^': 'carets',
  '~': 'tildes',
  '\u001f': 'unit separators',
}
const LINES = 300

/** "sep=;" in the first line is Excel's way to say the delimiter; null without it. */
export function declaredDelimiter(text: string): string | null {
  return /^sep=(.)\r?\n/i.exec(text)?.[1] ?? null
}

/** The rows of a text that is whole or cut off at its end; the last row is left out where it was cut off. */
export function sampleRows(text: string, delimiter: string, quoted: boolean): string[][] {
  const plain = text.replace(/\r\n?/g, '\n')
  const parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    fastMode: quoted ? undefined : true,
    preview: LINES,
  })
  const { data } = parser.parse(plain, 0, false) as Papa.ParseResult<string[]>
  return data.slice(0, LINES)
}

type Score = { delimiter: string; score: number; columns: number }

/**
 * How well a delimiter makes a table: the part of the rows that have the most usual number of cells, when that is more than one. A title above
 * the table and a ragged row cost little; a comma inside texts costs all.
 */
function scoreOf(text: string, delimiter: string, quoted: boolean): Score {
  const rows = sampleRows(text, delimiter, quoted).filter((row) => row.some((cell) => cell.trim() !== ''))
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [columns = 1, times = 0] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
  if (columns < 2) return { delimiter, score: 0, columns }
  return { delimiter, score: times / rows.length, columns }
}

/** The delimiter of a table in text, by trying each. `hint` is taken where two fit as well. */
export function tellDelimiter(text: string, quoted: boolean, hint: string): Told<string> {
  const declared = declaredDelimiter(text)
  if (declared) return { value: declared, sure: true, why: `Its first line says "sep=${declared}".` }
  const scores = DELIMITERS.map((delimiter) => scoreOf(text, delimiter, quoted)).filter(
    ({ score }) => score > 0,
  )
  // one row in ten may be ragged before more columns count for nothing; a decimal comma in each row makes two columns of eight
  const weight = ({ score, columns, delimiter }: Score) =>
    score + Math.min(columns, 20) / 100 + (delimiter === hint ? 0.02 : 0)
  const [best, second] = scores.toSorted((a, b) => weight(b) - weight(a))
  if (!best) return { value: hint, sure: true, why: 'It has one column.' }
  const sure =
    best.score > 0.8 && (!second || second.score < best.score - 0.2 || second.columns * 2 <= best.columns)
  const name = NAMES[best.delimiter] ?? 'another mark'
  const other =
    second && !sure ? ` Another reading: ${NAMES[second.delimiter]} would make ${second.columns}.` : ''
  return {
    value: best.delimiter,
    sure,
    why: `Its cells are apart by ${name}, ${best.columns} in a row.${other}`,
  }
}
