'use client'

import { useEffect, useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import { placeMargin, settleMargin } from './placeMargin'
import { showChosen } from './showChosen'
import type { Chosen } from './useChosen'

/** The width from which cards stand beside the text; the style sheet says the same. */
const BESIDE = '(min-width: 68.01em)'

/** Keeps the chosen card open and every card beside its lines, also when the text, the screen or a card changes its size. */
export function useMargin(root: RefObject<HTMLElement | null>, chosen: Chosen): void {
  // Without a list of dependencies: a refresh may have brought new marks and cards.
  useLayoutEffect(() => {
    if (!root.current) return
    showChosen(root.current, chosen)
    placeMargin(root.current, window.matchMedia(BESIDE).matches)
  })
  useEffect(() => {
    const element = root.current
    if (!element) return
    const beside = window.matchMedia(BESIDE)
    let frame = 0
    const place = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => placeMargin(element, beside.matches))
    }
    const sizes = new ResizeObserver(place)
    for (const seen of element.querySelectorAll('[data-article], [data-card]')) sizes.observe(seen)
    const settled = setTimeout(() => settleMargin(element), 300)
    beside.addEventListener('change', place)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(settled)
      sizes.disconnect()
      beside.removeEventListener('change', place)
    }
  })
}
