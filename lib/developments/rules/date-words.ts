import { isoText, monthNumber, previousDay } from './calendar'
import { missingYear, readShape, type Words } from './date-shapes'
import { readEdtf, readPoint } from './edtf'

type Mark = '' | '?' | '~' | '%'

const SEPARATOR = /\s+(?:to|until|till|through)\s+|\s*[-/]\s*/g
const BETWEEN = /\s+(?:and|to)\s+|\s*[-/]\s*/g

/** Typed text in one form: lower case, plain dashes and blanks, no commas, no "10th", "of" or "the". */
export function tidy(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase()
    .replace(/,/g, ' ')
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/g, '$1')
    .replace(/\b([a-z]{3,})\./g, '$1')
    .replace(/\b(?:of|the|in)\s/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .trim()
}

function both(a: Mark, b: Mark): Mark {
  const marks = a + b
  if (/%/.test(marks) || (marks.includes('?') && marks.includes('~'))) return '%'
  return marks.includes('?') ? '?' : marks.includes('~') ? '~' : ''
}

const LEADING: [RegExp, Mark][] = [
  [/^(?:about|around|approximately|approx|circa|ca\.? |c\.? ?(?=\d)|~)\s*/, '~'],
  [/^(?:possibly|perhaps|probably|maybe|\?)\s*/, '?'],
]
const TRAILING: [RegExp, Mark][] = [
  [/\s*(?:~|\(approximate\))$/, '~'],
  [/\s*(?:\?|\(uncertain\))$/, '?'],
  [/\s*(?:%|\(uncertain and approximate\))$/, '%'],
]

/** Takes words and signs of doubt off one end of the text. */
function unmark(text: string, rules: [RegExp, Mark][]): { text: string; mark: Mark } {
  let rest = text
  let mark: Mark = ''
  for (let found = true; found;) {
    found = false
    for (const [pattern, sign] of rules) {
      const next = rest.replace(pattern, '')
      if (next === rest || next === '') continue
      rest = next
      mark = both(mark, sign)
      found = true
    }
  }
  return { text: rest, mark }
}

/** Left or right end of an EDTF text as something that may stand in an interval: codes and X become months and years. */
function endOf(edtf: string, side: 0 | 1): string {
  if (edtf.includes('/')) return edtf.split('/')[side] ?? ''
  const point = readPoint(edtf)
  if (!point || typeof point === 'string') return edtf
  if (point.precision === 'season' || point.precision === 'quarter') {
    return (side === 0 ? point.start : point.end).slice(0, 7)
  }
  if (point.precision === 'decade' || point.precision === 'century') {
    return (side === 0 ? point.start : point.end).slice(0, 4)
  }
  return edtf.replaceAll('-XX', '')
}

/** EDTF allows a mark on years, months and days only: elsewhere both ends of the span carry it. */
function marked(edtf: string, mark: Mark): string {
  if (mark === '') return edtf
  const sign = (end: string) => {
    if (end === '' || end === '..') return end
    const own = /[?~%]$/.exec(end)?.[0] as Mark | undefined
    return end.replace(/[?~%]$/, '') + both(own ?? '', mark)
  }
  const ends = [endOf(edtf, 0), endOf(edtf, 1)] as const
  return edtf.includes('/') || ends[0] !== ends[1] ? `${sign(ends[0])}/${sign(ends[1])}` : sign(ends[0])
}

function single(typed: string): Words {
  const whole = readEdtf(typed.toUpperCase())
  if (whole?.ok) return { edtf: whole.happened.edtf }
  const tail = unmark(typed, TRAILING)
  const head = unmark(tail.text, LEADING)
  const exact = readEdtf(head.text.toUpperCase())
  const words = exact?.ok
    ? { edtf: exact.happened.edtf }
    : (readShape(head.text) ?? (exact ? { problem: exact.problem } : null))
  return words && 'edtf' in words ? { edtf: marked(words.edtf, both(tail.mark, head.mark)) } : words
}

function firstOf(candidates: string[]): Words {
  let problem: Words = null
  for (const candidate of candidates) {
    const words = single(candidate)
    if (words && 'edtf' in words) return words
    problem ??= words
  }
  return problem
}

function monthIn(text: string): string {
  return (text.match(/[a-z]{3,}/g) ?? []).find((word) => monthNumber(word)) ?? ''
}

