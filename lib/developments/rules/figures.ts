import { formatNumber, NUMBER_SOURCE, parseNumber, scaleOf } from './numbers'

/** The three figures of a measurement; null where a source gives none. */
export type Figure = { low: number | null; best: number | null; high: number | null }

export type FigureReading = { ok: true; figure: Figure } | { ok: false; problem: string }

/** What makes a figure wrong, in a sentence that says what to write; null when low <= best <= high holds. */
export function figureProblem({ low, best, high }: Figure): string | null {
  const values = [low, best, high].filter((value) => value !== null)
  if (values.length === 0) return 'Write at least one of the lowest, best and highest figure.'
  if (!values.every(Number.isFinite)) return 'Write figures as plain numbers.'
  if (values.every((value, index) => index === 0 || (values[index - 1] ?? 0) <= value)) return null
  return `The lowest figure comes first and the highest last. Write ${values.toSorted((a, b) => a - b).join('-')}.`
}

const ONE_SIDED: [RegExp, 'low' | 'high'][] = [
  [/^(?:at least|over|more than|>=?)\s*(.+)$/i, 'low'],
  [/^(.+?)\s?\+$/, 'low'],
  [/^(?:up to|at most|under|less than|<=?)\s*(.+)$/i, 'high'],
]
const ROW = new RegExp(
  `^(${NUMBER_SOURCE})(?:\\s*(?:-|to)\\s*(${NUMBER_SOURCE}))?(?:\\s*(?:-|to)\\s*(${NUMBER_SOURCE}))?$`,
  'i',
)
const BEST = /^(.+?),? best (.+)$/i
const TOO_LARGE = 'Figures go up to 1,000 trillion. Check the zeros.'

/** '1000-2000', 'up to 1000', '1000': one number is the best figure, two are a range, three have the best between. */
function readRange(text: string): Figure | string | null {
  for (const [pattern, side] of ONE_SIDED) {
    const value = parseNumber(pattern.exec(text)?.[1] ?? '')
    if (value !== null) return { low: null, best: null, high: null, [side]: value }
  }
  const parts = (ROW.exec(text) ?? []).slice(1).filter((part) => part !== undefined)
  if (parts.length === 0) return null
  const scale = scaleOf(parts.at(-1) ?? '')
  const values = parts.map((part) => parseNumber(part, scale))
  const [first = null, second = null, third = null] = values
  if (values.includes(null)) return TOO_LARGE
  if (parts.length === 1) return { low: null, best: first, high: null }
  return parts.length === 2
    ? { low: first, best: null, high: second }
    : { low: first, best: second, high: third }
}

/**
 * Reads a figure or a range: '12 800', '12,800', '1.5bn', '12000-15000' (low-high), '12000-13000-15000' (low-best-high),
 * '12,000-15,000, best 13,000', 'up to 18000', '12000+'. A power of ten at the end counts for all that name none.
 */
export function parseFigure(typed: string): FigureReading {
  const text = typed.replace(/[\u2010-\u2015\u2212]/g, '-').trim()
  const decimals = /^(\d+),(\d{1,2})(?!\d)/.exec(text)
  if (decimals)
    return { ok: false, problem: `Write decimals with a dot, as in ${decimals[1]}.${decimals[2]}.` }
  const named = BEST.exec(text)
  const best = named ? parseNumber(named[2] ?? '') : null
  const range = readRange(scaledAlike(named?.[1] ?? text, named?.[2] ?? ''))
  if (typeof range === 'string') return { ok: false, problem: range }
  if (!range || (named && (best === null || range.best !== null))) {
    const problem = `"${typed.trim()}" was not understood as a figure. Write 12800, 12000-15000 or 12000-13000-15000.`
    return { ok: false, problem }
  }
  const figure = named ? { ...range, best } : range
  const problem = figureProblem(figure)
  return problem ? { ok: false, problem } : { ok: true, figure }
}

/** "1.5-2, best 1.8 billion" is in billions throughout. */
function scaledAlike(range: string, best: string): string {
  const word = /[a-z]+$/i.exec(best)?.[0]
  return word && /\d$/.test(range) ? `${range} ${word}` : range
}

/** A figure without its unit: "12,800", "12,000-15,000", "12,000-15,000, best 13,000", "up to 18,000". */
export function formatFigure(
  { low, best, high }: Figure,
  write: (value: number) => string = formatNumber,
): string {
  if (best !== null && low === null && high === null) return write(best)
  if (low !== null && high !== null) {
    const dash = low < 0 || high < 0 ? ' to ' : '-'
    const range = low === high ? write(low) : `${write(low)}${dash}${write(high)}`
    return best === null || low === high ? range : `${range}, best ${write(best)}`
  }
  const open = low !== null ? `at least ${write(low)}` : `up to ${write(high ?? 0)}`
  return best === null ? open : `${open}, best ${write(best)}`
}
