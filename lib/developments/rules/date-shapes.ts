import { MONTHS, firstDay, isoText, monthName, monthNumber, previousDay } from './calendar'
import { dayProblem } from './edtf'

/** EDTF text, or a sentence on what is wrong, or null when the words have no shape of a date. */
export type Words = { edtf: string } | { problem: string } | null

/** Third of a month in days, and of a year in months: what "early", "mid" and "late" are taken to mean. */
const THIRDS = { early: [1, 10, 1, 4], mid: [11, 20, 5, 8], late: [21, 31, 9, 12] } as const
type Third = keyof typeof THIRDS
const THIRD_WORDS: Record<string, Third> = {
  early: 'early',
  start: 'early',
  beginning: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  end: 'late',
}
const ORDINALS: Record<string, number> = {
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
}
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const

/**
 * "early", "mid" or "late" of a month ('2021-09') or a year ('2020') as an EDTF interval with approximate ends.
 * EDTF has no such word. The convention is ours: days 1-10, 11-20, 21-end; months 1-4, 5-8, 9-12.
 */
export function thirdOf(third: Third, whole: string): string {
  const [year = 0, month] = whole.split('-').map(Number)
  const [firstD, lastD, firstM, lastM] = THIRDS[third]
  if (month === undefined) return `${isoText(year, firstM)}~/${isoText(year, lastM)}~`
  // late February ends on its 28th or 29th
  const last = third === 'late' ? Number(previousDay(nextMonth(year, month)).slice(8)) : lastD
  return `${isoText(year, month, firstD)}~/${isoText(year, month, last)}~`
}

function nextMonth(year: number, month: number): string {
  return month === 12 ? firstDay(year + 1, 1) : firstDay(year, month + 1)
}

function day(year: number, month: number, date: number): Words {
  const problem = dayProblem(year, month, date)
  return problem ? { problem } : { edtf: isoText(year, month, date) }
}

/** 03/04/2021: only read where there is one reading, else both are named. */
function slashed(a: number, b: number, year: number): Words {
  const readings = [a, b].filter((month, index) => month >= 1 && month <= 12 && [b, a][index]! <= 31)
  if (readings.length === 0)
    return { problem: `There is no month ${b} and no month ${a}. Write ${year}-09-10 for 10 September.` }
  if (a !== b && readings.length === 2) {
    const named = [
      `${isoText(year, b, a)} for ${a} ${monthName(b)}`,
      `${isoText(year, a, b)} for ${b} ${monthName(a)}`,
    ]
    return { problem: `${a}/${b}/${year} can be read in two ways. Write ${named.join(', or ')}.` }
  }
  return b <= 12 ? day(year, b, a) : day(year, a, b)
}

function iso(year: string, month: number, date: number): Words {
  if (month < 1 || month > 12) {
    return { problem: `There is no month ${month}. Write ${year}-09-10 for 10 September ${year}.` }
  }
  return day(Number(year), month, date)
}

function named(date: string | undefined, month: string, year: string | undefined): Words {
  const number = monthNumber(month)
  return number ? day(Number(year), number, Number(date)) : null
}

function monthOf(month: string, year: string | undefined): Words {
  const number = monthNumber(month)
  return number ? { edtf: isoText(Number(year), number) } : null
}

function unknownDay(month: string, year: string | undefined): Words {
  const whole = monthOf(month, year)
  return whole && 'edtf' in whole ? { edtf: `${whole.edtf}-XX` } : whole
}

function halfOf(half: number, year: string): Words {
  return { edtf: half === 1 ? `${year}-01/${year}-06` : `${year}-07/${year}-12` }
}

function seasonOf(season: string, year: string, second: string | undefined): Words {
  const index = season === 'fall' ? 2 : SEASONS.indexOf(season as 'spring')
  if (second !== undefined && (index !== 3 || Number(second) % 100 !== (Number(year) + 1) % 100)) {
    return {
      problem: `Only a winter has two years. Write winter ${year}-${String((Number(year) + 1) % 100).padStart(2, '0')}, or one year.`,
    }
  }
  return { edtf: `${year}-${21 + index}` }
}

function third(word: string, rest: string): Words {
  const kind = THIRD_WORDS[word]
  const whole = readShape(rest)
  if (!kind || !whole || 'problem' in whole) return whole
  return /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(whole.edtf) ? { edtf: thirdOf(kind, whole.edtf) } : null
}

