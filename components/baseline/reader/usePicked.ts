'use client'

import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { pickedFrom, rangeOf, type Picked } from './dom'
import { blockOf } from './useHighlight'

const PAUSE_MS = 140

const same = (a: Picked | null, b: Picked | null) =>
  a === b || (a !== null && b !== null && a.block === b.block && a.start === b.start && a.end === b.end)

/** Whether the focus is where a collapsed selection means nothing: a field of a form, or the toolbar. */
const focusIsElsewhere = () =>
  document.activeElement?.closest('dialog, [role="toolbar"], input, textarea') !== null

/**
 * What is picked in the text, whichever way: a mouse or a finger through the browser's selection, the keyboard through `pick`, which
 * sets the same selection, so that copying and reading aloud work on it.
 */
export function usePicked(root: RefObject<HTMLElement | null>, held: boolean, enabled: boolean) {
  const [picked, setPicked] = useState<Picked | null>(null)
  const latest = useRef<Picked | null>(null)
  const keep = (next: Picked | null) => {
    if (same(latest.current, next)) return
    latest.current = next
    setPicked(next)
  }
  useEffect(() => {
    if (held || !enabled) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let down = false
    const read = () => {
      const selection = document.getSelection()
      if (!root.current || !selection || down) return
      const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null
      if (range && !range.collapsed) keep(pickedFrom(root.current, range))
      else if (!focusIsElsewhere()) keep(null)
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(read, PAUSE_MS)
    }
    const onDown = (press: PointerEvent) => {
      down = press.pointerType === 'mouse'
    }
    const onUp = () => {
      down = false
      soon()
    }
    document.addEventListener('selectionchange', soon)
    document.addEventListener('pointerdown', onDown)
    document.addEventListener('pointerup', onUp)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', soon)
      document.removeEventListener('pointerdown', onDown)
      document.removeEventListener('pointerup', onUp)
    }
  }, [root, held, enabled])
  const pick = (next: Picked | null) => {
    keep(next)
    const selection = document.getSelection()
    const block = next && root.current ? blockOf(root.current, next) : null
    const range = next && block ? rangeOf(block, next) : null
    if (range)
      selection?.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      )
    else selection?.removeAllRanges()
  }
  return { picked, pick }
}
