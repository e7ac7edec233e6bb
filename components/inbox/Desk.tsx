'use client'

import type { ReactNode } from 'react'
import { useOthers } from '@/components/live/LiveContext'
import { DeskHead } from './DeskHead'
import type { RowPlace } from './EntryRow'
import type { useDesk } from './useDesk'
import type { Seen } from './useGone'
import styles from './Inbox.module.css'

export type DeskProps<T extends Seen> = {
  desk: ReturnType<typeof useDesk<T>>
  /** of the list, also those that are not shown */
  total: number
  canDecide: boolean
  row: (entry: T, place: RowPlace) => ReactNode
  /** of the open entry */
  pane: ReactNode
}

/** A list of entries and the reading pane beside it. */
export function Desk<T extends Seen>({ desk, total, canDecide, row, pane }: DeskProps<T>) {
  const others = useOthers()
  const { entries } = desk
  return (
    <>
      <section className={styles.list} aria-label="Entries">
        <DeskHead shown={entries.length} total={total} desk={desk} canDecide={canDecide} />
        <ul className={styles.rows}>
          {entries.map((entry, at) =>
            row(entry, {
              current: at === desk.at,
              marked: desk.isMarked(entry.id),
              readers: others.filter((other) => other.at === `inbox/${entry.id}`).map(({ name }) => name),
              onOpen: () => desk.go(at),
              onMark: () => desk.mark(entry.id),
            }),
          )}
        </ul>
      </section>
      <section className={styles.pane} aria-label="Reading pane">
        {pane}
      </section>
    </>
  )
}
