import fc from 'fast-check'
import { expect, it } from 'vitest'
import { standingAt, STANDINGS } from '@/lib/claims/rules/standing'
import { bandsOf, bandsTitle } from './claim-bands'

const decided = (id: string, standing: (typeof STANDINGS)[number], worldDate: string, decidedOn: string) => ({
  ...{ id, standing, worldDate, decidedOn },
})

it('lets each standing hold until the day before the next, as far as it was known', () => {
  const standings = [
    decided('1', 'holding', '2019-08-01', '2019-09-01'),
    decided('2', 'exceeded', '2021-03-01', '2021-04-01'),
    decided('3', 'overtaken', '2022-02-24', '2022-03-01'),
  ]
  const said = (world: string, known: string) =>
    bandsOf(standings, world, known).map(({ standing, from, to }) => `${standing} ${from} ${to}`)
  expect(said('2023-01-01', '2023-01-01')).toEqual([
    'holding 2019-08-01 2021-02-28',
    'exceeded 2021-03-01 2022-02-23',
    'overtaken 2022-02-24 2023-01-01',
  ])
  expect(said('2023-01-01', '2021-12-31')).toEqual([
    'holding 2019-08-01 2021-02-28',
    'exceeded 2021-03-01 2023-01-01',
  ])
  expect(said('2020-01-01', '2023-01-01')).toEqual(['holding 2019-08-01 2020-01-01'])
})

const day = fc
  .integer({ min: 0, max: 900 })
  .map((at) => new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10))
const some = fc.array(
  fc.record({ standing: fc.constantFrom(...STANDINGS), worldDate: day, decidedOn: day }),
  {
    maxLength: 12,
  },
)

it('shows on each day the standing that was in force on it', () => {
  fc.assert(
    fc.property(some, day, day, (drafts, on, known) => {
      const standings = drafts.map((draft, at) => ({ id: String(at).padStart(3, '0'), ...draft }))
      const world = '2022-12-31'
      const band = bandsOf(standings, world, known).find(({ from, to }) => from <= on && on <= to)
      const inForce = standingAt(standings, { worldDate: on, knowledgeDate: known })
      expect(band?.id ?? null).toBe(inForce?.id ?? null)
    }),
  )
})

it('says how many moved, and how', () => {
  expect(bandsTitle(['exceeded', 'holding', null, 'overtaken', 'exceeded'])).toBe(
    '3 of 5 claims no longer stand as written: 2 exceeded and 1 overtaken; 1 is not judged',
  )
  expect(bandsTitle(['holding'])).toBe('None of 1 claim has moved from what was written')
  expect(bandsTitle([])).toBe('The baseline has no claims yet')
})
