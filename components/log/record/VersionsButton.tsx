'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import type { VersionSheetProps } from '@/components/log/record/VersionSheet'

const VersionSheet = dynamic(
  () => import('@/components/log/record/VersionSheet').then((module) => module.VersionSheet),
  { ssr: false },
)

/** Opens the versions of a record: compare any two, restore one. Also by `h`. */
export function VersionsButton(props: Omit<VersionSheetProps, 'open' | 'onClose'>) {
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const show = () => {
    setWanted(true)
    setOpen(true)
  }
  useShortcuts([{ keys: 'h', label: 'Compare versions', group: 'Log', run: show }])
  return (
    <div data-screen-only>
      <Button variant="default" size="xs" onClick={show}>
        Compare and restore versions
      </Button>
      {wanted ? <VersionSheet {...props} open={open} onClose={() => setOpen(false)} /> : null}
    </div>
  )
}
