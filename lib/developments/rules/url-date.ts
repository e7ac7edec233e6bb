import { canonicalUrl } from './canonical-url'

const SHAPES = [
  /(?:^|[/_-])((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?=$|[/_.-])/,
  /(?:^|[/_-])((?:19|20)\d\d)(\d\d)(\d\d)(?=$|[/_.-])/,
]

/**
 * The day that an address names, as in /2021/09/10/ or -20210910.html; null where it names none, or one that the calendar does not have.
 * Two different days are none: one of them is not the page's.
 */
export function dateInUrl(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { pathname } = new URL(url)
  const days = SHAPES.flatMap((shape) => {
    const [, year, month, day] = shape.exec(pathname) ?? []
    if (!year || !month || !day) return []
    const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    const time = new Date(`${text}T00:00:00Z`)
    return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== text ? [] : [text]
  })
  return new Set(days).size === 1 ? days[0]! : null
}

/**
 * What pasting an address puts into the capture line: the address without its tracking, and before it the day that it names where the line
 * has none yet. Null when what is pasted is more than an address.
 */
export function pastedUrl(pasted: string, hasDate: boolean): string | null {
  const text = pasted.trim()
  if (!/^https?:\/\/\S+$/i.test(text)) return null
  const canonical = canonicalUrl(text)
  if (!canonical) return null
  const day = hasDate ? null : dateInUrl(text)
  return day ? `${day} ${canonical}` : canonical
}
