import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AnnotationThread } from '@/lib/annotations/contract'
import {
  chartNotes,
  markSaid,
  noteLine,
  noteSelector,
  placedNotes,
  saidNotes,
  type ChartNote,
} from './chart-notes'

const thread = (
  id: string,
  selector: Record<string, unknown> | null,
  more: object = {},
  visibility = 'team',
) =>
  ({
    ...{ id, resolvedAt: null, target: { type: 'chart', id: null, label: '', passage: null, selector } },
    notes: [
      { id, kind: 'question', body: 'Why\nso many?', visibility, removed: false, createdBy: 'Lea' },
      { id: `${id}1`, kind: 'comment', body: 'Spring drills', visibility, removed: false, createdBy: 'Ann' },
      { id: `${id}2`, kind: 'comment', body: 'Gone', visibility, removed: true, createdBy: 'Lea' },
    ],
    ...more,
  }) as unknown as AnnotationThread

const stretch = { from: '2022-02-01', to: '2022-02-28' }
const selector = noteSelector('period', 'Over time', { ...stretch, query: 'step=month', records: 12 })

it('numbers the threads of a panel from the oldest, and the reader’s own apart', () => {
  const threads = [
    ...[thread('c', selector), thread('a', selector), thread('b', selector, {}, 'private')],
    ...[thread('d', { panel: 'grid' }), thread('e', { ...selector, to: '2021-01-01' }), thread('f', null)],
  ]
  expect(
    chartNotes(threads, 'period').map(({ mark, thread: { id }, query, records }) => [
      mark,
      id,
      query,
      records,
    ]),
  ).toEqual([
    ['1', 'a', 'step=month', 12],
    ['P1', 'b', 'step=month', 12],
    ['2', 'c', 'step=month', 12],
  ])
})

it('hands on the team’s open notes in one line each, and no private, resolved or removed one', () => {
  const lines = (one: AnnotationThread) => saidNotes(chartNotes([one], 'period')).map(noteLine)
  expect(lines(thread('a', selector))).toEqual([
    '1. 2022-02-01 to 2022-02-28, question by Lea: Why so many?',
    '1, reply. 2022-02-01 to 2022-02-28, comment by Ann: Spring drills',
  ])
  expect(lines(thread('a', selector, {}, 'private'))).toEqual([])
  expect(lines(thread('a', selector, { resolvedAt: '2026-01-01' }))).toEqual([])
})

it('keeps no query that a selector cannot hold', () => {
  const point = { from: '2022-02-01', to: '2022-02-01', records: null }
  expect(noteSelector('period', 'Over time', { ...point, query: 'x'.repeat(2_001) })).toEqual({
    ...point,
    ...{ label: 'Over time, 2022-02-01', panel: 'period' },
  })
})

const note = ({ from, to }: { from: string; to: string }) => ({ from, to, resolved: false }) as ChartNote

it('says where a note goes on beyond the axis, and leaves out what lies outside', () => {
  const axis = { from: '2020-01-01', to: '2020-12-31' }
  expect(placedNotes([note({ from: '2019-01-01', to: '2021-12-31' })], axis)).toMatchObject([
    { at: 0, width: 1, before: true, after: true, row: 0 },
  ])
  expect(placedNotes([note({ from: '2021-01-01', to: '2021-12-31' })], axis)).toEqual([])
})

it('is cut where the sight of its axis ends, and says that it goes on', () => {
  const axis = { from: '2020-01-01', to: '2020-12-31' }
  const within = { from: '2020-07-01', to: '2020-12-31' }
  const long = note({ from: '2020-03-01', to: '2021-02-01' })
  const [placed] = placedNotes([long], axis, { within })
  expect(placed!.at).toBeCloseTo(182 / 366)
  expect(placed).toMatchObject({ before: true, after: true })
  expect(placedNotes([note({ from: '2020-03-01', to: '2020-06-30' })], axis, { within })).toEqual([])
  const said = { ...long, mark: '2', isPrivate: false }
  expect(markSaid(said, placed)).toBe(
    'Note 2, 2020-03-01 to 2021-02-01, begins before and goes on after what is shown',
  )
  expect(markSaid({ ...said, isPrivate: true, mark: 'P1' })).toBe(
    'Note P1, for you alone, 2020-03-01 to 2021-02-01',
  )
})

it('no note covers another in its row', () => {
  const day = fc
    .integer({ min: 0, max: 3_000 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
  const some = fc.tuple(day, day).map(([a, b]) => note(a < b ? { from: a, to: b } : { from: b, to: a }))
  fc.assert(
    fc.property(fc.array(some, { maxLength: 12 }), (notes) => {
      const placed = placedNotes(notes, { from: '1970-01-01', to: '1978-12-31' })
      expect(placed).toHaveLength(notes.length)
      for (const [at, one] of placed.entries())
        for (const other of placed.slice(0, at))
          if (one.row === other.row)
            expect(one.at + 1e-12 >= other.at + other.width || other.at + 1e-12 >= one.at + one.width).toBe(
              true,
            )
    }),
  )
})
