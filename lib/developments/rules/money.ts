import { currencyOf, isCurrency } from './currency'
import { formatFigure, parseFigure, type Figure } from './figures'
import { formatScaled, sharedScale } from './numbers'

/** Money is an amount in a currency (ISO 4217) at the prices of a year; it is never converted or added up silently. */
export type Money = Figure & { currency: string; priceYear: number | null }

export type MoneyReading = { ok: true; money: Money } | { ok: false; problem: string }

const PRICES = /\s*\(?(?:in |at )?(\d{4}) prices\)?$/i

/**
 * Reads money: 'USD 1.5 billion', '1.5bn USD', '$630m', 'EUR 1-1.5bn (2015 prices)'. The currency has to be named.
 */
export function parseMoney(typed: string): MoneyReading {
  const year = PRICES.exec(typed)?.[1]
  const text = typed.replace(PRICES, '').trim()
  const signs = /^(us\$|[a-z]{3}(?![a-z])|\p{Sc})\s*(.+)$/iu.exec(text)
  const tail = /^(.+?)\s*([a-z]{3}|z\u0142|\p{Sc})$/iu.exec(text)
  const before = currencyOf(signs?.[1] ?? '')
  const after = currencyOf(tail?.[2] ?? '')
  const currency = before ?? after
  if (!currency)
    return { ok: false, problem: 'Name the currency by its three letters, as in USD 1.5 billion.' }
  const reading = parseFigure((before ? signs?.[2] : tail?.[1]) ?? '')
  if (!reading.ok) return reading
  return {
    ok: true,
    money: { ...reading.figure, currency, priceYear: year === undefined ? null : Number(year) },
  }
}

/** What is missing from a measurement in money, in a sentence; null when nothing is. */
export function moneyProblem(currency: string | null, priceYear: number | null): string | null {
  if (currency === null || currency === '') return 'Name the currency by its three letters, as in USD.'
  if (!isCurrency(currency))
    return `${currency} is not a currency of ISO 4217. Write three capital letters, as in USD.`
  const plain = priceYear === null || (Number.isInteger(priceYear) && priceYear >= 1800 && priceYear <= 2100)
  return plain ? null : 'Write the price year with four digits, as in 2015.'
}

/** "USD 1.5 billion", "EUR 1-1.5 billion (2015 prices)": in words only where no digit is lost. */
export function formatMoney(figure: Figure, currency: string, priceYear: number | null): string {
  const scale = sharedScale([figure.low, figure.best, figure.high].filter((value) => value !== null))
  const amount = scale
    ? formatFigure(figure, (value) => formatScaled(value, scale.power))
        .split(', best ')
        .map((part) => `${part} ${scale.word}`)
        .join(', best ')
    : formatFigure(figure)
  return `${currency} ${amount}${priceYear === null ? '' : ` (${priceYear} prices)`}`
}
