import ical, { ICalEventTransparency } from 'ical-generator'
import { streamOf } from './stream'

/** A whole-day entry. `lastDay` is the last day it covers; absent for one day, or where the end is open. */
export type CalendarEntry = {
  /** the same in every export of the same thing, so that a calendar replaces it */
  id: string
  title: string
  firstDay: string
  lastDay: string | null
  description: string
  location: string | null
  categories: string[]
  link: string
  changedAt: string
}

export type CalendarPages = {
  name: string
  description: string
  pages: AsyncIterable<readonly CalendarEntry[]>
}

const END = 'END:VCALENDAR'
const midnight = (day: string) => new Date(`${day}T00:00:00Z`)
const dayAfter = (day: string) => new Date(midnight(day).getTime() + 86_400_000)

/** Control characters have no place in a calendar (RFC 5545, 3.1); line ends and tabs have. */
const printable = (text: string) => text.replaceAll(/(?![\t\n\r\u0080-\u009f])\p{Cc}/gu, '\ufffd')

/** Lines of at most 75 octets, folded between characters (RFC 5545, 3.1): ical-generator folds only whole calendars. */
function folded(text: string): string {
  return text.replaceAll(/[^\r\n]{19,}/g, (line) => {
    let [out, octets] = ['', 0]
    for (const character of line) {
      const size = Buffer.byteLength(character)
      if (octets + size > 75) {
        out += '\r\n '
        octets = 1
      }
      out += character
      octets += size
    }
    return out
  })
}

/**
 * Entries as an iCalendar file (RFC 5545), one after the other. They are all-day and take no time from anybody: what happened is not an
 * appointment. As the standard asks, an end is the day after the last one.
 */
export function icsStream({
  name,
  description,
  pages,
}: CalendarPages): ReadableStream<Uint8Array<ArrayBuffer>> {
  const calendar = ical({
    name: printable(name),
    description: printable(description),
    prodId: { company: 'Plumbline', product: 'Plumbline', language: 'EN' },
    timezone: 'UTC',
  })
  const entry = (given: CalendarEntry) =>
    calendar
      .createEvent({
        id: given.id,
        summary: printable(given.title),
        description: printable(given.description),
        start: midnight(given.firstDay),
        end: given.lastDay && given.lastDay > given.firstDay ? dayAfter(given.lastDay) : null,
        allDay: true,
        transparency: ICalEventTransparency.TRANSPARENT,
        stamp: new Date(given.changedAt),
        url: given.link,
        categories: given.categories.map((category) => ({ name: printable(category) })),
        ...(given.location === null ? {} : { location: printable(given.location) }),
      })
      .toString()
  return streamOf(
    (async function* () {
      const empty = calendar.toString()
      yield folded(empty.slice(0, empty.lastIndexOf(END)))
      for await (const page of pages) {
        yield folded(page.map(entry).join(''))
        calendar.clear()
      }
      yield `${END}\r\n`
    })(),
  )
}
