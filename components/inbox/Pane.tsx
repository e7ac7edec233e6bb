'use client'

import { GradeStrip, type Half } from '@/components/inbox/GradeStrip'
import { LinkCard } from '@/components/inbox/LinkCard'
import type { Reading } from '@/components/inbox/useRecord'
import { RecordView } from '@/components/log/record/RecordView'
import type { RecordDossier } from '@/components/log/record/record'
import { EmptyState } from '@/components/ui/EmptyState'
import { LoadingShape } from '@/components/ui/LoadingShape'
import type { InboxEntry } from '@/lib/inbox/contract'
import type { Citation } from '@/lib/sources/contract'

export type PaneProps = {
  dossier: RecordDossier
  entry: InboxEntry
  reading: Reading
  canGrade: boolean
  onGrade: (citation: Citation, half: Half) => void
}

/** What an entry is about, whole: the link if it is one, the grades, and the record. */
export function Pane({ dossier, entry, reading, canGrade, onGrade }: PaneProps) {
  const { record, problem } = reading
  return (
    <>
      {entry.source === 'link' ? <LinkCard dossierKey={dossier.key} entry={entry} /> : null}
      {problem ? <EmptyState title="The record could not be read">{problem}</EmptyState> : null}
      {record ? (
        <>
          {canGrade && record.development.citations.length > 0 ? (
            <GradeStrip
              key={record.development.ref}
              citations={record.development.citations}
              onGrade={onGrade}
            />
          ) : null}
          <RecordView
            key={`${record.development.ref}/${record.development.version}`}
            dossier={dossier}
            record={record}
            clocks={{ world: null, known: null }}
            narrow
          />
        </>
      ) : null}
      {!record && !problem ? <LoadingShape shape="text" rows={8} label="Reading the record" /> : null}
    </>
  )
}
