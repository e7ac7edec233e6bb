'use client'

import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { Textarea } from '@mantine/core'
import type { Outcome } from '@/components/log/call'
import { FormErrors } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { SheetFoot } from '@/components/ui/SheetFoot'

export type ReasonSheetProps = {
  open: boolean
  onClose: () => void
  title: string
  /** What will happen, and whether it can be taken back. */
  children: ReactNode
  verb: string
  /** Whether a reason has to be given. */
  required: boolean
  /** Does it; a refusal is shown in the sheet with what was typed. */
  onGive: (reason: string) => Promise<Outcome<unknown>>
}

/** Asks for the reason of a step that others will see. */
export function ReasonSheet({ open, onClose, title, children, verb, required, onGive }: ReasonSheetProps) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const id = useId()
  const give = async () => {
    if (required && reason.trim() === '') return setProblem('Say why, in a sentence that others will read.')
    setBusy(true)
    const outcome = await onGive(reason.trim())
    setBusy(false)
    if (!outcome.ok) return setProblem(outcome.refusal.message)
    setProblem(null)
    setReason('')
    onClose()
  }
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={title}
      width={460}
      foot={
        <SheetFoot busy={busy} onClose={onClose} onAct={give}>
          {verb}
        </SheetFoot>
      }
    >
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          void give()
        }}
      >
        {problem ? (
          <FormErrors title="This was not done." errors={[{ message: problem, inputId: id }]} />
        ) : null}
        {children}
        <Textarea
          id={id}
          label={required ? 'Reason' : 'Reason (optional)'}
          autosize
          minRows={2}
          maxLength={1_000}
          value={reason}
          data-autofocus
          aria-required={required}
          onChange={(change) => setReason(change.currentTarget.value)}
        />
      </form>
    </Sheet>
  )
}
