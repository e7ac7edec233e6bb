'use client'

import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { useShortcuts } from '@/components/frame/ShortcutKeys'

type Order = {
  table: RefObject<HTMLTableElement | null>
  count: number
  /** the row that has the focus at first */
  start: number
  scrollTo: (place: number) => void
  /** rows that fit on the screen */
  page: () => number
  /** called when the focus has arrived at a row by moving */
  onArrive: (ref: string) => void
  /** chooses the row with the focus; null where nothing can be chosen */
  choose: ((place: number, extend: boolean) => void) | null
}

const linkAt = (table: HTMLTableElement | null, place: number) =>
  table?.querySelector<HTMLAnchorElement>(`tr[data-place="${place}"] a[data-record]`) ?? null

/**
 * Moving by keys. The focus moves from title to title, so that Enter, screen readers and the browser's own menu know which line is meant; the list is
 * one tab stop. A row that is not there yet gets the focus when it comes.
 */
export function useGridKeys({ table, count, start, scrollTo, page, onArrive, choose }: Order) {
  const [active, setActive] = useState(start)
  const wanted = useRef(false)
  const place = Math.min(active, Math.max(count - 1, 0))
  const arrive = useRef(onArrive)
  useEffect(() => {
    arrive.current = onArrive
    const link = wanted.current ? linkAt(table.current, place) : null
    if (!link) return
    wanted.current = false
    link.focus({ preventScroll: true })
    arrive.current(link.dataset['record'] ?? '')
  })
  const move = (to: number) => {
    if (count === 0) return
    const next = Math.min(Math.max(to, 0), count - 1)
    setActive(next)
    scrollTo(next)
    const link = linkAt(table.current, next)
    // What is not on the page yet gets the focus when it comes.
    wanted.current = link === null
    if (!link) return
    link.focus({ preventScroll: true })
    onArrive(link.dataset['record'] ?? '')
  }
  const isThere = () => table.current?.contains(document.activeElement) ?? false
  const step = (by: number) => move(isThere() || linkAt(table.current, place) === null ? place + by : place)
  const steps: Record<string, () => void> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    PageDown: () => step(page()),
    PageUp: () => step(-page()),
    Home: () => move(0),
    End: () => move(count - 1),
  }
  useShortcuts([
    { keys: 'j', label: 'Next development', group: 'Log', run: () => step(1) },
    { keys: 'k', label: 'Previous development', group: 'Log', run: () => step(-1) },
    ...(choose
      ? [{ keys: 'x', label: 'Choose the development', group: 'Log', run: () => choose(place, false) }]
      : []),
  ])
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.ctrlKey || press.metaKey || press.altKey) return
    if (press.key === ' ' && choose) choose(place, press.shiftKey)
    else if (steps[press.key]) {
      steps[press.key]!()
      if (press.shiftKey && choose && press.key.startsWith('Arrow'))
        choose(Math.min(Math.max(place + (press.key === 'ArrowDown' ? 1 : -1), 0), count - 1), true)
    } else return
    press.preventDefault()
  }
  return { place, onKeyDown, setActive }
}
