'use client'

import { useEffect } from 'react'
import type { RefObject } from 'react'
import { rangeOf, type Picked } from './dom'

const NAME = 'plumbline-chosen'

/** The block of a picked stretch in the page. */
export function blockOf(root: ParentNode, { block }: Picked): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-block="${CSS.escape(block)}"]`)
}

/**
 * Keeps the picked stretch visible while a form has the focus, which takes the browser's own selection away. A browser without
 * highlights shows the quote in the form only.
 */
export function useHighlight(root: RefObject<HTMLElement | null>, picked: Picked | null): void {
  useEffect(() => {
    if (!picked || !root.current || !('highlights' in CSS)) return
    const block = blockOf(root.current, picked)
    const range = block && rangeOf(block, picked)
    if (!range) return
    CSS.highlights.set(NAME, new Highlight(range))
    return () => void CSS.highlights.delete(NAME)
  }, [root, picked])
}
