/** Above this a double no longer holds every whole number, and no figure of the world needs more. */
const LARGEST = 1e15

/** Words for powers of ten, as people type them after a number. */
const SCALES: Record<string, number> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  mln: 6,
  million: 6,
  bn: 9,
  bln: 9,
  billion: 9,
  tn: 12,
  trn: 12,
  trillion: 12,
}

/** The pattern of one number with an optional power of ten; for building larger patterns. */
export const NUMBER_SOURCE = `[+-]?(?:\\d{1,3}(?:[ ,\\u00a0\\u202f]\\d{3})+|\\d+)(?:\\.\\d+)?(?: ?(?:${Object.keys(SCALES).join('|')})(?![a-z]))?`

const NUMBER = new RegExp(`^${NUMBER_SOURCE}$`, 'i')
const FORMAT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10 })

/** The power of ten that ends the text ('3.5 billion' gives 9), 0 for none. */
export function scaleOf(typed: string): number {
  return SCALES[/[a-z]+$/i.exec(typed.trim())?.[0].toLowerCase() ?? ''] ?? 0
}

/**
 * A number as people type it: '12800', '12,800', '12 800', '1.5bn', '3.5 billion'. The dot is always the decimal sign.
 * Null when it is not one number. `scale` is the power of ten for a number that names none (the '1.5' of '1.5-2bn').
 */
export function parseNumber(typed: string, scale = 0): number | null {
  const text = typed.trim()
  if (!NUMBER.test(text)) return null
  const digits = text.replace(/[a-z]+$/i, '').replace(/[\s,]/g, '')
  // "1.1e9" is read as the decimal that was meant; 1.1 * 1e9 is not
  const value = Number(`${digits}e${scaleOf(text) || scale}`)
  return Math.abs(value) <= LARGEST ? value : null
}

/** A number with its thousands set off: 12800 gives "12,800". */
export function formatNumber(value: number): string {
  return FORMAT.format(value === 0 ? 0 : value)
}

const WORDS = [
  { word: 'trillion', power: 12 },
  { word: 'billion', power: 9 },
  { word: 'million', power: 6 },
] as const

/**
 * The largest of million, billion, trillion in which every value is written exactly with at most three decimals; null
 * where digits would be lost. A figure is never rounded for its looks.
 */
export function sharedScale(values: readonly number[]): { word: string; power: number } | null {
  const fits = (value: number, power: number) => {
    const scaled = Number(`${value}e-${power}`)
    return (value === 0 || Math.abs(scaled) >= 0.1) && Number(scaled.toFixed(3)) === scaled
  }
  const largest = Math.max(...values.map(Math.abs))
  const found = WORDS.find(
    ({ power }) => largest >= 10 ** power && values.every((value) => fits(value, power)),
  )
  return found ?? null
}

/** A value in a scale of `sharedScale`, without its word: 1500000000 in billions gives "1.5". */
export function formatScaled(value: number, power: number): string {
  return formatNumber(Number(`${value}e-${power}`))
}

/** The shortest decimal that reads back as the same number, never with an exponent: 1e-7 is 0.0000001. */
export function plainDecimal(value: number): string {
  const [digits = '', exponent] = String(value === 0 ? 0 : value).split('e')
  if (exponent === undefined) return digits
  const sign = digits.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.')
  const point = whole.length + Number(exponent)
  const all = whole + fraction
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${all}`
  return sign + all.padEnd(point, '0')
}
