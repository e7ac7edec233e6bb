'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@mantine/core'

const OriginSheet = dynamic(() => import('./OriginSheet').then((module) => module.OriginSheet), {
  ssr: false,
})

type Props = {
  dossierKey: string
  source: { id: string; title: string; version: number; origin: { id: string; title: string } | null }
}

/** The quick way to say what a source repeats, beside its citation. */
export function OriginButton({ dossierKey, source }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <span data-screen-only>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={`Repeats… “${source.title}”`}
        onClick={() => setOpen(true)}
      >
        Repeats…
      </Button>
      {open ? <OriginSheet dossierKey={dossierKey} source={source} onClose={() => setOpen(false)} /> : null}
    </span>
  )
}
