import { describe, expect, it } from 'vitest'
import type { ClaimRow } from '@/lib/claims/contract'
import { isNarrowed, ledgerHref, ownersOf, readLedger, sorted, type LedgerView } from './view'

const now = { world: null, known: null }
const row = (ref: string, drift: number | null, weight = 3) => ({ ref, drift, weight }) as ClaimRow

describe('the address of the ledger', () => {
  it('says and reads the same view', () => {
    const view: LedgerView = {
      standing: 'overtaken',
      type: 'forecast',
      owner: 'nobody',
      q: 'base',
      gone: true,
      sort: 'drift',
      baseline: 'b1',
    }
    const href = ledgerHref('BLR', view, now)
    expect(href).toBe(
      '/dossiers/BLR/claims?baseline=b1&standing=overtaken&type=forecast&owner=nobody&q=base&gone=1&sort=drift',
    )
    expect(readLedger(Object.fromEntries(new URL(href, 'http://x').searchParams))).toEqual(view)
  })

  it('counts what it does not understand as not said', () => {
    const view = readLedger({ standing: 'broken', type: ['<b>'], owner: 'me', sort: 'best' })
    expect(view).toEqual({
      standing: null,
      type: null,
      owner: null,
      q: '',
      gone: false,
      sort: 'ref',
      baseline: null,
    })
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

it('counts claims by who answers for them, nobody last, those who left named as such', () => {
  const owned = (accountId: string, name: string, left = false) => ({ owner: { accountId, name, left } })
  const rows = [{ owner: null }, owned('2', 'Zora'), owned('1', 'Ada', true), owned('2', 'Zora')]
  expect(ownersOf(rows)).toEqual([
    { value: '1', label: 'Ada (left) (1)' },
    { value: '2', label: 'Zora (2)' },
    { value: 'nobody', label: 'Nobody (1)' },
  ])
})
