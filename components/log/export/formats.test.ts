import { describe, expect, it } from 'vitest'
import { readLogView } from '@/components/log/filters/read'
import { exportColumns } from '@/lib/developments/rules/export-columns'
import { shownColumns } from '@/lib/developments/rules/export-shown'
import { contentSentence, fileHref, FORMATS, obstacle } from './formats'

const [csv, xlsx, , , geojson] = FORMATS
const now = { world: null, known: null }

describe('the address of a file', () => {
  const { view } = readLogView({ kind: 'sanction', q: 'bank', sort: 'oldest' })

  it('has the filters of the list and its clocks', () => {
    const choice = { format: csv, columns: 'all', ceiling: '' } as const
    expect(fileHref('BLR', view.filters, { world: null, known: '2022-02-01' }, choice)).toBe(
      '/api/v1/dossiers/BLR/developments.csv?kind%5B%5D=sanction&q=bank&known=2022-02-01',
    )
  })

  it('names the columns and the ceiling where they are chosen, and columns only where there are any', () => {
    const tabular = fileHref('BLR', {}, now, { format: xlsx, columns: 'shown', ceiling: 'GREEN' })
    expect(new URL(tabular, 'http://x').searchParams.getAll('columns[]')).toEqual(shownColumns)
    expect(tabular).toContain('ceiling=GREEN')
    expect(fileHref('BLR', {}, now, { format: geojson, columns: 'shown', ceiling: '' })).toBe(
      '/api/v1/dossiers/BLR/developments.geojson',
    )
  })

  it('only names columns that there are', () => {
    const headers = exportColumns.map(({ header }) => header)
    expect(shownColumns.filter((column) => !headers.includes(column))).toEqual([])
  })
})

describe('what is said beforehand', () => {
  it('counts, marks, and says what a map leaves out', () => {
    const counted = { matching: 1_500, placed: 1_499, marking: 'AMBER' }
    expect(contentSentence(csv, counted)).toBe('1,500 developments; the highest marking is TLP:AMBER.')
    expect(contentSentence(geojson, counted)).toBe(
      '1,499 developments on the map; the highest marking is TLP:AMBER. One development without coordinates will be counted in the manifest.',
    )
  })

  it('stops what a worksheet cannot hold, and says what to do', () => {
    const counted = { matching: 1_048_576, placed: 0, marking: 'CLEAR' }
    expect(obstacle(xlsx, counted)).toContain('take CSV')
    expect(obstacle(xlsx, { ...counted, matching: 1_048_575 })).toBeNull()
    expect(obstacle(csv, counted)).toBeNull()
    expect(obstacle(csv, { ...counted, matching: 0 })).toBe('There is nothing to take.')
  })
})
