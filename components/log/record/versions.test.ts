import { describe, expect, it } from 'vitest'
import type { Version } from '@/lib/developments/contract'
import { comparedVersions, versionWords } from './versions'

const version = (number: number, state: Version['state'], retracted = false): Version => ({
  version: number,
  at: '2026-11-28T10:00:00.000Z',
  by: 'Lead',
  type: 'development.revised',
  reason: null,
  retracted,
  state,
})
const kinds = [{ code: 'statement', label: 'Statement' }]

describe('two versions', () => {
  it('are compared field by field, of lists only what differs', () => {
    const from = version(1, {
      title: 'Old',
      kind: 'statement',
      actors: [
        { code: 'RU', role: 'actor' },
        { code: 'BY', role: 'host' },
      ],
    })
    const to = version(2, { title: 'New', kind: 'statement', actors: [{ code: 'RU', role: 'actor' }] })
    expect(comparedVersions(from, to, kinds)).toEqual([
      { field: 'Title', from: ['Old'], to: ['New'] },
      { field: 'Actors', from: ['BY, host'], to: [] },
    ])
    expect(comparedVersions(from, from, kinds)).toEqual([])
  })

  it('differ by being retracted, and are named', () => {
    const gone = version(3, { title: 'New' }, true)
    expect(comparedVersions(version(2, { title: 'New' }), gone, kinds)).toEqual([
      { field: 'State', from: ['In force'], to: ['Retracted'] },
    ])
    expect(versionWords(gone)).toBe('Version 3, Lead, 28 Nov 2026, retracted')
  })
})
