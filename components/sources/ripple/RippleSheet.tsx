'use client'

import { useState, type ReactNode } from 'react'
import { Button, Textarea } from '@mantine/core'
import type { Outcome } from '@/components/log/call'
import { FormErrors } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { RippleView } from './RippleView'
import { useRipple, type Change } from './useRipple'
import styles from './Ripple.module.css'

export type RippleSheetProps = {
  dossierKey: string
  sourceId: string
  title: string
  verb: string
  /** what would change; null as long as nothing is chosen */
  change: Change | null
  /** the choice itself, over the ripple */
  children?: ReactNode
  /** what to do while nothing is chosen */
  hint?: string
  needsReason: boolean
  onClose: () => void
  onSave: (reason: string) => Promise<Outcome<unknown>>
}

/** A change of a source with its ripple before saving, and the reason. The save waits until the ripple was seen. */
export function RippleSheet(props: RippleSheetProps) {
  const { dossierKey, sourceId, title, verb, change, children, hint, needsReason, onClose, onSave } = props
  const { ripple, problem: unseen, busy: asking } = useRipple(dossierKey, sourceId, change)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    if (needsReason && reason.trim() === '')
      return setProblem('Say why, in a sentence that others will read.')
    setBusy(true)
    const outcome = await onSave(reason.trim())
    setBusy(false)
    if (!outcome.ok) return setProblem(outcome.refusal.message)
    onClose()
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={title}
      place="right"
      width={720}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button loading={busy} disabled={ripple === null} onClick={() => void save()}>
            {verb}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {problem ? (
          <FormErrors title="This was not done." errors={[{ message: problem, inputId: 'ripple-reason' }]} />
        ) : null}
        {children}
        {unseen ? (
          <FormErrors title="What this changes could not be worked out." errors={[{ message: unseen }]} />
        ) : null}
        {asking ? <p role="status">Working out what this changes…</p> : null}
        {change === null && hint ? <p className={styles.soft}>{hint}</p> : null}
        {ripple ? <RippleView ripple={ripple} dossierKey={dossierKey} /> : null}
        <Textarea
          id="ripple-reason"
          label={needsReason ? 'Reason' : 'Reason (optional)'}
          autosize
          minRows={2}
          maxLength={1_000}
          value={reason}
          onChange={(typed) => setReason(typed.currentTarget.value)}
        />
      </div>
    </Sheet>
  )
}
