'use client'

import { useState } from 'react'
import type { ComponentType } from 'react'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { toast } from '@/components/ui/toast'
import type { ExportSheetProps } from './ExportSheet'
import styles from './Export.module.css'

export type ExportButtonProps = Omit<ExportSheetProps, 'open' | 'onClose'>

/** Opens the sheet in which a file of this view is chosen. The sheet's code comes with the first press. */
export function ExportButton(props: ExportButtonProps) {
  const [Sheet, setSheet] = useState<ComponentType<ExportSheetProps> | null>(null)
  const [open, setOpen] = useState(false)
  const show = async () => {
    try {
      const { ExportSheet } = await import('./ExportSheet')
      setSheet(() => ExportSheet)
      setOpen(true)
    } catch {
      void toast({ title: 'No export', message: 'The server did not answer. Try again.', tone: 'failed' })
    }
  }
  useShortcuts([{ keys: 'd', label: 'Download this view', group: 'Log', run: () => void show() }])
  return (
    <>
      <button type="button" className={styles.open} onClick={() => void show()}>
        Download…
      </button>
      {Sheet ? <Sheet {...props} open={open} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
