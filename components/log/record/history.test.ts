import { describe, expect, it } from 'vitest'
import { historyOf } from '@/components/log/record/history'
import type { AuditEntry } from '@/lib/audit/contract'

const kinds = [{ code: 'loan-credit', label: 'Loan or credit' }]
const entry = (given: Partial<AuditEntry>): AuditEntry => ({
  id: '1',
  seq: 1,
  at: '2026-01-02T10:00:00.000Z',
  by: 'Ada',
  type: 'development.revised',
  subjectType: 'development',
  subjectId: '2',
  before: null,
  after: null,
  reason: null,
  ...given,
})
const one = (before: unknown, after: unknown) => historyOf([entry({ before, after })], kinds)[0]?.changes[0]

describe('historyOf', () => {
  it('says plain fields in words', () => {
    expect(one({ happened: '2021-09' }, { happened: '2021-09-10/2021-09-16' })).toEqual({
      field: 'When',
      from: ['September 2021'],
      to: ['10-16 September 2021'],
    })
    expect(one({ kind: 'gone' }, { kind: 'loan-credit' })).toEqual({
      field: 'Kind',
      from: ['gone'],
      to: ['Loan or credit'],
    })
    expect(one({ place: null }, { place: 'Minsk' })).toEqual({
      field: 'Place',
      from: ['nothing'],
      to: ['Minsk'],
    })
  })

  it('says of a list only what came and went', () => {
    const ru = { code: 'RU', role: 'actor' }
    expect(
      one(
        { actors: [ru, { code: 'PL', role: 'host' }] },
        { actors: [ru, { code: 'BY', role: 'recipient' }] },
      ),
    ).toEqual({
      field: 'Actors',
      from: ['PL, host'],
      to: ['BY, recipient'],
    })
  })

  it('tells a figure that only changed its source from one that did not change', () => {
    const figure = {
      metric: 'personnel',
      part: null,
      low: null,
      best: 12_800,
      high: null,
      unit: 'head',
      basis: 'declared',
    }
    const change = one(
      { measurements: [{ ...figure, attributedTo: null }] },
      { measurements: [{ ...figure, attributedTo: 'BY' }] },
    )
    expect(change?.from).toEqual(['Personnel: 12,800 troops, declared'])
    expect(change?.to).toEqual(['Personnel: 12,800 troops, declared by BY'])
  })

  it('keeps who, when and why, and names no field of what was logged', () => {
    const [said] = historyOf(
      [entry({ type: 'development.logged', after: { title: 'x' }, by: null, reason: 'because' })],
      kinds,
    )
    expect(said).toEqual({
      id: '1',
      at: '2026-01-02T10:00:00.000Z',
      by: 'the system',
      what: 'Logged',
      reason: 'because',
      changes: [],
    })
  })
})
