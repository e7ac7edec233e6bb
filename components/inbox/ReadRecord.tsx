'use client'

import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import type { Reading } from '@/components/inbox/useRecord'
import { RecordView } from '@/components/log/record/RecordView'
import type { RecordDossier } from '@/components/log/record/record'
import { EmptyState } from '@/components/ui/EmptyState'
import { LoadingShape } from '@/components/ui/LoadingShape'

export type ReadRecordProps = { dossier: RecordDossier; reading: Reading; children?: ReactNode }

/** The record that an entry is about, whole, with what is given above it; until it is read, its shape. */
export function ReadRecord({ dossier, reading: { record, problem, retry }, children }: ReadRecordProps) {
  if (problem)
    return (
      <EmptyState
        title="The record could not be read"
        actions={
          <Button variant="default" size="xs" onClick={retry}>
            Try again
          </Button>
        }
      >
        <p>{problem}</p>
        <p>What waits can be judged all the same.</p>
      </EmptyState>
    )
  if (!record) return <LoadingShape shape="text" rows={8} label="Reading the record" />
  return (
    <>
      {children}
      <RecordView
        key={`${record.development.ref}/${record.development.version}`}
        dossier={dossier}
        record={record}
        clocks={{ world: null, known: null }}
        narrow
      />
    </>
  )
}
