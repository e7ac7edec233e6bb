import { describe, expect, it } from 'vitest'
import type { ClaimRow } from '@/lib/claims/contract'
import { isNarrowed, ledgerHref, readLedger, sorted, type LedgerView } from './view'

const now = { world: null, known: null }
const row = (ref: string, drift: number | null, weight = 3) => ({ ref, drift, weight }) as ClaimRow

describe('the address of the ledger', () => {
  it('says and reads the same view', () => {
    const view: LedgerView = {
      standing: 'overtaken',
      type: 'forecast',
      q: 'base',
      sort: 'drift',
      baseline: 'b1',
    }
    const href = ledgerHref('BLR', view, now)
    expect(href).toBe('/dossiers/BLR/claims?baseline=b1&standing=overtaken&type=forecast&q=base&sort=drift')
    expect(readLedger(Object.fromEntries(new URL(href, 'http://x').searchParams))).toEqual(view)
  })

  it('counts what it does not understand as not said', () => {
    const view = readLedger({ standing: 'broken', type: ['<b>'], sort: 'best' })
    expect(view).toEqual({ standing: null, type: null, q: '', sort: 'ref', baseline: null })
    expect(isNarrowed(view)).toBe(false)
  })

  it('keeps the dates of the page', () => {
    expect(ledgerHref('BLR', readLedger({}), { world: '2021-01-01', known: null })).toBe(
      '/dossiers/BLR/claims?world=2021-01-01',
    )
  })
})

describe('the order by drift', () => {
  it('puts the furthest first and the untested last', () => {
    const order = sorted([row('A', null), row('B', 0), row('C', 90), row('D', 90, 5)], 'drift')
    expect(order.map(({ ref }) => ref)).toEqual(['D', 'C', 'B', 'A'])
  })
})
