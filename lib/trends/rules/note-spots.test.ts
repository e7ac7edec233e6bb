import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ChartNote } from './chart-notes'
import {
  aboutOf,
  comparedSpot,
  comparedSpots,
  ledgerSpots,
  mapSpots,
  notesBySpot,
  pairSpot,
  pairSpots,
} from './note-spots'

const axis = { from: '2020-01-01', to: '2022-12-31' }
const note = (mark: string, query: string, more: Partial<ChartNote> = {}): ChartNote => ({
  ...{ mark, query, panel: 'matrix', from: '2021-01-01', to: '2021-12-31', records: 3 },
  ...{ isPrivate: false, resolved: false, thread: { id: mark } as ChartNote['thread'] },
  ...more,
})
const marksAt = (found: Map<string, ChartNote[]>) =>
  Object.fromEntries([...found].map(([spot, notes]) => [spot, notes.map(({ mark }) => mark)]))

it('is about what was picked, and about the kinds of the filter where none was', () => {
  expect(aboutOf({ query: 'kind=sanction&pick.who=RUS' })).toMatchObject({ kinds: ['sanction'], who: 'RUS' })
  expect(aboutOf({ query: 'kind=sanction&kind=other&pick.kind=other' }).kinds).toEqual(['other'])
  expect(aboutOf({ query: '' })).toMatchObject({ kinds: [], who: null, places: [] })
})

it('stands at the cell of its pair or at the one side, whatever the capitals; a pair that is not drawn has no mark', () => {
  const notes = [
    note('1', 'pick.actor=RUS&pick.recipient=BLR'),
    note('2', 'pick.actor=rus'),
    note('3', 'pick.recipient=BLR'),
    note('4', 'pick.actor=USA&pick.recipient=BLR'),
    note('5', 'pick.who=RUS'),
    note('6', 'pick.actor=RUS&pick.recipient=BLR', { resolved: true }),
    note('7', 'pick.actor=RUS&pick.recipient=BLR', { from: '2012-01-01', to: '2012-12-31' }),
    note('8', 'pick.actor=RUS&pick.recipient=BLR', { from: '2012-01-01', to: '2030-12-31' }),
  ]
  const drawn = [pairSpot(null, 'BLR'), pairSpot('RUS', null), pairSpot('RUS', 'BLR')]
  expect(marksAt(notesBySpot(notes, { axis, drawn, spotsOf: pairSpots }))).toEqual({
    [pairSpot('RUS', 'BLR')]: ['1', '8'],
    [pairSpot('RUS', null)]: ['2'],
    [pairSpot(null, 'BLR')]: ['3'],
  })
})

it('stands at places and countries, kinds and actors', () => {
  const about = aboutOf({ query: 'pick.place=Minsk&pick.country=BY&pick.kind=other&pick.who=RUS' })
  const it = note('1', '')
  expect(mapSpots(about, it)).toEqual(['at Minsk', 'in BY'])
  expect(ledgerSpots('kind')(about, it)).toEqual(['other'])
  expect(ledgerSpots('actor')(about, it)).toEqual(['RUS'])
  expect(ledgerSpots('actor')(aboutOf({ query: '' }), it)).toEqual([])
})

it('stands at the counts of each period that has a day of it, of its kinds or of all', () => {
  const periods = [
    { from: '2019-01-01', to: '2019-12-31' },
    { from: '2021-06-01', to: '2021-12-31' },
  ]
  const spots = (query: string, more: Partial<ChartNote> = {}) => {
    const one = note('1', query, more)
    return comparedSpots(periods)(aboutOf(one), one)
  }
  expect(spots('')).toEqual([comparedSpot('', 1)])
  expect(spots('pick.kind=other', { from: '2019-12-31' })).toEqual([
    comparedSpot('other', 0),
    comparedSpot('other', 1),
  ])
  expect(spots('', { from: '2020-01-01', to: '2021-05-31' })).toEqual([])
})

it('no note is at a spot that is not drawn, or twice at one', () => {
  const kinds = fc.subarray(['sanction', 'other', 'incident-force'])
  fc.assert(
    fc.property(fc.array(kinds, { maxLength: 6 }), kinds, (of, drawn) => {
      const notes = of.map((some, at) => note(String(at), some.map((kind) => `pick.kind=${kind}`).join('&')))
      const found = notesBySpot(notes, { axis, drawn, spotsOf: ({ kinds: about }) => [...about, ...about] })
      for (const [spot, here] of found) {
        expect(drawn).toContain(spot)
        expect(here.map(({ mark }) => mark)).toEqual(
          of.flatMap((some, at) => (some.includes(spot as never) ? [String(at)] : [])),
        )
      }
    }),
  )
})
