'use client'

import { useEffect, useState } from 'react'
import { CaptureLine } from '@/components/log/capture/CaptureLine'
import { fetchChoices } from '@/components/log/capture/fetchChoices'
import type { FormChoices } from '@/components/log/form/choices'
import { ErrorState } from '@/components/ui/ErrorState'
import { LoadingShape } from '@/components/ui/LoadingShape'
import { Sheet } from '@/components/ui/Sheet'

export type CaptureSheetProps = { dossierKey: string; open: boolean; onClose: () => void }

/** The capture line over any room: what one reads stays where it is. */
export function CaptureSheet({ dossierKey, open, onClose }: CaptureSheetProps) {
  const [choices, setChoices] = useState<FormChoices | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!open) return
    let left = false
    void fetchChoices(dossierKey).then((found) => {
      if (left) return
      setFailed(found === null)
      if (found) setChoices(found)
    })
    return () => {
      left = true
    }
  }, [dossierKey, open])
  return (
    <Sheet open={open} onClose={onClose} title="Log a development" width={860}>
      {choices ? <CaptureLine choices={choices} onClose={onClose} /> : null}
      {failed && !choices ? (
        <ErrorState
          title="The line could not be opened"
          safe="What you typed before is kept."
          next="The server did not answer. Close this and press n again in a moment."
        />
      ) : null}
      {!choices && !failed ? <LoadingShape shape="text" rows={2} label="Opening the capture line" /> : null}
    </Sheet>
  )
}
