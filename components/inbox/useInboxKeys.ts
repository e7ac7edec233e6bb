'use client'

import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { VERDICTS, verdicts, type Verdict } from '@/lib/inbox/rules/verdicts'

export type InboxKeys = {
  canDecide: boolean
  move: (step: 1 | -1) => void
  mark: () => void
  markAll: () => void
  unmark: () => void
  open: () => void
  search: () => void
  verdict: (verdict: Verdict) => void
  duplicate: () => void
  take: () => void
  undo: () => void
}

/** The keys of the inbox. With entries marked a verdict is about all of them. */
export function useInboxKeys(keys: InboxKeys): void {
  const group = 'Inbox'
  useShortcuts([
    { keys: 'j', label: 'Next entry', group, run: () => keys.move(1) },
    { keys: 'k', label: 'Previous entry', group, run: () => keys.move(-1) },
    { keys: 'Enter', label: 'Open the record', group, run: keys.open },
    { keys: '/', label: 'Search in the inbox', group, run: keys.search },
    ...(keys.canDecide
      ? [
          { keys: 'x', label: 'Mark the entry', group, run: keys.mark },
          { keys: 's', label: 'Mark all that are shown', group, run: keys.markAll },
          { keys: 'Escape', label: 'Unmark all', group, run: keys.unmark },
          ...verdicts.map((verdict) => ({
            ...{ keys: VERDICTS[verdict].keys, label: VERDICTS[verdict].verb, group },
            run: () => keys.verdict(verdict),
          })),
          { keys: 'd', label: 'Duplicate of another record', group, run: keys.duplicate },
          { keys: 'i', label: 'Take it on, or hand it back', group, run: keys.take },
          { keys: 'z', label: 'Take the last verdict back', group, run: keys.undo },
        ]
      : []),
  ])
}
