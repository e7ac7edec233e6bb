'use client'

import { GradeMark } from '@/components/log/table/GradeMark'
import { shortWhen } from '@/components/log/words'
import { entryRef, entryTitle, STATES } from '@/components/inbox/words'
import type { InboxEntry } from '@/lib/inbox/contract'
import styles from './Inbox.module.css'

export type InboxRowProps = {
  entry: InboxEntry
  current: boolean
  marked: boolean
  /** names of others who read it now */
  readers: string[]
  onOpen: () => void
  onMark: () => void
}

/** One entry of the inbox: what it is, who proposed it, who has it and who reads it now. */
export function InboxRow({ entry, current, marked, readers, onOpen, onMark }: InboxRowProps) {
  const happened = entry.source === 'development' ? entry.happened : entry.development.happened
  return (
    <li className={styles.row} data-current={current} data-entry={entry.id}>
      <input
        type="checkbox"
        className={styles.tick}
        checked={marked}
        onChange={onMark}
        aria-label={`Mark ${entryRef(entry)}`}
      />
      <button
        type="button"
        className={styles.open}
        onClick={onOpen}
        aria-current={current ? 'true' : undefined}
      >
        <span className={styles.rowTitle}>{entryTitle(entry)}</span>
        <span className={styles.rowFacts}>
          <span className={styles.state} data-state={entry.source === 'link' ? 'link' : entry.state}>
            {entry.source === 'link' ? 'Link' : STATES[entry.state]}
          </span>
          <span>{shortWhen(happened)}</span>
          {entry.source === 'development' ? <GradeMark {...entry} /> : null}
          <span>by {entry.by.name}</span>
          {entry.assignee ? <span>for {entry.assignee.name}</span> : null}
          {readers.length > 0 ? <span className={styles.readers}>{readers.join(', ')} is on it</span> : null}
        </span>
      </button>
    </li>
  )
}
