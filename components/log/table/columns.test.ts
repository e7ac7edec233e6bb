import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  COLUMNS,
  columnsParam,
  moveColumn,
  ordinaryColumns,
  readColumns,
  sizeColumn,
  toggleColumn,
} from './columns'

const names = (param: string) => readColumns(param)?.map(({ name }) => name)

describe('the columns of an address', () => {
  it('are read back as they were written', () => {
    const choice = fc.record({
      name: fc.constantFrom(...COLUMNS.map(({ name }) => name)),
      width: fc.option(fc.integer({ min: 40, max: 1_000 }), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(choice, { minLength: 1, selector: ({ name }) => name }), (columns) => {
        const read = readColumns(columnsParam(columns)) ?? ordinaryColumns()
        const whole = columns.some(({ name }) => name === 'title')
          ? columns
          : [{ name: 'title' as const }, ...columns]
        expect(columnsParam(read)).toBe(columnsParam(whole))
      }),
    )
  })

  it('are the ordinary ones where nothing sensible is said', () => {
    expect(readColumns(undefined)).toBeNull()
    expect(readColumns('nonsense')).toBeNull()
    expect(readColumns(columnsParam(ordinaryColumns()))).toBeNull()
    expect(names('kind,kind,when')).toEqual(['title', 'kind', 'when'])
    expect(readColumns('title:9999,ref:1')).toEqual([
      { name: 'title', width: 1_000 },
      { name: 'ref', width: 40 },
    ])
  })

  it('are shown, moved and sized one at a time', () => {
    const columns = readColumns('when,title,ref')!
    expect(toggleColumn(columns, 'kind').map(({ name }) => name)).toEqual(['when', 'title', 'kind', 'ref'])
    expect(toggleColumn(columns, 'title')).toEqual(columns)
    expect(toggleColumn(columns, 'ref').map(({ name }) => name)).toEqual(['when', 'title'])
    expect(moveColumn(columns, 'ref', -1).map(({ name }) => name)).toEqual(['when', 'ref', 'title'])
    expect(moveColumn(columns, 'ref', 1)).toEqual(columns)
    expect(sizeColumn(columns, 'ref', 120.4).at(-1)).toEqual({ name: 'ref', width: 120 })
  })
})
