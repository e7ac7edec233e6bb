import { emptyValues, newCitationRow } from '@/components/log/form/values'
import type { FormValues } from '@/components/log/form/values'
import { canonicalUrl } from '@/lib/developments/rules/canonical-url'
import { dateInUrl } from '@/lib/developments/rules/url-date'

/** What the bookmark brings along: the page that somebody was reading. */
export type Brought = { url: string; title: string; quote: string }

type Query = Record<string, string | string[] | undefined>

/** Reads what the bookmark put into the address; null when there is no web address in it. */
export function readBrought(query: Query): Brought | null {
  const one = (name: string, most: number) => {
    const value = query[name]
    const text = Array.isArray(value) ? value[0] : value
    return (text ?? '').trim().slice(0, most).toWellFormed()
  }
  const url = canonicalUrl(one('url', 2_000))
  return url ? { url, title: one('title', 300), quote: one('quote', 2_000) } : null
}

/** The form filled with it: the page as the first source, its title as a beginning, and the day that its address names. */
export function valuesFromBrought({ url, title, quote }: Brought): FormValues {
  const day = dateInUrl(url) ?? ''
  return {
    ...emptyValues(),
    title,
    happened: day,
    citations: [newCitationRow({ url, title, quote, published: day })],
  }
}
