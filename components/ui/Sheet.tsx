'use client'

import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { MantineThemeProvider } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useModal } from '@/components/ui/useModal'
import styles from './Sheet.module.css'

export type SheetProps = {
  open: boolean
  onClose: () => void
  title: ReactNode
  /** `middle` is a dialog, `left` and `right` slide along an edge. */
  place?: 'middle' | 'left' | 'right'
  /** Widest, in px. */
  width?: number
  /** What it holds; the field marked `data-autofocus` gets the focus, or else the title does. */
  children: ReactNode
  /** Buttons at the foot. */
  foot?: ReactNode
}

/**
 * A modal sheet on the browser's own dialog: it keeps the focus, closes on Escape and makes the rest inert without code of ours.
 * Lists that Mantine's inputs drop down are placed inside it, since nothing outside can stand above it.
 */
export function Sheet({ open, onClose, title, place = 'middle', width = 480, children, foot }: SheetProps) {
  const dialog = useModal(open)
  const [layer, setLayer] = useState<HTMLElement | null>(null)
  const titleId = useId()
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      data-place={place}
      style={{ '--sheet-width': `${width}px` }}
      aria-labelledby={titleId}
      onClose={onClose}
      onMouseDown={(press) => {
        if (press.target === dialog.current) dialog.current?.close()
      }}
    >
      <div className={styles.inside}>
        <header className={styles.head}>
          <h2 id={titleId} className={styles.title} tabIndex={-1} data-autofocus>
            {title}
          </h2>
          <button
            type="button"
            className={styles.close}
            aria-label="Close"
            onClick={() => dialog.current?.close()}
          >
            <IconX size={18} aria-hidden="true" />
          </button>
        </header>
        <div className={styles.body}>
          <MantineThemeProvider
            inherit
            theme={{ components: { Portal: { defaultProps: { target: layer ?? undefined } } } }}
          >
            {open ? children : null}
          </MantineThemeProvider>
        </div>
        {foot ? <footer className={styles.foot}>{foot}</footer> : null}
      </div>
      <div ref={setLayer} />
    </dialog>
  )
}
