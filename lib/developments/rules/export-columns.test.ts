import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { exportColumns } from './export-columns'

it('has every column in its documentation, and no other', () => {
  const table = readFileSync('docs/exports.md', 'utf8').split('| --- | --- | --- |')[1]!
  const rows = table.split('\n').filter((line) => line.startsWith('| `'))
  const cells = rows.map((line) => line.split(' | ')[0]!)
  const named = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map((match) => match[1]))
  expect(named.toSorted()).toEqual(exportColumns.map(({ header }) => header).toSorted())
  expect(new Set(exportColumns.map(({ header }) => header)).size).toBe(exportColumns.length)
})
