'use client'

import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { KeyHint } from '@/components/ui/KeyHint'
import { rangeOf, type Picked } from './dom'
import { blockOf } from './useHighlight'
import styles from './Reader.module.css'

export type Can = { claim: boolean; note: boolean }

export type ToolbarProps = {
  root: RefObject<HTMLElement | null>
  picked: Picked
  can: Can
  onClaim: () => void
  onNote: () => void
  onCancel: () => void
}

/** Stands under the end of the picked words, or over their beginning where the screen ends. */
function useBeside(root: RefObject<HTMLElement | null>, picked: Picked) {
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const [frame, element] = [root.current, bar.current]
    const block = frame && blockOf(frame, picked)
    const range = block && rangeOf(block, picked)
    if (!frame || !element || !range) return
    const rects = [...range.getClientRects()]
    const [first, last] = [rects[0], rects.at(-1)]
    if (!first || !last) return
    const area = frame.getBoundingClientRect()
    const below = last.bottom + element.offsetHeight + 120 < window.innerHeight
    const top = below ? last.bottom + 8 : first.top - element.offsetHeight - 8
    const left = Math.min(last.right - element.offsetWidth / 2, area.right - element.offsetWidth)
    element.style.top = `${top - area.top}px`
    element.style.left = `${Math.max(0, left - area.left)}px`
  }, [root, picked])
  return bar
}

/** What can be done with the picked words. */
export function Toolbar({ root, picked, can, onClaim, onNote, onCancel }: ToolbarProps) {
  const bar = useBeside(root, picked)
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Selected passage"
      className={styles.toolbar}
      data-screen-only
      onMouseDown={(press) => press.preventDefault()}
      onKeyDown={(press) => {
        if (press.key !== 'Escape') return
        press.preventDefault()
        onCancel()
      }}
    >
      {can.claim ? (
        <button type="button" className={styles.tool} onClick={onClaim}>
          Make a claim <KeyHint keys="c" silent />
        </button>
      ) : null}
      {can.note ? (
        <button type="button" className={styles.tool} onClick={onNote}>
          Annotate <KeyHint keys="a" silent />
        </button>
      ) : null}
      <button type="button" className={styles.cancel} onClick={onCancel}>
        Cancel <KeyHint keys="Esc" silent />
      </button>
      {picked.cut ? <p className={styles.cut}>Cut to one paragraph: a passage stays within one.</p> : null}
    </div>
  )
}