const TWO_DIGITS = { problem: 'Write the year with four digits, as in 2021-09-10.' }
const NO_TIMES = { problem: 'Times of day are not kept. Write the day alone, as in 2021-09-10.' }
const MONTH = MONTHS.map((month) => `${month.slice(0, 3)}[a-z]*`)
  .join('|')
  .toLowerCase()

type Shape = [RegExp, (...groups: string[]) => Words]
const shape = (source: string, read: Shape[1]): Shape => [
  new RegExp(`^${source.replaceAll('MONTH', `(${MONTH})`)}$`),
  read,
]

const SHAPES: Shape[] = [
  shape('(\\d{4})', (y = '') => ({ edtf: y })),
  shape('(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})', (y = '', m, d) => iso(y, Number(m), Number(d))),
  shape('(\\d{4})-(\\d{1,2})', (y, m) => ({ edtf: isoText(Number(y), Number(m)) })),
  // with dots the day always comes first (Russian, Polish, German)
  shape('(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})', (d, m, y = '') => iso(y, Number(m), Number(d))),
  shape('(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})', (a, b, y) => slashed(Number(a), Number(b), Number(y))),
  shape('\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2}', () => TWO_DIGITS),
  shape('\\d{4}-\\d{2}-\\d{2}[t ]\\d.*', () => NO_TIMES),
  shape('(\\d{1,2})[ -]?MONTH[ -]?(\\d{4})', (d, m = '', y) => named(d, m, y)),
  shape('MONTH[ -]?(\\d{1,2}) (\\d{4})', (m = '', d, y) => named(d, m, y)),
  shape('(\\d{4}) MONTH (\\d{1,2})', (y, m = '', d) => named(d, m, y)),
  shape('MONTH[ -]?(\\d{4})', (m = '', y) => monthOf(m, y)),
  shape('(\\d{4})[ -]MONTH', (y, m = '') => monthOf(m, y)),
  shape('q([1-4])[ /-]?(\\d{4})', (q, y = '') => ({ edtf: `${y}-${32 + Number(q)}` })),
  shape('(\\d{4})[ /-]?q([1-4])', (y = '', q) => ({ edtf: `${y}-${32 + Number(q)}` })),
  shape(`(${Object.keys(ORDINALS).join('|')}) quarter (\\d{4})`, (q = '', y) => ({
    edtf: `${y}-${32 + (ORDINALS[q] ?? 0)}`,
  })),
  shape('h([12])[ /-]?(\\d{4})', (h, y = '') => halfOf(Number(h), y)),
  shape('(\\d{4})[ /-]?h([12])', (y = '', h) => halfOf(Number(h), y)),
  shape('(1|2|first|second) half (\\d{4})', (h = '', y = '') => halfOf(ORDINALS[h] ?? 0, y)),
  shape('(spring|summer|autumn|fall|winter) (\\d{4})(?:[-/](\\d{2}|\\d{4}))?', (s = '', y = '', second) =>
    seasonOf(s, y, second),
  ),
  shape('(early|start|beginning|mid|middle|late|end)[ -](.+)', (word = '', rest = '') => third(word, rest)),
  shape('(\\d{3})0s', (tens = '') => ({ edtf: `${tens}X` })),
  shape('century (\\d{2})00-\\d{2}99', (hundreds = '') => ({ edtf: `${hundreds}XX` })),
  shape('(\\d{4}) month unknown', (y = '') => ({ edtf: `${y}-XX` })),
  shape('(\\d{4}) month and day unknown', (y = '') => ({ edtf: `${y}-XX-XX` })),
  shape('MONTH (\\d{4}) day unknown', (m = '', y) => unknownDay(m, y)),
]

/**
 * One date in words or figures, without marks of doubt and without a range: '10 sep 2021', 'q3 2019', 'mid-2020'.
 * Expects tidied, lower-case text; null when the text has no shape of a date.
 */
export function readShape(text: string): Words {
  for (const [pattern, read] of SHAPES) {
    const match = pattern.exec(text)
    const words = match ? read(...match.slice(1)) : null
    if (words) return words
  }
  return null
}

const NO_YEAR = new RegExp(
  `^(?:\\d{1,2}(?:-\\d{1,2})? ?(?:${MONTH})|(?:${MONTH})(?: \\d{1,2}(?:-\\d{1,2})?)?)$`,
)

/** A sentence where the words are a day or a month whose year is missing, or null. */
export function missingYear(text: string): Words {
  const written = NO_YEAR.test(text) && /[a-z]+/.exec(text)
  if (!written || !monthNumber(written[0])) return null
  return { problem: `"${text}" has no year. Write it with the year, as in ${text} 2021.` }
}
