import type { ReactNode } from 'react'
import { Button } from '@mantine/core'

type SheetFootProps = {
  /** what the sheet does, as a verb: Save, Hand over */
  children: ReactNode
  busy: boolean
  onClose(): void
  onAct(): Promise<unknown>
}

/** The two ways out of a sheet: leaving it, and doing what it is for. */
export function SheetFoot({ children, busy, onClose, onAct }: SheetFootProps) {
  return (
    <>
      <Button variant="default" onClick={onClose}>
        Cancel
      </Button>
      <Button loading={busy} onClick={() => void onAct()}>
        {children}
      </Button>
    </>
  )
}
