import type { ReactNode } from 'react'
import styles from './TableFrame.module.css'

export type TableFrameProps = {
  /** What the table shows; read first by screen readers, and shown over it unless `captionHidden`. */
  caption: ReactNode
  captionHidden?: boolean
  /** `<thead>` and `<tbody>`; mark numbers with `data-number` on th and td, the row's name with `<th scope="row">`. */
  children: ReactNode
  /** `fixed` for tables that must not change width with their rows. */
  layout?: 'auto' | 'fixed'
  /** Keeps the head in sight while the table scrolls inside `maxHeight`. */
  maxHeight?: number | string
  /** Under this many px the frame scrolls sideways instead of squeezing the columns. */
  minWidth?: number
  /** On a narrow screen each row stands as a list of its cells, each named by its `data-label`; one without a word to say is left out. */
  stack?: boolean
}

/** A hairline table. Wider than the page it scrolls in its own frame, which the keyboard can reach. */
export function TableFrame({
  caption,
  captionHidden = false,
  children,
  layout = 'auto',
  maxHeight,
  minWidth = 560,
  stack = false,
}: TableFrameProps) {
  return (
    <div
      className={styles.frame}
      style={{ maxHeight }}
      tabIndex={0}
      role="region"
      aria-label={typeof caption === 'string' ? caption : 'Table'}
    >
      <table
        className={styles.table}
        data-stack={stack || undefined}
        style={{ tableLayout: layout, minWidth }}
      >
        <caption className={captionHidden ? 'visually-hidden' : styles.caption}>{caption}</caption>
        {children}
      </table>
    </div>
  )
}
