'use client'

import { useState } from 'react'
import { Button, Textarea } from '@mantine/core'
import { entriesWords, entryRef, entryTitle } from '@/components/inbox/words'
import { FormErrors } from '@/components/ui/FormErrors'
import { RefMono } from '@/components/ui/RefMono'
import { Sheet } from '@/components/ui/Sheet'
import type { InboxEntry } from '@/lib/inbox/contract'
import { needsReason, VERDICTS, type Verdict } from '@/lib/inbox/rules/verdicts'
import styles from './Inbox.module.css'

export type Asked = { verdict: Verdict; entries: InboxEntry[] }

const SAMPLE = 5

/** What a verdict would do, with how many and which, before it is done; and why, where others have to know. */
export function BulkSheet({
  asked,
  onClose,
  onGive,
}: {
  asked: Asked | null
  onClose: () => void
  onGive: (asked: Asked, reason: string) => void
}) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const wanted = asked
    ? needsReason(
        asked.verdict,
        asked.entries.map(({ source }) => source),
      )
    : false
  const close = () => {
    setReason('')
    setProblem(null)
    onClose()
  }
  const give = () => {
    if (!asked) return
    if (wanted && reason.trim() === '')
      return setProblem('Say why, in a sentence that whoever proposed it will read.')
    onGive(asked, reason.trim())
    close()
  }
  const entries = asked?.entries ?? []
  const words = asked ? VERDICTS[asked.verdict] : null
  const unfit = asked && words?.link === null ? entries.filter(({ source }) => source === 'link').length : 0
  return (
    <Sheet
      open={asked !== null}
      onClose={close}
      title={`${words?.verb ?? ''}: ${entriesWords(entries.length)}`}
      width={520}
      foot={
        <>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button onClick={give}>
            {words?.verb} {entriesWords(entries.length)}
          </Button>
        </>
      }
    >
      {problem ? (
        <FormErrors title="This was not done." errors={[{ message: problem, inputId: 'bulk-reason' }]} />
      ) : null}
      <ul className={styles.sample}>
        {entries.slice(0, SAMPLE).map((entry) => (
          <li key={entry.id}>
            {entryTitle(entry)} <RefMono>{entryRef(entry)}</RefMono>
          </li>
        ))}
      </ul>
      {entries.length > SAMPLE ? <p className={styles.soft}>and {entries.length - SAMPLE} more.</p> : null}
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
        value={reason}
        onChange={(change) => setReason(change.currentTarget.value)}
        onKeyDown={(press) => {
          if (press.key === 'Enter' && (press.ctrlKey || press.metaKey)) give()
        }}
      />
      <p className={styles.soft}>One step: z takes all of it back until somebody else changes an entry.</p>
    </Sheet>
  )
}
