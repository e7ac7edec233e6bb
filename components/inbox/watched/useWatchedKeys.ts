'use client'

import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { WATCH_VERDICTS, watchVerdicts, type WatchVerdict } from '@/lib/inbox/rules/watched'
import { deskKeys, type DeskKeys } from '../deskKeys'

export type WatchedKeys = DeskKeys & { open: () => void; verdict: (verdict: WatchVerdict) => void }

const LABELS: Record<WatchVerdict, string> = {
  link: 'Link it to the claim, or log that it did not happen',
  pass: 'Pass it over, or take the tripwire away',
}

/** The keys of what waits at tripwires. With entries marked a verdict is about all of them. */
export function useWatchedKeys(keys: WatchedKeys): void {
  useShortcuts(
    deskKeys(keys, {
      reading: [{ keys: 'Enter', label: 'Open the record, or the claim', run: keys.open }],
      verdicts: watchVerdicts.map((verdict) => ({
        ...{ keys: WATCH_VERDICTS[verdict].keys, label: LABELS[verdict] },
        run: () => keys.verdict(verdict),
      })),
    }),
  )
}
