'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { BulkSheet, type Asked } from '@/components/inbox/BulkSheet'
import { Desk } from '@/components/inbox/Desk'
import { InboxRow } from '@/components/inbox/InboxRow'
import { Pane } from '@/components/inbox/Pane'
import { useActions } from '@/components/inbox/useActions'
import { useDesk } from '@/components/inbox/useDesk'
import { useInboxKeys } from '@/components/inbox/useInboxKeys'
import { useRecord } from '@/components/inbox/useRecord'
import { useTriage, type Undoable } from '@/components/inbox/useTriage'
import { VerdictBar } from '@/components/inbox/VerdictBar'
import type { InboxView } from '@/components/inbox/view'
import { developmentOf } from '@/components/inbox/words'
import type { RecordDossier } from '@/components/log/record/record'
import type { InboxEntry } from '@/lib/inbox/contract'
import styles from './Inbox.module.css'

const MergeSheet = dynamic(
  () => import('@/components/log/merge/MergeSheet').then((module) => module.MergeSheet),
  { ssr: false },
)

export type InboxDeskProps = {
  dossier: RecordDossier
  view: InboxView
  entries: InboxEntry[]
  total: number
  undoable: Undoable
  me: string
}

/** The list and the reading pane, worked by keys: each verdict goes on to the next entry at once. */
export function InboxDesk({ dossier, view, entries: all, total, undoable, me }: InboxDeskProps) {
  const { key } = dossier
  const router = useRouter()
  const triage = useTriage(key, undoable)
  const desk = useDesk(all, triage.isGone, view)
  const { current, marked } = desk
  const [asked, setAsked] = useState<Asked | null>(null)
  const [merging, setMerging] = useState(false)
  const reading = useRecord(
    key,
    current && developmentOf(current),
    desk.next && developmentOf(desk.next),
    all,
  )
  const canDecide = dossier.can.includes('development.revise')

  const { verdict, grade, take } = useActions({
    dossierKey: key,
    me,
    current,
    marked,
    reading,
    triage,
    setAsked,
  })
  useInboxKeys({
    canDecide,
    verdict,
    take: () => void take(),
    undo: () => void triage.undo(),
    move: (step) => desk.go(desk.at + step),
    mark: () => current && desk.mark(current.id),
    markAll: desk.markAll,
    leave: desk.leave,
    open: () => {
      if (!current) return
      if (desk.isBefore()) desk.open(desk.at)
      else router.push(`/dossiers/${key}/log/${developmentOf(current)}`)
    },
    search: () => document.getElementById('inbox-search')?.focus(),
    duplicate: () => current?.source === 'development' && setMerging(true),
  })
  return (
    <div className={styles.desk}>
      <Desk
        desk={desk}
        total={total - all.filter(triage.isGone).length}
        canDecide={canDecide}
        row={(entry, place) => <InboxRow key={entry.id} entry={entry} {...place} />}
        pane={
          current ? (
            <>
              {canDecide ? (
                <VerdictBar
                  entry={current}
                  onVerdict={verdict}
                  onDuplicate={() => setMerging(true)}
                  onTake={() => void take()}
                  canUndo={triage.canUndo}
                  onUndo={() => void triage.undo()}
                />
              ) : null}
              <Pane
                dossier={dossier}
                entry={current}
                reading={reading}
                canGrade={canDecide}
                onGrade={grade}
              />
            </>
          ) : null
        }
      />
      {asked ? (
        <BulkSheet
          dossierKey={key}
          asked={asked}
          onClose={() => setAsked(null)}
          onGive={(given, reason, forget) => {
            desk.unmark()
            triage.decide(given.entries, given.verdict, reason, forget)
          }}
        />
      ) : null}
      {merging && reading.record && current ? (
        <MergeSheet
          open={merging}
          onClose={() => setMerging(false)}
          dossierKey={key}
          record={reading.record.development}
          kinds={dossier.kinds}
          onMerged={(decisionId, survivor) => {
            setMerging(false)
            triage.merged(current, decisionId, survivor)
          }}
        />
      ) : null}
    </div>
  )
}
