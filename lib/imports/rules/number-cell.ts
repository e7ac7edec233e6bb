import { parseFigure, type Figure } from '@/lib/developments/rules/figures'
import type { NumberRule } from './mapping'
import { bareNumber } from './number-look'

/** A cell as a figure with what stood beside it, or what is wrong with it and what to do. */
export type NumberReading =
  | { ok: true; figure: Figure; currency: string | null; percent: boolean; estimated?: true }
  | { ok: false; sentence: string }

const GROUP_OF_DOTS = /(?<![\d.,])\d{1,3}\.\d{3}(?![\d.])/
/** Thousands however the column writes them: blanks and apostrophes are never decimals, and neither is a mark that stands there twice. */
const SURE_GROUPS =
  /(?<![\d.,'])[1-9]\d{0,2}(?:(?: \d{3})+|(?:'\d{3})+|(?:\.\d{3}){2,}|(?:,\d{3}){2,})(?![\d'])/g
const TOKENS = new Map<string, RegExp>()

/** Every number in a text that is written by this rule; made once for each of the few rules. */
function tokenOf({ decimal, thousands }: NumberRule): RegExp {
  const key = decimal + thousands
  const known = TOKENS.get(key)
  if (known) return known
  const groups = thousands === '' ? '' : `[1-9]\\d{0,2}(?:\\${thousands}\\d{3})+|`
  const made = new RegExp(`(?<![\\d.,'])(?:${groups}\\d+)(?:\\${decimal}\\d+)?(?![\\d.,'])`, 'g')
  TOKENS.set(key, made)
  return made
}

const plainOf = (token: string, { decimal, thousands }: NumberRule) => {
  const whole = thousands === '' ? token : token.replaceAll(thousands, '')
  return decimal === ',' ? whole.replace(',', '.') : whole
}

const single = (value: number, currency: string | null = null, percent = false): NumberReading => ({
  ok: true,
  figure: { low: null, best: value, high: null },
  currency,
  percent,
})

const unread = (cell: string, { decimal, thousands }: NumberRule): NumberReading => {
  const shown = cell.length > 40 ? `${cell.slice(0, 40)}...` : cell
  if (!/\d/.test(cell))
    return {
      ok: false,
      sentence: `"${shown}" has no figure in it. Write a number or a range, as in 200-500, or leave the cell empty.`,
    }
  const example = `12${thousands}800${decimal}5`
  return {
    ok: false,
    sentence: `"${shown}" was not understood as a figure. Write it as in ${example}, or choose how the column writes its numbers.`,
  }
}

/**
 * Reads a cell as a figure by the rule of its column: 1.234,5 and 1,234.5, 12000-15000 as low and high, "up to 18 000", $1.2m, 3,5 mld zł,
 * (200) as -200, 1.2e5. The currency and the percent sign come apart from the figure.
 */
export function readNumberCell(cell: string, rule: NumberRule): NumberReading {
  if (/^-?\d{1,15}$/.test(cell)) return single(Number(cell))
  const bare = bareNumber(cell)
  if (!bare) return unread(cell, rule)
  const { currency, percent } = bare
  if (/^[+-]?\d+(?:[.,]\d+)?e[+-]?\d{1,3}$/i.test(bare.text)) {
    const value = Number(bare.text.replace(',', '.'))
    return Number.isFinite(value) ? single(value, currency, percent) : unread(cell, rule)
  }
  const text = bare.text
    .replace(SURE_GROUPS, (token) => token.replace(/[ '.,]/g, ''))
    .replace(/(?<![\d.,])\.(?=\d)/g, '0.')
    .replace(tokenOf(rule), (token) => plainOf(token, rule))
    .replace(/≥/g, '>=')
    .replace(/≤/g, '<=')
    .replace(/\s*до\s*/giu, ' to ')
  // marks that the rule does not know: 1,234,5; and 12.800 where the comma is before the decimals and the dot is nothing
  if (
    /\d[,'](?=\d)/.test(text) ||
    (rule.decimal === ',' && GROUP_OF_DOTS.test(bare.text) && rule.thousands !== '.')
  )
    return unread(cell, rule)
  const reading = parseFigure(text)
  if (reading.ok) {
    const read = { ok: true as const, figure: reading.figure, currency, percent }
    return bare.estimated ? { ...read, estimated: true } : read
  }
  return reading.problem.includes('was not understood') || reading.problem.includes('with a dot')
    ? unread(cell, rule)
    : { ok: false, sentence: reading.problem }
}

/** One number, where a range makes no sense: a coordinate, a year, a grade. Null when it is none or more than one. */
export function readOneNumber(cell: string, rule: NumberRule): number | null {
  const reading = readNumberCell(cell.trim(), rule)
  if (!reading.ok) return null
  const { low, best, high } = reading.figure
  return low === null && high === null ? best : null
}
