'use client'

import { useEffect, useState } from 'react'
import { useRouter } from 'next/navigation'
import { callApi } from '@/components/log/call'
import { MergeSheet } from '@/components/log/merge/MergeSheet'
import { toast } from '@/components/ui/toast'
import type { Development } from '@/lib/developments/contract'

type Loaded = { record: Development; kinds: { code: string; label: string }[] }

/** Merging from a record's own page: reads the record as it is now, and goes to the survivor. */
export function MergeRecord({
  dossierKey,
  record,
  onClose,
}: {
  dossierKey: string
  /** its ref */
  record: string
  onClose: () => void
}) {
  const router = useRouter()
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    let left = false
    const ask = callApi((api) =>
      Promise.all([
        api.developments.getDevelopment({ key: dossierKey, ref: record }),
        api.dossiers.getDossier({ key: dossierKey }),
      ]),
    )
    void ask.then((outcome) => {
      if (left) return
      if (outcome.ok) setLoaded({ record: outcome.value[0], kinds: outcome.value[1].kinds })
      else void toast({ message: outcome.refusal.message, tone: 'failed' })
    })
    return () => {
      left = true
    }
  }, [dossierKey, record])
  if (!loaded) return null
  return (
    <MergeSheet
      open
      onClose={onClose}
      dossierKey={dossierKey}
      record={loaded.record}
      kinds={loaded.kinds}
      onMerged={(_decision, survivor) => {
        onClose()
        void toast({ message: `Merged into ${survivor}. The merge can be undone there.`, tone: 'done' })
        router.push(`/dossiers/${dossierKey}/log/${survivor}`)
        router.refresh()
      }}
    />
  )
}
