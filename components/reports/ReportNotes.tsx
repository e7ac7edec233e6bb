'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button, NativeSelect } from '@mantine/core'
import type { ThreadsProps } from '@/components/annotations/Threads'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { Section } from '@/components/ui/Section'
import { bySection, type ReportSection } from './sections'
import styles from './Report.module.css'

// Loaded where there are notes, and the sheet where one is written.
const Threads = dynamic(() => import('@/components/annotations/Threads').then((module) => module.Threads))
const NoteSheet = dynamic(
  () => import('@/components/annotations/NoteSheet').then((module) => module.NoteSheet),
  { ssr: false },
)

type Props = ThreadsProps & { report: { id: string; title: string }; sections: ReportSection[] }

/** The team's notes on a report by its sections, and the way to place one. They stay in the house: no edition prints them. */
export function ReportNotes({ report, sections, ...props }: Props) {
  const { dossierKey, threads, can } = props
  const [writing, setWriting] = useState(false)
  const [on, setOn] = useState(sections[0]!.section)
  const mayPlace = can.includes('annotation.place')
  const close = () => setWriting(false)
  useShortcuts(
    mayPlace ? [{ keys: 'a', label: 'Annotate', group: 'Report', run: () => setWriting(true) }] : [],
  )
  const chosen = sections.find(({ section }) => section === on) ?? sections[0]!
  return (
    <Section
      title="Notes"
      subtitle="For the team: no edition prints them"
      actions={
        mayPlace ? (
          <Button variant="default" onClick={() => setWriting(true)}>
            Annotate
          </Button>
        ) : null
      }
    >
      {threads.length === 0 ? (
        <p className={styles.none}>Nobody has written a note on this report yet.</p>
      ) : null}
      {bySection(threads, sections).map(({ section, label, threads: own, gone }) => (
        <section key={section} className={styles.noted} aria-label={`Notes on ${label}`}>
          <h3 className={styles.section}>
            {label}
            {gone ? <span className={styles.none}> (no longer in the report)</span> : null}
          </h3>
          <Threads {...props} threads={own} />
        </section>
      ))}
      {writing ? (
        <NoteSheet
          dossierKey={dossierKey}
          target={{ type: 'report', id: report.id, selector: chosen }}
          quote={report.title}
          onClose={close}
          onSaved={close}
        >
          <NativeSelect
            label="Section"
            data={sections.map(({ section, label }) => ({ value: section, label }))}
            value={chosen.section}
            onChange={(change) => setOn(change.currentTarget.value)}
          />
        </NoteSheet>
      ) : null}
    </Section>
  )
}
