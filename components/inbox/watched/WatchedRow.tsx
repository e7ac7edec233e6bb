'use client'

import { stateLook } from '@/components/claims/tripwires/words'
import { dateInWords } from '@/components/ui/dates'
import { ShapeMark } from '@/components/ui/ShapeMark'
import type { WatchedEntry } from '@/lib/inbox/contract'
import { watchedRef, watchedTitle } from './words'
import styles from '../Inbox.module.css'

export type WatchedRowProps = {
  entry: WatchedEntry
  current: boolean
  marked: boolean
  /** names of others who read it now */
  readers: string[]
  onOpen: () => void
  onMark: () => void
}

/** One hit, or one silence: what it is, of which claim, and who reads it now. */
export function WatchedRow({ entry, current, marked, readers, onOpen, onMark }: WatchedRowProps) {
  const { tripwire, claim } = entry
  const state = entry.source === 'hit' ? 'tripped' : 'expired'
  const { tone, shape, word } = stateLook({ state, effect: tripwire.effect })
  return (
    <li className={styles.row} data-current={current} data-entry={entry.id}>
      <input
        type="checkbox"
        className={styles.tick}
        checked={marked}
        onChange={onMark}
        aria-label={`Mark ${watchedRef(entry)}`}
      />
      <button
        type="button"
        className={styles.open}
        onClick={onOpen}
        aria-current={current ? 'true' : undefined}
      >
        <span className={styles.rowTitle}>{watchedTitle(entry)}</span>
        <span className={styles.rowFacts}>
          <span className={styles.state}>
            <ShapeMark tone={tone} shape={shape} size={10} /> {word}
          </span>
          <span>
            {entry.source === 'hit'
              ? dateInWords(entry.development.happened)
              : `by ${dateInWords(tripwire.byDate)}`}
          </span>
          <span>{claim.ref}</span>
          {readers.length > 0 ? <span className={styles.readers}>{readers.join(', ')} is on it</span> : null}
        </span>
      </button>
    </li>
  )
}
