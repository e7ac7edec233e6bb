'use client'

import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { Sheet } from '@/components/ui/Sheet'
import styles from './Confirm.module.css'

export type ConfirmProps = {
  open: boolean
  onClose: () => void
  /** The question: "Retract this record?" */
  title: ReactNode
  /** What will happen and whether it can be taken back; may hold an input, such as a reason. */
  children: ReactNode
  /** The verb on the button: "Retract". */
  verb: string
  /** For steps that cannot be undone. */
  grave?: boolean
  /** Does the step; the sheet closes when it has settled, and stays open when it throws. */
  onConfirm: () => void | Promise<void>
  disabled?: boolean
}

/** Asks before a step that others will see or that cannot be undone. */
export function Confirm({ open, onClose, title, children, verb, grave, onConfirm, disabled }: ConfirmProps) {
  const [busy, setBusy] = useState(false)
  const confirm = async () => {
    setBusy(true)
    try {
      await onConfirm()
      onClose()
    } finally {
      setBusy(false)
    }
  }
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={title}
      width={440}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            className={grave ? styles.grave : undefined}
            loading={busy}
            disabled={disabled}
            onClick={() => void confirm()}
          >
            {verb}
          </Button>
        </>
      }
    >
      {children}
    </Sheet>
  )
}
