'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import type { TripwireSectionProps } from './TripwireSection'

const TripwireSheet = dynamic(() => import('./TripwireSheet').then((module) => module.TripwireSheet), {
  ssr: false,
})

/** Opens the form of a new tripwire. */
export function TripwireNew({ dossier, claim }: Pick<TripwireSectionProps, 'dossier' | 'claim'>) {
  const [isOpen, setOpen] = useState(false)
  useShortcuts([{ keys: 't', label: 'Set a tripwire', group: 'Claim', run: () => setOpen(true) }])
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        Set a tripwire
      </Button>
      {isOpen ? <TripwireSheet dossier={dossier} claim={claim} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
