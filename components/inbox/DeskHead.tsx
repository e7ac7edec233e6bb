'use client'

import { Button } from '@mantine/core'
import { entriesWords } from '@/components/inbox/words'
import { KeyHint } from '@/components/ui/KeyHint'
import styles from './Inbox.module.css'

type Desk = { marked: unknown[]; markAll: () => void; unmark: () => void }

/** How many are shown and marked, and how to mark them all. */
export function DeskHead({
  shown,
  total,
  desk,
  canDecide,
}: {
  shown: number
  total: number
  desk: Desk
  canDecide: boolean
}) {
  const { marked } = desk
  return (
    <div className={styles.deskHead}>
      <span role="status">
        {marked.length > 0 ? `${marked.length} of ${entriesWords(shown)} marked` : entriesWords(total)}
        {total > shown ? `, the newest ${shown} shown` : ''}
      </span>
      {canDecide && marked.length === 0 ? (
        <Button
          data-screen-only
          size="compact-xs"
          variant="subtle"
          onClick={desk.markAll}
          rightSection={<KeyHint keys="s" silent />}
        >
          Mark all
        </Button>
      ) : null}
      {marked.length > 0 ? (
        <Button data-screen-only size="compact-xs" variant="subtle" onClick={desk.unmark}>
          Unmark
        </Button>
      ) : null}
    </div>
  )
}
