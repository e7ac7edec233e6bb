'use client'

import { useState } from 'react'
import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { callApi } from '@/components/log/call'
import { Confirm } from '@/components/ui/Confirm'
import { toast } from '@/components/ui/toast'

/** Throws an import away that is not in the log. */
export function DiscardImport({ dossierKey, batchRef }: { dossierKey: string; batchRef: string }) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const discard = async () => {
    const asked = await callApi((api) => api.imports.discardImport({ key: dossierKey, ref: batchRef }))
    if (!asked.ok) {
      void toast({ title: 'It was not discarded', message: asked.refusal.message, tone: 'failed' })
      return
    }
    router.push(`/dossiers/${dossierKey}/log/imports`)
    router.refresh()
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Discard
      </Button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title="Discard this import?"
        verb="Discard"
        onConfirm={discard}
      >
        <p>
          The file and what was said about its columns are thrown away. Nothing of it is in the log. Kept
          mappings stay.
        </p>
      </Confirm>
    </>
  )
}
