'use client'

import { Button } from '@mantine/core'
import { KeyHint } from '@/components/ui/KeyHint'
import type { WatchedEntry } from '@/lib/inbox/contract'
import { WATCH_VERDICTS, watchVerdicts, type WatchVerdict } from '@/lib/inbox/rules/watched'
import { UndoVerdict } from '../UndoVerdict'
import styles from '../Inbox.module.css'

export type WatchedBarProps = {
  entry: WatchedEntry
  onVerdict: (verdict: WatchVerdict) => void
  canUndo: boolean
  onUndo: () => void
}

/** What can be said about the open entry, each with its key. */
export function WatchedBar({ entry, onVerdict, canUndo, onUndo }: WatchedBarProps) {
  return (
    <div className={styles.verdicts} role="group" aria-label="Verdict" data-screen-only>
      {watchVerdicts.map((verdict) => (
        <Button
          key={verdict}
          size="xs"
          variant={verdict === 'link' ? 'filled' : 'default'}
          onClick={() => onVerdict(verdict)}
          rightSection={<KeyHint keys={WATCH_VERDICTS[verdict].keys} silent />}
        >
          {WATCH_VERDICTS[verdict].verb[entry.source]}…
        </Button>
      ))}
      <UndoVerdict canUndo={canUndo} onUndo={onUndo} />
    </div>
  )
}
