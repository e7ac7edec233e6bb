import { expect, it } from 'vitest'
import { mapping } from './mapping'

it('is JSON that comes back as it was, with what was left out filled in', () => {
  const kept = mapping.parse({
    columns: [
      { column: 'StartDate', target: { field: 'happened', part: 'start' }, dates: { order: 'month-first' } },
      { column: 'StateA', target: { field: 'actors', role: 'participant' } },
      { column: 'troops', target: { field: 'figure', group: 'troops', part: 'low' } },
    ],
    figures: { troops: { metric: 'personnel', unit: 'head' } },
    values: { actor: { Belorus: 'BY' } },
  })
  expect(mapping.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  expect(kept).toMatchObject({ unknownActors: 'ask', unguard: false, missing: [] })
  expect(kept.columns[0]?.dates).toEqual({ order: 'month-first', pivot: 49, serial: 'no' })
})

it.each([
  ['a meaning that there is not', { columns: [{ column: 'a', target: { field: 'colour' } }] }],
  ['a role that there is not', { columns: [{ column: 'a', target: { field: 'actors', role: 'witness' } }] }],
  ['a word that is not its', { columns: [], unguarded: true }],
])('refuses %s', (_what, input) => {
  expect(mapping.safeParse(input).success).toBe(false)
})
