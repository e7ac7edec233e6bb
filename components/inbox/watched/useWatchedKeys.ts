'use client'

import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { WATCH_VERDICTS, watchVerdicts, type WatchVerdict } from '@/lib/inbox/rules/watched'

export type WatchedKeys = {
  canJudge: boolean
  move: (step: 1 | -1) => void
  open: () => void
  mark: () => void
  markAll: () => void
  unmark: () => void
  verdict: (verdict: WatchVerdict) => void
  undo: () => void
}

const LABELS: Record<WatchVerdict, string> = {
  link: 'Link it to the claim, or log that it did not happen',
  pass: 'Pass it over, or take the tripwire away',
}

/** The keys of what waits at tripwires. With entries marked a verdict is about all of them. */
export function useWatchedKeys(keys: WatchedKeys): void {
  const group = 'Inbox'
  useShortcuts([
    { keys: 'j', label: 'Next entry', group, run: () => keys.move(1) },
    { keys: 'k', label: 'Previous entry', group, run: () => keys.move(-1) },
    { keys: 'Enter', label: 'Open the record, or the claim', group, run: keys.open },
    ...(keys.canJudge
      ? [
          { keys: 'x', label: 'Mark the entry', group, run: keys.mark },
          { keys: 's', label: 'Mark all that are shown', group, run: keys.markAll },
          { keys: 'Escape', label: 'Unmark all', group, run: keys.unmark },
          ...watchVerdicts.map((verdict) => ({
            ...{ keys: WATCH_VERDICTS[verdict].keys, label: LABELS[verdict], group },
            run: () => keys.verdict(verdict),
          })),
          { keys: 'z', label: 'Take the last verdict back', group, run: keys.undo },
        ]
      : []),
  ])
}
