'use client'

import { use, useRef, type ReactNode } from 'react'
import { AxisKey } from '@/components/trends/axis/AxisKey'
import { ChartNotes } from '@/components/trends/notes/ChartNotes'
import { Section } from '@/components/ui/Section'
import { chartNotes, noteLine, saidNotes } from '@/lib/trends/rules/chart-notes'
import type { PanelTable as Table } from '@/lib/trends/rules/panel-table'
import styles from './Panel.module.css'
import { PanelContext } from './panel-context'
import { PanelMenu } from './PanelMenu'
import { PanelTable } from './PanelTable'
import { useTaking } from './useTaking'

export type PanelFrameProps = {
  /** the name that addresses, files and dashboards know it by (`lib/trends/rules/panels.ts`) */
  panel: string
  /** what is seen, in one sentence that is true of the numbers now */
  title: string
  /** units and basis */
  subtitle: string
  /** what can be done with it on the screen; does not leave the page */
  hint?: string
  /** where the numbers are from; stands at the foot and under the drawing */
  source: string
  /** more at the foot, beside the source */
  foot?: ReactNode
  actions?: ReactNode
  /** the numbers behind the drawing; absent where the panel is a table itself or has nothing to show */
  table?: Table | null
  hrefOf?: (row: number, column: number) => string | null
  /** whether there is a drawing to take; a table or an empty state is none */
  drawn?: boolean
  /** ids of the notes that stand at a mark of the drawing; absent where all notes in sight do */
  marked?: ReadonlySet<string>
  /** the drawing; what is marked `data-screen-only` in it does not leave the page */
  children: ReactNode
}

/**
 * A panel of the trends: its sentence, its drawing, its table one press away, and a menu that takes it out (numbers as CSV, drawing as SVG and PNG,
 * links). Any panel can stand in it.
 */
export function PanelFrame(props: PanelFrameProps) {
  const {
    panel,
    title,
    subtitle,
    hint,
    source,
    foot,
    actions,
    table,
    hrefOf,
    drawn = true,
    marked,
    children,
  } = props
  const drawing = useRef<HTMLDivElement>(null)
  const room = use(PanelContext)
  const notes = room ? chartNotes(room.threads, panel) : []
  const taking = useTaking(panel, drawing, {
    ...{ title, subtitle, source },
    notes: saidNotes(notes).map(noteLine),
  })
  return (
    <div id={`panel-${panel}`} className={styles.panel} data-panel={panel}>
      <Section
        ground="sheet"
        title={title}
        subtitle={hint ? `${subtitle}; ${hint}` : subtitle}
        actions={
          <>
            {actions}
            <PanelMenu panel={panel} title={title} taking={taking} canDraw={drawn} />
          </>
        }
        foot={
          <>
            <span>{source}</span>
            {foot}
          </>
        }
      >
        <div ref={drawing}>
          {children}
          {drawn ? <AxisKey panel={panel} /> : null}
        </div>
        {room ? <ChartNotes {...room} notes={notes} marked={marked} /> : null}
        {table && table.rows.length > 0 ? (
          <details className={styles.table}>
            <summary>Table</summary>
            <PanelTable table={table} hrefOf={hrefOf} />
          </details>
        ) : null}
      </Section>
    </div>
  )
}
