import type { ReactNode } from 'react'
import type { Placed } from '@/components/trends/boards/placed'
import type { PanelName } from '@/lib/trends/rules/panels'
import styles from './Desk.module.css'

type Props = {
  placed: readonly Placed[]
  /** a panel that is not here has nothing to show now, and leaves no gap */
  content: Partial<Record<PanelName, ReactNode>>
}

/** The panels in their order. */
export function Board({ placed, content }: Props) {
  return (
    <div className={styles.board}>
      {placed.map(({ panel, width }) =>
        content[panel] ? (
          <div key={panel} className={styles.place} data-width={width}>
            {content[panel]}
          </div>
        ) : null,
      )}
    </div>
  )
}
