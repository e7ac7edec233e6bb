'use client'

import { stateLook } from '@/components/claims/tripwires/words'
import { dateInWords } from '@/components/ui/dates'
import { ShapeMark } from '@/components/ui/ShapeMark'
import type { WatchedEntry } from '@/lib/inbox/contract'
import { EntryRow, type RowPlace } from '../EntryRow'
import { watchedRef, watchedTitle } from './words'
import styles from '../Inbox.module.css'

/** One hit, or one silence: what it is, and of which claim. */
export function WatchedRow({ entry, ...place }: RowPlace & { entry: WatchedEntry }) {
  const { tripwire, claim } = entry
  const state = entry.source === 'hit' ? 'tripped' : 'expired'
  const { tone, shape, word } = stateLook({ state, effect: tripwire.effect })
  return (
    <EntryRow id={entry.id} name={watchedRef(entry)} title={watchedTitle(entry)} {...place}>
      <span className={styles.state}>
        <ShapeMark tone={tone} shape={shape} size={10} /> {word}
      </span>
      <span>
        {entry.source === 'hit'
          ? dateInWords(entry.development.happened)
          : `by ${dateInWords(tripwire.byDate)}`}
      </span>
      <span>{claim.ref}</span>
    </EntryRow>
  )
}
