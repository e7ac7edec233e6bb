'use client'

import { Button } from '@mantine/core'
import { KeyHint } from '@/components/ui/KeyHint'
import type { InboxEntry } from '@/lib/inbox/contract'
import { VERDICTS, verdicts, type Verdict } from '@/lib/inbox/rules/verdicts'
import { UndoVerdict } from './UndoVerdict'
import styles from './Inbox.module.css'

export type VerdictBarProps = {
  entry: InboxEntry
  onVerdict: (verdict: Verdict) => void
  onDuplicate: () => void
  onTake: () => void
  canUndo: boolean
  onUndo: () => void
}

/** The verdicts on the open entry, each with its key; what cannot be said of it is not offered. */
export function VerdictBar({ entry, onVerdict, onDuplicate, onTake, canUndo, onUndo }: VerdictBarProps) {
  const offered = verdicts.filter((verdict) =>
    entry.source === 'development'
      ? VERDICTS[verdict].development !== entry.state
      : VERDICTS[verdict].link !== null,
  )
  return (
    <div className={styles.verdicts} role="group" aria-label="Verdict" data-screen-only>
      {offered.map((verdict) => (
        <Button
          key={verdict}
          size="xs"
          variant={verdict === 'accept' ? 'filled' : 'default'}
          onClick={() => onVerdict(verdict)}
          rightSection={<KeyHint keys={VERDICTS[verdict].keys} silent />}
        >
          {VERDICTS[verdict].verb}
        </Button>
      ))}
      {entry.source === 'development' ? (
        <Button size="xs" variant="default" onClick={onDuplicate} rightSection={<KeyHint keys="d" silent />}>
          Duplicate of…
        </Button>
      ) : null}
      <Button size="xs" variant="subtle" onClick={onTake} rightSection={<KeyHint keys="i" silent />}>
        {entry.assignee ? 'Hand back' : 'I take it'}
      </Button>
      <UndoVerdict canUndo={canUndo} onUndo={onUndo} />
    </div>
  )
}
