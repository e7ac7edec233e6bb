'use client'

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import type { Virtualizer } from '@tanstack/react-virtual'
import { hrefNow, keepAddress } from '@/components/frame/address'

/** How long scrolling has to rest until the address says where, in ms. */
const REST_MS = 250
/** What stands over the rows when one scrolls: the bar of the frame and the head of the table, in px. */
const OVER = 92

type Measures = { row: number; top: number }

/** The height of a row, which the style sheet decides, and where the rows begin on the page; both in px. */
function useMeasures(table: RefObject<HTMLTableElement | null>): Measures | null {
  const [measures, setMeasures] = useState<Measures | null>(null)
  useLayoutEffect(() => {
    const element = table.current
    const body = element?.tBodies[0]
    if (!element || !body) return
    const measure = () => {
      const row = Number.parseFloat(getComputedStyle(element).getPropertyValue('--row')) || 52
      const top = Math.round(body.getBoundingClientRect().top + scrollY)
      setMeasures((old) => (old?.row === row && old.top === top ? old : { row, top }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    observer.observe(element.parentElement ?? element)
    return () => observer.disconnect()
  }, [table])
  return measures
}

/** Keeps the address at the first row in sight, once scrolling rests; without a visit to the server. */
function useAddress(virtual: Virtualizer<Window, HTMLTableRowElement>, measures: Measures | null) {
  const offset = virtual.scrollOffset ?? 0
  useEffect(() => {
    if (!measures) return
    const timer = setTimeout(() => {
      const place = Math.max(Math.round((offset + OVER - measures.top) / measures.row), 0)
      keepAddress(hrefNow({ at: place === 0 ? null : String(place) }))
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [offset, measures])
}

/**
 * Only the rows in sight of a list that scrolls with the page. Null until measured: then the rows that the page brought stand as they are.
 * `start` is the row that the address asks for.
 */
export function useWindow(table: RefObject<HTMLTableElement | null>, count: number, start: number) {
  const measures = useMeasures(table)
  const row = measures?.row ?? 52
  // The compiler does not keep this for us, and nothing here relies on that.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useWindowVirtualizer<HTMLTableRowElement>({
    count,
    estimateSize: () => row,
    overscan: 10,
    scrollMargin: measures?.top ?? 0,
    scrollPaddingStart: OVER,
    scrollPaddingEnd: 40,
  })
  useEffect(() => {
    virtual.measure()
  }, [virtual, row])
  const begun = useRef(false)
  useLayoutEffect(() => {
    if (!measures || begun.current) return
    begun.current = true
    if (start > 0) window.scrollTo({ top: measures.top + start * measures.row - OVER, behavior: 'instant' })
  }, [measures, start])
  useAddress(virtual, measures)
  return { virtual, measured: measures !== null, row }
}
