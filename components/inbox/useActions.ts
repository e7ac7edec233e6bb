'use client'

import { useRefresh } from '@/components/frame/address'
import type { Asked } from '@/components/inbox/BulkSheet'
import type { Half } from '@/components/inbox/GradeStrip'
import type { Reading } from '@/components/inbox/useRecord'
import type { useTriage } from '@/components/inbox/useTriage'
import { callApi } from '@/components/log/call'
import { toast } from '@/components/ui/toast'
import type { InboxEntry } from '@/lib/inbox/contract'
import { needsReason, type Verdict } from '@/lib/inbox/rules/verdicts'
import type { Citation } from '@/lib/sources/contract'

export type ActionsOrder = {
  dossierKey: string
  /** account of who acts */
  me: string
  current: InboxEntry | null
  marked: InboxEntry[]
  reading: Reading
  triage: ReturnType<typeof useTriage>
  /** asks before a verdict on several, and for a reason where one is needed */
  setAsked: (asked: Asked) => void
}

type Graded = { ref: string; version: number }

/** What can be done with the open entry, or with all that are marked. */
export function useActions({
  dossierKey: key,
  me,
  current,
  marked,
  reading,
  triage,
  setAsked,
}: ActionsOrder) {
  const refresh = useRefresh()
  const verdict = (given: Verdict) => {
    const about = marked.length > 0 ? marked : current ? [current] : []
    const sources = about.map(({ source }) => source)
    if (about.length > 1 || (about.length === 1 && needsReason(given, sources)))
      setAsked({ verdict: given, entries: about })
    else if (about.length === 1) triage.decide(about, given, '')
  }
  const callGrade = async ({ ref, version }: Graded, citation: Citation, half: Half) => {
    const given = { key, ref, version, citationId: citation.id }
    const outcome = await callApi((api) => api.inbox.gradeInbox({ ...given, ...half }))
    if (!outcome.ok) void toast({ message: outcome.refusal.message, tone: 'failed' })
    refresh()
    return outcome.ok ? outcome.value.id : null
  }
  const grade = (citation: Citation, half: Half) => {
    const { development } = reading.record ?? {}
    if (development) triage.graded(callGrade(development, citation, half))
  }
  const take = async () => {
    if (!current) return
    const { source, id, assignee } = current
    const accountId = assignee ? null : me
    const outcome = await callApi((api) => api.inbox.assignInbox({ key, source, id, accountId }))
    if (!outcome.ok) void toast({ message: outcome.refusal.message, tone: 'failed' })
    refresh()
  }
  return { verdict, grade, take }
}
