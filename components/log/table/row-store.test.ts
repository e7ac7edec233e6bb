import { describe, expect, it } from 'vitest'
import type { DevelopmentRow } from '@/lib/developments/contract'
import { createRowStore, WINDOW } from './row-store'

const rows = (count: number, title = 'row') =>
  Array.from({ length: count }, (_, nth) => ({ ref: `${title} ${nth}` }) as DevelopmentRow)

describe('the rows of a list', () => {
  it('are asked for once, in windows, and only where something is missing', () => {
    const store = createRowStore()
    store.bring({ at: 0, rows: rows(50) })
    expect(store.ask(0, 49).windows).toEqual([])
    expect(store.ask(0, 50).windows).toEqual([0])
    expect(store.ask(0, 250).windows).toEqual([1, 2])
    const { time } = store.ask(0, 250)
    expect(store.answer(1, rows(WINDOW, 'second'), time)).toBe(true)
    expect(store.at(WINDOW)?.ref).toBe('second 0')
    expect(store.at(2 * WINDOW)).toBeUndefined()
  })

  it('are asked for again after a failure', () => {
    const store = createRowStore()
    const { time } = store.ask(0, 10)
    store.answer(0, null, time)
    expect(store.ask(0, 10).windows).toEqual([0])
  })

  it('stay on show when the page brings newer ones, and late answers are dropped', () => {
    const store = createRowStore()
    const { time } = store.ask(WINDOW, WINDOW)
    store.answer(1, rows(WINDOW, 'old'), time)
    const late = store.ask(2 * WINDOW, 2 * WINDOW)
    store.bring({ at: 0, rows: rows(50) })
    expect(store.at(WINDOW)?.ref).toBe('old 0')
    expect(store.answer(2, rows(WINDOW), late.time)).toBe(false)
    expect(store.ask(WINDOW, WINDOW).windows).toEqual([1])
  })

  it('know how long the list is at least', () => {
    const store = createRowStore()
    store.bring({ at: 0, rows: rows(50) })
    expect(store.length()).toBe(50 + WINDOW)
    store.answer(0, rows(60), store.ask(0, 99).time)
    expect(store.length()).toBe(60)
  })
})
