const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const SEASONS: Record<string, string> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }

type Parts = { year: string; month?: string; day?: string; season?: string }

function partsOf(date: string): Parts | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date)
  if (!found?.[1]) return null
  const second = found[2]
  if (second && SEASONS[second]) return { year: found[1], season: SEASONS[second] }
  const month = second ? MONTHS[Number(second) - 1] : undefined
  if (second && !month) return null
  return { year: found[1], month, day: found[3] ? String(Number(found[3])) : undefined }
}

function say({ year, month, day, season }: Parts): string {
  return [day, month ?? season, year].filter(Boolean).join(' ')
}

/**
 * A date in words: "2021-09-10" -> "10 Sep 2021", "2021-09" -> "Sep 2021", "2021-22" -> "summer 2021", "2021-09-10/2021-09-16" -> "10–16 Sep 2021".
 * A trailing `~` reads "about", `?` reads "perhaps". Works on the text alone, so no time zone can move a day. What it cannot read comes back as it is.
 */
export function dateInWords(date: string): string {
  const [from = '', to] = date.split('/')
  const start = partsOf(from)
  if (!start) return date
  const doubt = /[~%]$/.test(date) ? 'about ' : date.endsWith('?') ? 'perhaps ' : ''
  const end = to ? partsOf(to) : null
  if (!end || say(start) === say(end)) return doubt + say(start)
  if (start.year !== end.year) return `${doubt}${say(start)} – ${say(end)}`
  if (start.month === end.month && start.day && end.day) return `${doubt}${start.day}–${say(end)}`
  return `${doubt}${[start.day, start.month ?? start.season].filter(Boolean).join(' ')} – ${say(end)}`
}

/** The time of an instant in UTC: "2021-09-10T14:02:33Z" -> "14:02 UTC"; empty where the text has no time. */
export function timeInWords(instant: string): string {
  const found = /T(\d{2}:\d{2})/.exec(new Date(instant).toISOString())
  return instant.includes('T') && found?.[1] ? `${found[1]} UTC` : ''
}
