import type { AnnotationThread } from '@/lib/annotations/contract'
import { partOf, type Span } from './time-axis'

/** A thread on a point or a stretch of a panel. */
export type ChartNote = {
  /** what it is called on the drawing: the team's are numbered from the oldest; those of the reader alone are P1, P2… */
  mark: string
  thread: AnnotationThread
  panel: string
  /** days, both included */
  from: string
  to: string
  /** the filters and picks under which it was written, as an address has them; empty where they were too long to keep */
  query: string
  /** developments in the stretch when it was written; null where they had not been counted yet */
  records: number | null
  isPrivate: boolean
  resolved: boolean
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))

/** The threads on one panel, the oldest first. Those that name no stretch of time are of another kind of chart. */
export function chartNotes(threads: readonly AnnotationThread[], panel: string): ChartNote[] {
  let [team, own] = [0, 0]
  return threads
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((thread): ChartNote[] => {
      const { panel: of, from, to, query, records } = thread.target.selector ?? {}
      if (of !== panel || !isDay(from) || !isDay(to) || from > to) return []
      const isPrivate = thread.notes[0]?.visibility === 'private'
      return [
        {
          ...{ thread, panel, from, to, isPrivate, resolved: thread.resolvedAt !== null },
          mark: isPrivate ? `P${++own}` : String(++team),
          query: typeof query === 'string' ? query : '',
          records: typeof records === 'number' ? records : null,
        },
      ]
    })
}

/** What fits into the selector of a note, in characters. */
export const queryMost = 2_000

type Written = Span & { query: string; records: number | null }

/** Where a note is, as the annotation keeps it: the panel, the stretch, and under which filters and picks it was seen. */
export const noteSelector = (panel: string, word: string, { from, to, query, records }: Written) => ({
  ...{ label: `${word}, ${stretchSaid({ from, to })}`, panel, from, to, records },
  ...(query !== '' && query.length <= queryMost ? { query } : {}),
})

/** A stretch as lists say it: one day, or from one to another. */
export const stretchSaid = ({ from, to }: Span): string => (from === to ? from : `${from} to ${to}`)

/** A note in words that may leave the house. */
export type SaidNote = Span & { mark: string; reply: boolean; kind: string; by: string; body: string }

/** The team's notes of open threads, each with its stretch: private and removed ones stay, and so do replies to them. */
export const saidNotes = (notes: readonly ChartNote[]): SaidNote[] =>
  notes
    .filter(({ isPrivate, resolved }) => !isPrivate && !resolved)
    .flatMap(({ mark, from, to, thread }) =>
      thread.notes
        .filter(({ visibility, removed }) => visibility === 'team' && !removed)
        .map(({ id, body, createdBy: by, kind }) => ({
          ...{ mark, from, to, kind, by, body },
          reply: id !== thread.id,
        })),
    )

/** Such a note in one line. */
export const noteLine = ({ mark, reply, from, to, kind, by, body }: SaidNote): string =>
  `${mark}${reply ? ', reply' : ''}. ${stretchSaid({ from, to })}, ${kind} by ${by}: ${body.replaceAll(/\s+/g, ' ').trim()}`

/** Where a note lies over an axis, 0 to 1; `before` and `after` say that it goes on beyond. `row` is free of others there. */
export type PlacedNote = {
  note: ChartNote
  at: number
  width: number
  before: boolean
  after: boolean
  row: number
}

/** What the mark of a note says to those who hear it; `beyond` names what the stretch goes on beyond. */
export function markSaid(
  note: ChartNote,
  { before = false, after = false } = {},
  beyond = 'what is shown',
): string {
  const goesOn = [...(before ? ['begins before'] : []), ...(after ? ['goes on after'] : [])].join(' and ')
  const whose = note.isPrivate ? ', for you alone' : ''
  return `Note ${note.mark}${whose}, ${stretchSaid(note)}${goesOn && `, ${goesOn} ${beyond}`}`
}

/**
 * The open notes that are in sight, in rows so that none covers another; none of them for those that lie outside of the axis. `room` is the least room of a
 * mark with its number, as a share of the axis; `within` is what of the axis is in sight.
 */
export function placedNotes(
  notes: readonly ChartNote[],
  axis: Span,
  { room = 0.05, within = axis }: { room?: number; within?: Span } = {},
): PlacedNote[] {
  const ends: number[] = []
  return notes
    .filter(({ resolved }) => !resolved)
    .flatMap((note) => {
      const seen = {
        from: note.from > within.from ? note.from : within.from,
        to: note.to < within.to ? note.to : within.to,
      }
      const part = seen.from <= seen.to ? partOf(seen, axis) : null
      if (!part) return []
      const middle = part.at + part.width / 2
      const left = Math.min(part.at, middle - room / 2)
      const right = Math.max(part.at + part.width, middle + room / 2)
      const free = ends.findIndex((end) => end <= left)
      const row = free === -1 ? ends.length : free
      ends[row] = right
      return [{ note, ...part, row, before: note.from < within.from, after: note.to > within.to }]
    })
}
