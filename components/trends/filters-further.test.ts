import { expect, it } from 'vitest'
import { filterParams } from '@/components/log/filters/address'
import { developmentFilters } from '@/lib/developments/rules/filters'
import { fieldNames, furtherNames, furtherOf, furtherQuery } from './filters-further'

it('knows every filter of the log but the clocks', () => {
  const all = Object.keys(developmentFilters).filter((name) => name !== 'world' && name !== 'known')
  expect(new Set([...fieldNames, ...furtherNames])).toEqual(new Set(all))
})

it('takes the further ones out of an address and out of the log’s filters, to the same words', () => {
  const filters = {
    kind: ['sanction'],
    stage: ['announced' as const],
    place: ['Minsk', 'Brest'],
    q: 'bridge',
  }
  const said = 'stage=announced&place=Minsk&place=Brest&q=bridge'
  expect(furtherQuery(new URLSearchParams(`step=year&pick.kind=a&${filterParams(filters)}`))).toBe(said)
  expect(filterParams(furtherOf(filters)).toString()).toBe(said)
})
