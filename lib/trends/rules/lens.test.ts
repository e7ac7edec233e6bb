import { expect, it } from 'vitest'
import type { Cube } from './cube'
import { developmentColumns, type CubeRow } from './cube-columns'
import { eachFitting, fittingCount, lensOf, type Dimension } from './lens'
import { nothing } from './selection'
import { tally } from './tally'

const row = (over: Partial<CubeRow>): CubeRow => ({
  ref: 'BLR-D-0001',
  title: 'Something',
  startsOn: '2021-09-10',
  endsOn: null,
  known: '2021-09-11',
  kind: 'statement',
  stage: 'completed',
  polarity: 'occurred',
  precision: 'day',
  review: 'accepted',
  reliability: '',
  credibility: '',
  significance: 3,
  place: '',
  country: '',
  series: '',
  marking: 'CLEAR',
  sources: 1,
  actors: [],
  ...over,
})

const rows = [
  row({ actors: ['RU supplier', 'BY recipient'], country: 'BY' }),
  row({
    kind: 'sanction',
    startsOn: '2022-03-02',
    actors: ['EU actor', 'BY recipient'],
    claims: ['BLR-C-02', 'BLR-C-04'],
  }),
  row({ kind: 'sanction', startsOn: '2022-01-01', precision: 'year', actors: ['BY actor'], place: 'Brest' }),
]
const cube: Cube = { grain: 'development', revision: '1', total: 3, ...developmentColumns(rows) }

const fitting = (selection: Partial<typeof nothing>, except: Dimension[] = []) => {
  const found: number[] = []
  eachFitting(lensOf(cube, { ...nothing, ...selection }), except, (at) => found.push(at))
  return found
}

it.each([
  [{}, [0, 1, 2]],
  [{ kinds: ['sanction'] }, [1, 2]],
  [{ from: '2022-01-01', to: '2022-02-01' }, [2]],
  [{ actor: 'RU' }, [0]],
  [{ recipient: 'by' }, [0, 1]],
  [{ actor: 'EU', recipient: 'BY' }, [1]],
  [{ countries: ['BY'] }, [0]],
  [{ places: ['Brest'] }, [2]],
  [{ countries: ['BY'], places: ['Brest'] }, [0, 2]],
  [{ who: 'by' }, [0, 1, 2]],
  [{ claims: ['BLR-C-04', 'BLR-C-05'] }, [1]],
  [{ actor: 'nobody' }, []],
  [{ kinds: ['unheard-of'] }, []],
] as const)('%o fits rows %o', (selection, expected) => {
  expect(fitting(selection as Partial<typeof nothing>)).toEqual(expected)
})

it('lets a panel see what fits everything but its own part', () => {
  const picked = { kinds: ['sanction'], recipient: 'BY' }
  expect(fitting(picked)).toEqual([1])
  expect(fitting(picked, ['kind'])).toEqual([0, 1])
  expect(fitting(picked, ['pair'])).toEqual([1, 2])
  expect(fittingCount(lensOf(cube, { ...nothing, ...picked }))).toBe(1)
})

it('counts by step and kind, loose dates where they begin or spread', () => {
  const starts = ['2021-07-01', '2021-10-01', '2022-01-01', '2022-04-01', '2022-07-01', '2022-10-01']
  const counts = (dates: 'begin' | 'spread') =>
    tally(lensOf(cube, nothing), { starts, step: 'quarter', dates }, []).map(
      ({ start, kind, n, coarse }) => `${start} ${kind} ${n.toFixed(2)} ${coarse.toFixed(2)}`,
    )
  expect(counts('begin')).toEqual(['2021-07-01 statement 1.00 0.00', '2022-01-01 sanction 2.00 1.00'])
  expect(counts('spread')).toEqual([
    '2021-07-01 statement 1.00 0.00',
    '2022-01-01 sanction 1.25 0.25',
    '2022-04-01 sanction 0.25 0.25',
    '2022-07-01 sanction 0.25 0.25',
    '2022-10-01 sanction 0.25 0.25',
  ])
})
