'use client'

import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** A dialog element kept open or closed. On opening, the focus goes to what is marked `data-autofocus` in it, the last such mark winning. */
export function useModal(open: boolean): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (!open) element?.close()
    if (!element || !open || element.open) return
    element.showModal()
    const marked = [...element.querySelectorAll<HTMLElement>('[data-autofocus]')]
    marked.at(-1)?.focus()
  }, [open])
  return dialog
}
