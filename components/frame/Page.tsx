import type { ReactNode } from 'react'
import styles from './Page.module.css'

export type PageProps = {
  /** A band of paper under the bar over the full width, for the figures of the page. */
  strip?: ReactNode
  /** `wide` for tables and charts, `text` for one column to read, `full` without padding for a page with its own layout. */
  width?: 'wide' | 'text' | 'full'
  children: ReactNode
}

/** The inside of the frame: margins, and the strip of figures. Every page begins with it. */
export function Page({ strip, width = 'wide', children }: PageProps) {
  return (
    <>
      {strip ? <div className={styles.strip}>{strip}</div> : null}
      <div className={styles.page} data-width={width}>
        {children}
      </div>
    </>
  )
}
