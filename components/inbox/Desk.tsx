'use client'

import { useEffect, useRef, type ReactNode } from 'react'
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
  const { entries, reading } = desk
  const back = useRef<HTMLButtonElement>(null)
  const before = useRef(reading)
  useEffect(() => {
    // Where the pane took the place of the list, one begins at its head. Beside the list the button is not there and nothing moves.
    const opened = reading && !before.current
    before.current = reading
    const button = back.current
    if (!opened || !button?.offsetParent) return
    button.focus({ preventScroll: true })
    button.scrollIntoView({ block: 'start' })
  }, [reading])
  return (
    <>
      <section className={styles.list} aria-label="Entries" data-covered={desk.reading}>
        <DeskHead shown={entries.length} total={total} desk={desk} canDecide={canDecide} />
        <ul className={styles.rows}>
          {entries.map((entry, at) =>
            row(entry, {
              current: at === desk.at,
              marked: desk.isMarked(entry.id),
              readers: others.filter((other) => other.at === `inbox/${entry.id}`).map(({ name }) => name),
              onOpen: () => desk.open(at),
              onMark: () => desk.mark(entry.id),
            }),
          )}
        </ul>
      </section>
      <section className={styles.pane} aria-label="Reading pane" data-open={desk.reading}>
        <button ref={back} type="button" className={styles.back} onClick={desk.back} data-screen-only>
          <span aria-hidden="true">←</span> Back to the list
        </button>
        {pane}
      </section>
    </>
  )
}
