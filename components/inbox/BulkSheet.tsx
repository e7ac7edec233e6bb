'use client'

import { useState } from 'react'
import { Textarea } from '@mantine/core'
import { useDraft } from '@/components/claims/form/draft'
import { KeptNotice } from '@/components/claims/form/KeptNotice'
import { entriesWords, entryRef, entryTitle } from '@/components/inbox/words'
import { FormErrors } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { SheetFoot } from '@/components/ui/SheetFoot'
import type { InboxEntry } from '@/lib/inbox/contract'
import { needsReason, VERDICTS, type Verdict } from '@/lib/inbox/rules/verdicts'
import { EntrySample } from './EntrySample'
import styles from './Inbox.module.css'

export type Asked = { verdict: Verdict; entries: InboxEntry[] }

type Props = {
  dossierKey: string
  asked: Asked
  onClose: () => void
  /** `forget` throws the draft away, once the server has it */
  onGive: (asked: Asked, reason: string, forget: () => void) => void
}

/** What a verdict would do, with how many and which, before it is done; and why, where others have to know. What is typed stays in the browser until then. */
export function BulkSheet({ dossierKey, asked, onClose, onGive }: Props) {
  const { verdict, entries } = asked
  const about = entries.length === 1 ? entries[0]!.id : 'several'
  const { draft, kept, change, discard, forget } = useDraft(`decide:${dossierKey}:${verdict}:${about}`, {
    reason: '',
  })
  const [problem, setProblem] = useState<string | null>(null)
  const wanted = needsReason(
    verdict,
    entries.map(({ source }) => source),
  )
  const reason = draft.reason.trim()
  const give = () => {
    if (wanted && reason === '')
      return setProblem('Say why, in a sentence that whoever proposed it will read.')
    onGive(asked, reason, forget)
    onClose()
  }
  const words = VERDICTS[verdict]
  const unfit = words.link === null ? entries.filter(({ source }) => source === 'link').length : 0
  return (
    <Sheet
      open
      onClose={onClose}
      title={`${words.verb}: ${entriesWords(entries.length)}`}
      width={520}
      foot={
        <SheetFoot busy={false} onClose={onClose} onAct={async () => give()}>
          {words.verb} {entriesWords(entries.length)}
        </SheetFoot>
      }
    >
      {problem ? (
        <FormErrors title="This was not done." errors={[{ message: problem, inputId: 'bulk-reason' }]} />
      ) : null}
      <KeptNotice kept={kept} onDiscard={discard} />
      <EntrySample
        entries={entries.map((entry) => ({ id: entry.id, title: entryTitle(entry), name: entryRef(entry) }))}
      />
      {unfit > 0 ? (
        <p className={styles.soft}>{entriesWords(unfit)} are links and stay: this is said of developments.</p>
      ) : null}
      <Textarea
        id="bulk-reason"
        label={wanted ? 'Why' : 'Why (optional)'}
        autosize
        minRows={2}
        maxLength={1_000}
        data-autofocus
        aria-required={wanted}
        value={draft.reason}
        onChange={(typed) => change({ reason: typed.currentTarget.value })}
      />
      <p className={styles.soft}>One step: z takes all of it back until somebody else changes an entry.</p>
    </Sheet>
  )
}