/** '10-16 sep 2021', '28 dec - 3 jan 2022', 'q3-q4 2019': what one side leaves out is taken from the other. */
function joined(left: string, right: string): Words {
  const to = firstOf([right, `${monthIn(left)} ${right}`])
  if (!to || 'problem' in to) return to
  const year = /\b\d{4}\b/.exec(right)?.[0] ?? ''
  const own = single(left)
  const from =
    own && 'edtf' in own ? own : (firstOf([`${left} ${monthIn(right)} ${year}`, `${left} ${year}`]) ?? own)
  if (!from || 'problem' in from) return from
  const end = endOf(to.edtf, 1)
  const start = endOf(from.edtf, 0)
  const reversed = (own === null || 'problem' in own) && start.slice(0, 7) > end.slice(0, 7)
  // "28 December - 3 January 2022" began the year before
  return { edtf: reversed ? `${isoText(Number(year) - 1)}${start.slice(4)}/${end}` : `${start}/${end}` }
}

function range(text: string): Words {
  const between = text.startsWith('between ')
  const body = text.replace(/^(?:between|from) /, '')
  let problem: Words = null
  for (const match of body.matchAll(between ? BETWEEN : SEPARATOR)) {
    const words = joined(body.slice(0, match.index), body.slice(match.index + match[0].length))
    if (words && 'edtf' in words) return words
    problem ??= words
  }
  return problem
}

function open(text: string): Words {
  const known = (pattern: RegExp, build: (end: string) => string): Words => {
    const found = pattern.exec(text)
    const words = found ? single(found[1] ?? '') : null
    return words && 'edtf' in words ? { edtf: build(words.edtf) } : words
  }
  return (
    known(/^from (.+?) end unknown$/, (edtf) => `${endOf(edtf, 0)}/`) ??
    known(/^until (.+?) start unknown$/, (edtf) => `/${endOf(edtf, 1)}`) ??
    known(
      /^(?:from )?(.+?)(?:-| - |\/| to | until )(?:present|now|ongoing)$/,
      (edtf) => `${endOf(edtf, 0)}/..`,
    ) ??
    known(/^(?:since|from) (.+?)(?: on| onwards?)?$/, (edtf) => `${endOf(edtf, 0)}/..`) ??
    known(/^(?:until|till|up to) (.+)$/, (edtf) => `../${endOf(edtf, 1)}`)
  )
}

const SHORT_ISO: [RegExp, string][] = [
  [/^(\d{4})-(\d{2})-(\d{2})[/-](\d{2})$/, '$1-$2-$3/$1-$2-$4'],
  [/^(\d{4})-(\d{2})-(\d{2})\/(\d{2})-(\d{2})$/, '$1-$2-$3/$1-$4-$5'],
  [/^(\d{4})-(\d{2})\/(\d{2})$/, '$1-$2/$1-$3'],
]

/** 2021-09-10/16 and its kind; 2009/11 is refused because it is November to some and two years to others. */
function shortIso(text: string): Words {
  for (const [pattern, full] of SHORT_ISO)
    if (pattern.test(text)) return { edtf: text.replace(pattern, full) }
  const [, year = '', second = ''] = /^(\d{4})\/(\d{2})$/.exec(text) ?? []
  if (!year) return null
  const next = `${year.slice(0, 2)}${second}`
  if (Number(second) > 12) return { edtf: `${year}/${next}` }
  if (next < year) return { edtf: `${year}-${second}` }
  return {
    problem: `${text} can be read in two ways. Write ${year}-${second} for the month, or ${year}/${next} for the years.`,
  }
}

/**
 * What a person types as EDTF text, not yet checked for its order: ISO, words, ranges, open ends, marks of doubt.
 * `today` ('YYYY-MM-DD') lets "today" and "yesterday" be read; rules never look at a clock themselves.
 */
export function readWords(typed: string, today?: string): Words {
  const text = tidy(typed)
  if (today && text === 'today') return { edtf: today }
  if (today && text === 'yesterday') return { edtf: previousDay(today) }
  const whole = shortIso(text) ?? single(text)
  if (whole) return whole
  const head = unmark(text, LEADING)
  const words = open(head.text) ?? range(head.text)
  if (words && 'edtf' in words) return { edtf: marked(words.edtf, head.mark) }
  return words ?? missingYear(text)
}
