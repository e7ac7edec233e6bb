'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { Desk } from '@/components/inbox/Desk'
import { useDesk } from '@/components/inbox/useDesk'
import { useRecord } from '@/components/inbox/useRecord'
import { useTriage, type Undoable } from '@/components/inbox/useTriage'
import type { InboxView } from '@/components/inbox/view'
import { callApi } from '@/components/log/call'
import type { RecordDossier } from '@/components/log/record/record'
import type { WatchedEntry } from '@/lib/inbox/contract'
import { WATCH_VERDICTS, type WatchVerdict } from '@/lib/inbox/rules/watched'
import type { Judgement } from './judgement'
import type { Judging } from './JudgeSheet'
import { useWatchedKeys } from './useWatchedKeys'
import { WatchedBar } from './WatchedBar'
import { WatchedPane } from './WatchedPane'
import { WatchedRow } from './WatchedRow'
import { developmentOf, nameOf } from './words'
import styles from '../Inbox.module.css'

const JudgeSheet = dynamic(() => import('./JudgeSheet').then((module) => module.JudgeSheet), { ssr: false })

export type WatchedDeskProps = {
  dossier: RecordDossier
  view: InboxView
  entries: WatchedEntry[]
  total: number
  undoable: Undoable
}

const named = (entry: WatchedEntry) => {
  const development = developmentOf(entry)
  return { tripwireId: entry.tripwire.id, version: entry.version, ...(development ? { development } : {}) }
}

function callJudge(key: string, { verdict, entries }: Judging, { relation, ...said }: Judgement) {
  const { strength, title, kind } = said
  const isSilence = verdict === 'link' && entries.length === 1 && entries[0]!.source === 'silence'
  return callApi((api) =>
    api.inbox.judgeWatched({
      ...{ key, verdict, reason: said.reason.trim(), entries: entries.map(named) },
      ...(verdict === 'link' ? { strength } : {}),
      ...(verdict === 'link' && relation ? { relation } : {}),
      ...(isSilence ? { title: title.trim(), kind } : {}),
    }),
  )
}

/** What waits at tripwires as a list with its reading pane, worked by keys like the rest of the room. */
export function WatchedDesk({ dossier, view, entries: all, total, undoable }: WatchedDeskProps) {
  const { key, can } = dossier
  const router = useRouter()
  const triage = useTriage(key, undoable)
  const desk = useDesk(all, triage.isGone, view)
  const { current, marked } = desk
  const [judging, setJudging] = useState<Judging | null>(null)
  const reading = useRecord(
    ...([key, current && developmentOf(current), desk.next && developmentOf(desk.next), all] as const),
  )
  const canJudge = can.includes('link.propose')
  const verdict = (given: WatchVerdict) => {
    const about = marked.length > 0 ? marked : current ? [current] : []
    if (about.length > 0) setJudging({ verdict: given, entries: about })
  }
  useWatchedKeys({
    ...{ canDecide: canJudge, verdict, markAll: desk.markAll, leave: desk.leave },
    move: (step) => desk.go(desk.at + step),
    mark: () => current && desk.mark(current.id),
    undo: () => void triage.undo(),
    open: () => {
      if (!current) return
      if (desk.isBefore()) return desk.open(desk.at)
      const development = developmentOf(current)
      router.push(`/dossiers/${key}/${development ? `log/${development}` : `claims/${current.claim.ref}`}`)
    },
  })
  const give = (given: Judging, judgement: Judgement, forget: () => void) => {
    desk.unmark()
    const about = given.entries.map((entry) => ({ ...entry, name: nameOf(entry) }))
    const { done } = WATCH_VERDICTS[given.verdict]
    triage.give(about, { done, forget, called: callJudge(key, given, judgement) })
  }
  return (
    <div className={styles.desk}>
      <Desk
        desk={desk}
        total={total - all.filter(triage.isGone).length}
        canDecide={canJudge}
        row={(entry, place) => <WatchedRow key={entry.id} entry={entry} {...place} />}
        pane={
          current ? (
            <>
              {canJudge ? (
                <WatchedBar
                  entry={current}
                  onVerdict={verdict}
                  canUndo={triage.canUndo}
                  onUndo={() => void triage.undo()}
                />
              ) : null}
              <WatchedPane dossier={dossier} entry={current} reading={reading} />
            </>
          ) : null
        }
      />
      {judging ? (
        <JudgeSheet dossier={dossier} judging={judging} onClose={() => setJudging(null)} onGive={give} />
      ) : null}
    </div>
  )
}
