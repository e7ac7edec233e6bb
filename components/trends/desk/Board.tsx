import type { ReactNode } from 'react'
import { panelNames, panels, type PanelName } from '@/lib/trends/rules/panels'
import styles from './Desk.module.css'

/** A panel at its place: over the whole width, or half of it where there is room. */
export type Placed = { panel: PanelName; width: 'whole' | 'half' }

/** All panels, as a dossier shows them before anybody arranges them. */
export const usualBoard: Placed[] = panelNames.map((panel) => ({ panel, width: panels[panel].width }))

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
