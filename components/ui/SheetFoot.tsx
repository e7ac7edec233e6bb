'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from '@mantine/core'

type SheetFootProps = {
  /** what the sheet does, as a verb: Save, Hand over */
  children: ReactNode
  busy: boolean
  onClose(): void
  onAct(): Promise<unknown>
}

/** The two ways out of a sheet: leaving it, and doing what it is for, also by Ctrl or Cmd and Enter from any of its fields. */
export function SheetFoot({ children, busy, onClose, onAct }: SheetFootProps) {
  const act = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const sheet = act.current?.closest('dialog')
    const onKey = (press: KeyboardEvent) => {
      if (press.key !== 'Enter' || !(press.ctrlKey || press.metaKey) || press.defaultPrevented) return
      press.preventDefault()
      // A button at work hears no press, so nothing is sent twice.
      act.current?.click()
    }
    sheet?.addEventListener('keydown', onKey)
    return () => sheet?.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <Button variant="default" onClick={onClose}>
        Cancel
      </Button>
      <Button ref={act} loading={busy} onClick={() => void onAct()}>
        {children}
      </Button>
    </>
  )
}
