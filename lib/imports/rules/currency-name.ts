import { currencyOf, isCurrency } from '@/lib/developments/rules/currency'
import { CURRENCY_WORDS } from './number-words'
import { wordsOf } from './synonyms'

/** Codes that more often are a word in capitals. */
const WORDS = new Set(['ALL', 'TOP', 'TRY', 'CUP'])

/** The currency that the name of a column says: USD in `Value (USD m)`, EUR in `Coût (M€)`; null for none. */
export function currencyInName(name: string): string | null {
  const sign = /[$€£₽]|(?<!\p{L})zł/iu.exec(name)?.[0]
  if (sign !== undefined) return currencyOf(sign)
  const word = CURRENCY_WORDS.find(([pattern]) => pattern.test(name))
  if (word) return word[1]
  const codes = name.match(/(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/g) ?? []
  const code = codes.find((each) => isCurrency(each) && !WORDS.has(each))
  return code ?? /\b(?:usd|eur|rub|gbp|pln|byn|cny|uah|chf)\b/.exec(wordsOf(name))?.[0]?.toUpperCase() ?? null
}
