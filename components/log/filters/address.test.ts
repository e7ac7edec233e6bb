import { describe, expect, it } from 'vitest'
import { filterParams, isNarrowed, logHref, narrowed, recordHref } from '@/components/log/filters/address'
import { readLogView } from '@/components/log/filters/read'

const now = { world: null, known: null }
const paramsOf = (href: string) => {
  const found: Record<string, string[]> = {}
  for (const [name, value] of new URL(href, 'http://x').searchParams) (found[name] ??= []).push(value)
  return found
}

describe('the address of the log', () => {
  it('says and reads the same view', () => {
    const { view, refused } = readLogView({
      kind: ['sanction', 'statement'],
      actor: 'RU',
      from: '2019-07-18',
      reliability: 'B',
      credibility: '2',
      q: 'air base',
      sort: 'oldest',
      rows: '150',
      open: 'BLR-D-0042',
    })
    expect(refused).toEqual([])
    expect(view.filters).toEqual({
      kind: ['sanction', 'statement'],
      actor: ['RU'],
      from: '2019-07-18',
      reliability: 'B',
      credibility: 2,
      q: 'air base',
    })
    expect(readLogView(paramsOf(logHref('BLR', view, now)))).toEqual({ view, refused: [] })
  })

  it('is short for the whole log', () => {
    expect(logHref('BLR', readLogView({}).view, now)).toBe('/dossiers/BLR/log')
  })

  it('reads lists with brackets, once each', () => {
    expect(readLogView({ 'kind[]': ['sanction'], kind: 'sanction' }).view.filters.kind).toEqual(['sanction'])
  })

  it('leaves out what it does not understand, and says so', () => {
    const { view, refused } = readLogView({
      stage: ['completed', 'soon'],
      from: 'yesterday',
      credibility: '9',
      rows: 'all',
      sort: 'best',
      open: '<script>',
    })
    expect(view).toEqual({ filters: { stage: ['completed'] }, sort: 'newest', rows: 50, capture: false })
    expect(refused).toEqual([
      { name: 'stage', value: 'soon' },
      { name: 'from', value: 'yesterday' },
      { name: 'credibility', value: '9' },
    ])
  })

  it('keeps the clocks and the view on the way to a record', () => {
    const { view } = readLogView({ kind: 'sanction', open: 'BLR-D-0001' })
    expect(recordHref('BLR', 'BLR-D-0042', view, { world: '2021-01-01', known: null })).toBe(
      '/dossiers/BLR/log/BLR-D-0042?kind=sanction&world=2021-01-01',
    )
  })
})

describe('narrowing', () => {
  it('begins at the first row with nothing open', () => {
    const { view } = readLogView({ rows: '200', cursor: 'abc', open: 'BLR-D-0001', kind: 'sanction' })
    const next = narrowed(view, { kind: undefined, q: 'x' })
    expect(next).toEqual({ filters: { kind: undefined, q: 'x' }, sort: 'newest', rows: 50, capture: false })
    expect(filterParams(next.filters).toString()).toBe('q=x')
  })

  it('has no order by fit without a text', () => {
    const { view } = readLogView({ q: 'x', sort: 'relevance' })
    expect(view.sort).toBe('relevance')
    expect(narrowed(view, { q: undefined }).sort).toBe('newest')
  })

  it('is off when every filter is empty', () => {
    expect(isNarrowed({ q: '', kind: [] })).toBe(false)
    expect(isNarrowed({ include: 'retracted' })).toBe(true)
  })
})
