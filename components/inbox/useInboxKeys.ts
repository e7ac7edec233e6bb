'use client'

import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { VERDICTS, verdicts, type Verdict } from '@/lib/inbox/rules/verdicts'
import { deskKeys, type DeskKeys } from './deskKeys'

export type InboxKeys = DeskKeys & {
  open: () => void
  search: () => void
  verdict: (verdict: Verdict) => void
  duplicate: () => void
  take: () => void
}

/** The keys of the inbox. With entries marked a verdict is about all of them. */
export function useInboxKeys(keys: InboxKeys): void {
  useShortcuts(
    deskKeys(keys, {
      reading: [
        { keys: 'Enter', label: 'Open the record', run: keys.open },
        { keys: '/', label: 'Search in the inbox', run: keys.search },
      ],
      verdicts: [
        ...verdicts.map((verdict) => ({
          ...{ keys: VERDICTS[verdict].keys, label: VERDICTS[verdict].verb },
          run: () => keys.verdict(verdict),
        })),
        { keys: 'd', label: 'Duplicate of another record', run: keys.duplicate },
        { keys: 'i', label: 'Take it on, or hand it back', run: keys.take },
      ],
    }),
  )
}
