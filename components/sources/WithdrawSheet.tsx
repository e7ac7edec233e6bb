'use client'

import { useState } from 'react'
import { Checkbox } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import { toastWithUndo } from '@/components/annotations/undo'
import { callApi } from '@/components/log/call'
import { many } from '@/components/log/words'
import { toast } from '@/components/ui/toast'
import type { SourceWhole } from '@/lib/sources/contract'
import { RippleSheet } from './ripple/RippleSheet'

type Props = { dossierKey: string; source: SourceWhole; onClose: () => void }

/** Withdraws a source, or takes that back, with all that it changes shown first. */
export function WithdrawSheet({ dossierKey, source, onClose }: Props) {
  const refresh = useRefresh()
  const { id, version, title, retractedAt, repeats } = source
  const [withRepeats, setWithRepeats] = useState(false)
  const restoring = retractedAt !== null
  const restore = (reason?: string) =>
    callApi((api) => api.sources.restoreSource({ key: dossierKey, id, ...(reason ? { reason } : {}) }))
  const save = async (reason: string) => {
    if (restoring) {
      const outcome = await restore(reason)
      if (outcome.ok) void toast({ message: 'The source stands again.', tone: 'done' })
      refresh()
      return outcome
    }
    const outcome = await callApi((api) =>
      api.sources.retractSource({ key: dossierKey, id, version, reason, withRepeats }),
    )
    if (outcome.ok)
      toastWithUndo({
        message: `${many(outcome.value.sourceIds.length, 'source')} withdrawn.`,
        undo: () => restore('The withdrawal was undone.'),
        undone: 'The source stands again.',
        refresh,
      })
    refresh()
    return outcome
  }
  return (
    <RippleSheet
      dossierKey={dossierKey}
      sourceId={id}
      title={restoring ? `Restore “${title}”` : `Withdraw “${title}”`}
      verb={restoring ? 'Restore' : 'Withdraw'}
      change={{ withdrawn: !restoring, withRepeats }}
      needsReason={!restoring}
      onClose={onClose}
      onSave={save}
    >
      <p>
        {restoring
          ? 'It counts again from now on, with everything that was withdrawn in the same step.'
          : 'Its citations stay readable and weigh nothing from now on. What was known earlier stays as it was on the knowledge clock. It can be taken back.'}
      </p>
      {!restoring && repeats.length > 0 ? (
        <Checkbox
          label={`Withdraw what repeats it too: ${repeats.map((each) => each.title).join('; ')}`}
          checked={withRepeats}
          onChange={(change) => setWithRepeats(change.currentTarget.checked)}
        />
      ) : null}
    </RippleSheet>
  )
}
