import Link from 'next/link'
import { IconX } from '@tabler/icons-react'
import type { Clocks } from '@/components/frame/clocks'
import { logHref, recordHref } from '@/components/log/filters/address'
import type { LogView } from '@/components/log/filters/address'
import styles from '@/components/log/Log.module.css'
import type { LogRecord, RecordDossier } from '@/components/log/record/record'
import { RecordView } from '@/components/log/record/RecordView'
import { EmptyState } from '@/components/ui/EmptyState'
import { RefMono } from '@/components/ui/RefMono'

export type RecordPanelProps = {
  dossier: RecordDossier
  view: LogView
  clocks: Clocks
  wanted: string
  record: LogRecord | null
}

/** The record beside the list; the list keeps its place. */
export function RecordPanel({ dossier, view, clocks, wanted, record }: RecordPanelProps) {
  const closeHref = logHref(dossier.key, { ...view, open: undefined }, clocks)
  return (
    <aside className={styles.panel} aria-label={`Record ${wanted}`} tabIndex={-1}>
      <div className={styles.panelBar} data-screen-only>
        <RefMono weight="strong">{wanted}</RefMono>
        {record ? (
          <Link href={recordHref(dossier.key, wanted, view, clocks)} prefetch={false}>
            Open as a page
          </Link>
        ) : null}
        <Link
          href={closeHref}
          scroll={false}
          prefetch={false}
          aria-label="Close the record"
          className={styles.close}
        >
          <IconX size={16} aria-hidden="true" />
        </Link>
      </div>
      {record ? (
        <RecordView key={wanted} dossier={dossier} record={record} clocks={clocks} narrow />
      ) : (
        <EmptyState title={`There is no ${wanted} here`}>
          This dossier has no development with that ref. Check the number, or search for its words.
        </EmptyState>
      )}
    </aside>
  )
}
