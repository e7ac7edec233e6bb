'use client'

import { GradeStrip, type Half } from '@/components/inbox/GradeStrip'
import { LinkCard } from '@/components/inbox/LinkCard'
import type { Reading } from '@/components/inbox/useRecord'
import type { RecordDossier } from '@/components/log/record/record'
import type { InboxEntry } from '@/lib/inbox/contract'
import type { Citation } from '@/lib/sources/contract'
import { ReadRecord } from './ReadRecord'

export type PaneProps = {
  dossier: RecordDossier
  entry: InboxEntry
  reading: Reading
  canGrade: boolean
  onGrade: (citation: Citation, half: Half) => void
}

/** What an entry is about, whole: the link if it is one, the grades, and the record. */
export function Pane({ dossier, entry, reading, canGrade, onGrade }: PaneProps) {
  const { ref, citations = [] } = reading.record?.development ?? {}
  return (
    <>
      {entry.source === 'link' ? <LinkCard dossierKey={dossier.key} entry={entry} /> : null}
      <ReadRecord dossier={dossier} reading={reading}>
        {canGrade && citations.length > 0 ? (
          <GradeStrip key={ref} citations={citations} onGrade={onGrade} />
        ) : null}
      </ReadRecord>
    </>
  )
}
