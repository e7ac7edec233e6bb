import { describe, expect, it } from 'vitest'
import { isDay, readClocks, withClocks } from '@/components/frame/clocks'

describe('readClocks', () => {
  it('reads both from URLSearchParams and from plain params', () => {
    const both = { world: '2022-02-28', known: '2023-01-01' }
    expect(readClocks(new URLSearchParams(both))).toEqual(both)
    expect(readClocks(both)).toEqual(both)
    expect(readClocks({ world: ['2022-02-28', '2020-01-01'] })).toEqual({ world: '2022-02-28', known: null })
  })

  it('takes anything that is not a day for now', () => {
    for (const world of ['', 'now', '2022-2-8', '2022-02-30', '2022-02-28T00:00', '0000-00-00']) {
      expect(readClocks({ world }).world).toBeNull()
    }
  })
})

describe('withClocks', () => {
  it('sets, replaces and clears, and keeps the rest', () => {
    const past = { world: '2022-02-28', known: null }
    expect(withClocks('/d/BLR/log', past)).toBe('/d/BLR/log?world=2022-02-28')
    expect(withClocks('/d/BLR/log?kind=loan&world=2020-01-01#row', past)).toBe(
      '/d/BLR/log?kind=loan&world=2022-02-28#row',
    )
    expect(withClocks('/d/BLR/log?world=2020-01-01', { world: null, known: null })).toBe('/d/BLR/log')
  })
})

describe('isDay', () => {
  it('knows leap years', () => {
    expect(isDay('2024-02-29')).toBe(true)
    expect(isDay('2023-02-29')).toBe(false)
  })
})
