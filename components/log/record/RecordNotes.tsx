'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@mantine/core'
import type { ThreadsProps } from '@/components/annotations/Threads'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { Section } from '@/components/ui/Section'
import styles from './Record.module.css'

// Loaded where there are notes, and the sheet where one is written.
const Threads = dynamic(() => import('@/components/annotations/Threads').then((module) => module.Threads))
const NoteSheet = dynamic(
  () => import('@/components/annotations/NoteSheet').then((module) => module.NoteSheet),
  { ssr: false },
)

type Props = ThreadsProps & { development: { id: string; ref: string; title: string } }

/** The team's notes on a development, and the way to place one. */
export function RecordNotes({ development, ...props }: Props) {
  const { dossierKey, threads, can } = props
  const [writing, setWriting] = useState(false)
  const mayPlace = can.includes('annotation.place')
  const close = () => setWriting(false)
  useShortcuts(
    mayPlace ? [{ keys: 'a', label: 'Annotate', group: 'Development', run: () => setWriting(true) }] : [],
  )
  if (threads.length === 0 && !mayPlace) return null
  return (
    <Section
      title="Notes"
      actions={
        mayPlace ? (
          <Button variant="default" onClick={() => setWriting(true)}>
            Annotate
          </Button>
        ) : null
      }
    >
      {threads.length === 0 ? (
        <p className={styles.soft}>Nobody has written a note on it yet.</p>
      ) : (
        <Threads {...props} />
      )}
      {writing ? (
        <NoteSheet
          dossierKey={dossierKey}
          target={{ type: 'development', id: development.id }}
          quote={`${development.ref}  ${development.title}`}
          onClose={close}
          onSaved={close}
        />
      ) : null}
    </Section>
  )
}
