import { GradeMark } from '@/components/log/table/GradeMark'
import { shortWhen } from '@/components/log/words'
import { entryRef, entryTitle, STATES } from '@/components/inbox/words'
import type { InboxEntry } from '@/lib/inbox/contract'
import { EntryRow, type RowPlace } from './EntryRow'
import styles from './Inbox.module.css'

/** One entry of the inbox: what it is, who proposed it, and who has it. */
export function InboxRow({ entry, ...place }: RowPlace & { entry: InboxEntry }) {
  const happened = entry.source === 'development' ? entry.happened : entry.development.happened
  return (
    <EntryRow id={entry.id} name={entryRef(entry)} title={entryTitle(entry)} {...place}>
      <span className={styles.state} data-state={entry.source === 'link' ? 'link' : entry.state}>
        {entry.source === 'link' ? 'Link' : STATES[entry.state]}
      </span>
      <span>{shortWhen(happened)}</span>
      {entry.source === 'development' ? <GradeMark {...entry} /> : null}
      <span>by {entry.by.name}</span>
      {entry.assignee ? <span>for {entry.assignee.name}</span> : null}
    </EntryRow>
  )
}
