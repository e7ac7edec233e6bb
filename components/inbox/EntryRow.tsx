import type { ReactNode } from 'react'
import styles from './Inbox.module.css'

/** Where an entry is in the list, and what is done with it there. */
export type RowPlace = {
  current: boolean
  marked: boolean
  /** names of others who read it now */
  readers: string[]
  onOpen: () => void
  onMark: () => void
}

export type EntryRowProps = RowPlace & {
  id: string
  /** what it is called to who marks it */
  name: string
  title: string
  /** each in a span of its own */
  children: ReactNode
}

/** A row of the room: its title, facts about it, a box to mark it, and who reads it now. */
export function EntryRow({ id, name, title, children, ...place }: EntryRowProps) {
  const { current, marked, readers, onOpen, onMark } = place
  return (
    <li className={styles.row} data-current={current} data-entry={id}>
      <input
        type="checkbox"
        className={styles.tick}
        checked={marked}
        onChange={onMark}
        aria-label={`Mark ${name}`}
      />
      <button
        type="button"
        className={styles.open}
        onClick={onOpen}
        aria-current={current ? 'true' : undefined}
      >
        <span className={styles.rowTitle}>{title}</span>
        <span className={styles.rowFacts}>
          {children}
          {readers.length > 0 ? <span className={styles.readers}>{readers.join(', ')} is on it</span> : null}
        </span>
      </button>
    </li>
  )
}
