import { monthName } from '@/lib/developments/rules/calendar'
import type { PlainDate } from './types'

const SMALL = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** A count as prose has it: words to twelve, digits above. */
export function countWord(count: number): string {
  return SMALL[count] ?? String(count)
}

/** 'one development', 'three developments', '14 developments'. */
export function developmentsWord(count: number): string {
  return `${countWord(count)} ${count === 1 ? 'development' : 'developments'}`
}

/** '4 November 2021' for '2021-11-04'. */
export function dateWords(date: PlainDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(day)} ${monthName(Number(month))} ${year}`
}

/** 'a', 'a and b', 'a, b and c'. */
export function listWords(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** The same sentence with a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
