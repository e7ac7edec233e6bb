import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Drift } from '@/lib/drift/contract'
import { columnsOf, readMatrix, rowsOf, spreadOf, titleOf } from './matrix'

type Claim = Drift['perClaim'][number]
const development = (id: string, startsOn: string) => ({ id, startsOn, title: id }) as never
const term = (id: string, startsOn: string, relation: string, strength = 3, contribution = 50) =>
  ({ development: development(id, startsOn), relation, strength, contribution }) as never
const ownWord = { development: null, relation: null, strength: null, contribution: 50 } as never
const claim = (ref: string, drift: number | null, terms: never[], retired = false) =>
  ({ ref, drift, terms, retired }) as unknown as Claim

const claims = [
  claim('C-1', 60, [term('a', '2020-01-01', 'contradicts'), term('b', '2021-01-01', 'supports', 1), ownWord]),
  claim('C-2', 0, [term('a', '2020-01-01', 'supports', 2), ownWord]),
  claim('C-3', null, []),
  claim('C-4', 0, [term('c', '2022-01-01', 'supports')], true),
]

describe('the matrix', () => {
  it('has the least contradicted claim first and no retired one', () => {
    expect(columnsOf(claims).map(({ ref }) => ref)).toEqual(['C-2', 'C-1', 'C-3'])
  })

  it('has one row a development, the most diagnostic first', () => {
    const rows = rowsOf(claims, readMatrix({}))
    expect(rows.map(({ development: { id }, spread }) => [id, spread])).toEqual([
      ['a', 5],
      ['b', 0],
    ])
    expect([...rows[0]!.cells.keys()]).toEqual(['C-1', 'C-2'])
  })

  it('can be ordered by date, and kept to what bears on several claims', () => {
    const ids = (params: Record<string, string>) =>
      rowsOf(claims, readMatrix(params)).map((row) => row.development.id)
    expect(ids({ order: 'date' })).toEqual(['b', 'a'])
    expect(ids({ several: '1' })).toEqual(['a'])
  })

  it('makes one cell of the two halves of a link that qualifies', () => {
    const halves = [term('q', '2020-01-01', 'qualifies', 3, 20), term('q', '2020-01-01', 'qualifies', 3, 20)]
    const [row] = rowsOf([claim('C-1', 20, halves)], readMatrix({}))
    expect(row!.cells.get('C-1')).toEqual({ relation: 'qualifies', strength: 3, contribution: 40 })
  })

  it('says what is seen', () => {
    const view = readMatrix({})
    expect(titleOf(columnsOf(claims), rowsOf(claims, view))).toBe(
      'Of 2 tested claims one claim stands unmoved; 1 of 2 developments tell claims apart',
    )
    expect(titleOf([], [])).toBe('Nothing tests these claims yet')
  })
})

it('a development that says the same of every claim tells nothing apart; no order matters', () => {
  const relation = fc.constantFrom('supports', 'contradicts', 'exceeds', 'qualifies', 'context' as const)
  const cell = fc.record({ relation, strength: fc.integer({ min: 1, max: 3 }) })
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 8 }), cell, (cells, one) => {
      expect(spreadOf(cells.toReversed())).toBe(spreadOf(cells))
      expect(spreadOf(cells)).toBeGreaterThanOrEqual(0)
      expect(spreadOf(cells)).toBeLessThanOrEqual(6)
      expect(spreadOf(cells.map(() => one))).toBe(0)
    }),
  )
})
