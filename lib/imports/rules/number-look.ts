import { currencyOf } from '@/lib/developments/rules/currency'
import { CURRENCY_WORDS, SCALE_WORDS, inPlainWords, isEstimate } from './number-words'

/** What a cell says about how its column writes numbers. */
export type NumberLook = {
  /** the mark before the decimals; 'either' where 1.234 can be one or a thousand; 'none' where there is no mark */
  decimal: '.' | ',' | 'either' | 'none'
  /** the mark between thousands, where it is certain; of 'either' the mark itself */
  mark: '' | '.' | ',' | ' ' | "'"
  percent: boolean
  range: boolean
  currency: string | null
}

const SPACES = /[\u00a0\u2007\u2009\u202f]/g
const DASHES = /[\u2010-\u2015\u2212]/g

/** A cell with its currency, its percent sign and what is said beside it taken off, and the words that matter in English. */
export type BareNumber = {
  text: string
  currency: string | null
  percent: boolean
  /** the cell itself says that it is an estimate, as in `3,000 (est.)` */
  estimated: boolean
}

/** What is left of a cell as a figure; null where it has no figure at all. */
export function bareNumber(cell: string): BareNumber | null {
  if (cell.length > 60 || !/\d/.test(cell)) return null
  let text = cell.replace(SPACES, ' ').replace(DASHES, '-').replaceAll('\u2019', "'").trim()
  const wordy = /[^\d.,' ()+-]/.test(text)
  const estimated = wordy && isEstimate(text)
  if (wordy) text = inPlainWords(text)
  const percent = text.endsWith('%')
  if (percent) text = text.replace(/\s*%(?=-|$)/g, '')
  let currency: string | null = null
  if (wordy) {
    ;({ text, currency } = withoutCurrency(text))
    for (const [pattern, word] of SCALE_WORDS) text = text.replace(pattern, word)
  }
  if (/^\(.+\)$/.test(text)) text = `-${text.slice(1, -1)}`
  text = text.replace(/^([+-])\s+(?=\d)/, '$1').trim()
  return { text, currency, percent, estimated }
}

function withoutCurrency(text: string): { text: string; currency: string | null } {
  for (const [pattern, code] of CURRENCY_WORDS)
    if (pattern.test(text)) return { text: text.replace(pattern, ' ').trim(), currency: code }
  const before = /^(-?)(us\$|[A-Z]{3}|\p{Sc})\s*(?=[\d(])/iu.exec(text)
  const front = currencyOf(before?.[2] ?? '')
  if (before && front) return { text: (before[1] ?? '') + text.slice(before[0].length), currency: front }
  const after = /(?<=[\d)a-z.])\s*([A-Z]{3}|\p{Sc})$/iu.exec(text)
  const back = currencyOf(after?.[1] ?? '')
  return after && back ? { text: text.slice(0, after.index), currency: back } : { text, currency: null }
}

const TOKEN = /\d(?:[\d.,' ]*\d)?/g
const SHAPE =
  /^(?:[<>]=?|≥|≤|at least|at most|up to|over|more than|under|less than)?\s*[+-]?\s*\d[\d.,' ]*(?:\s?(?:k|m|bn|tn))?(?:\s*(?:-|to|до)\s*\d[\d.,' ]*(?:\s?(?:k|m|bn|tn))?){0,2}\s*\+?$/i

function markOf(token: string): Pick<NumberLook, 'decimal' | 'mark'> | null {
  const marks = token.replace(/\d/g, '')
  if (marks === '') return { decimal: 'none', mark: '' }
  const last = marks.at(-1) ?? ''
  const tail = token.slice(token.lastIndexOf(last) + 1)
  const first = marks[0] ?? ''
  const grouped = (mark: string, whole: string) => new RegExp(`^\\d{1,3}(?:\\${mark}\\d{3})+$`).test(whole)
  if (first === last && marks.length === 1) {
    if (last === ' ' || last === "'") return grouped(last, token) ? { decimal: 'none', mark: last } : null
    const open = tail.length === 3 && token.length <= 7 && token[0] !== '0'
    return open ? { decimal: 'either', mark: last as '.' } : { decimal: last as '.', mark: '' }
  }
  if (new Set(marks).size === 1)
    return grouped(last, token)
      ? { decimal: last === '.' ? ',' : last === ',' ? '.' : 'none', mark: last as '.' }
      : null
  const whole = token.slice(0, token.lastIndexOf(last))
  if ((last !== '.' && last !== ',') || !grouped(first, whole)) return null
  return { decimal: last, mark: first as ',' }
}

/** How a cell writes its number; null when it is none. Ranges, signs of money, percent and words such as "mln" are taken along. */
export function lookAtNumber(cell: string): NumberLook | null {
  if (/^-?\d{1,15}$/.test(cell))
    return { decimal: 'none', mark: '', percent: false, range: false, currency: null }
  const bare = bareNumber(cell)
  if (!bare) return null
  const scientific = /^[+-]?\d+(?:([.,])\d+)?e[+-]?\d{1,3}$/i.exec(bare.text)
  const more = { percent: bare.percent, currency: bare.currency }
  if (scientific)
    return { decimal: (scientific[1] as '.' | undefined) ?? 'none', mark: '', range: false, ...more }
  if (!SHAPE.test(bare.text)) return null
  const tokens = bare.text.match(TOKEN) ?? []
  const marks = tokens.map(markOf)
  if (marks.some((mark) => mark === null)) return null
  const said = marks.find((mark) => mark && mark.decimal !== 'none' && mark.decimal !== 'either')
  const one =
    said ?? marks.find((mark) => mark && (mark.decimal === 'either' || mark.mark !== '')) ?? marks[0]
  return one ? { ...one, range: tokens.length > 1, ...more } : null
}
