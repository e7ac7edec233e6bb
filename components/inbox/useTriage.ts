'use client'

import { useEffect, useState } from 'react'
import { useRouter } from 'next/navigation'
import { callApi } from '@/components/log/call'
import type { Outcome as Called } from '@/components/log/call'
import { entriesWords } from '@/components/inbox/words'
import { toast } from '@/components/ui/toast'
import type { InboxEntry, Outcome } from '@/lib/inbox/contract'
import { VERDICTS, type Verdict } from '@/lib/inbox/rules/verdicts'

export type Undoable = { id: string; verdict: string; entries: number; at: string } | null

const named = ({ source, id, version }: InboxEntry) => ({ source, id, version })

/** What was left and why, each reason once. */
function leftWords({ left }: Outcome): string {
  const reasons = [...new Set(left.map(({ why }) => why))].join(' ')
  return left.length === 0 ? '' : ` ${entriesWords(left.length)} stayed as before: ${reasons}`
}

const callDecide = (key: string, entries: readonly InboxEntry[], verdict: Verdict, reason: string) =>
  callApi((api) =>
    api.inbox.decideInbox({
      ...{ key, entries: entries.map(named), verdict },
      ...(reason === '' ? {} : { reason }),
    }),
  )

/** Entries that are shown as decided already. */
function useGone() {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  return {
    gone,
    hide: (ids: readonly string[]) => setGone((before) => new Set([...before, ...ids])),
    showAgain: (ids: readonly string[]) =>
      setGone((before) => new Set([...before].filter((id) => !ids.includes(id)))),
    showAll: () => setGone(new Set()),
  }
}

/** Verdicts at once on the screen, on the server right after, and back again when it refuses; the last one is taken back by `undo`. */
export function useTriage(dossierKey: string, undoable: Undoable) {
  const router = useRouter()
  const { gone, hide, showAgain, showAll } = useGone()
  const [last, setLast] = useState(undoable)
  useEffect(() => setLast(undoable), [undoable])
  /** Shows entries as decided, decides them, and says what came of it. */
  const settle = async (
    entries: readonly InboxEntry[],
    verdict: string,
    done: string,
    called: Promise<Called<Outcome>>,
  ) => {
    const ids = entries.map(({ id }) => id)
    hide(ids)
    const outcome = await called
    if (!outcome.ok) {
      showAgain(ids)
      void toast({ message: outcome.refusal.message, tone: 'failed' })
      router.refresh()
      return outcome
    }
    const { id, changed, left } = outcome.value
    showAgain(left.map((one) => one.id))
    if (id) setLast({ id, verdict, entries: changed, at: new Date().toISOString() })
    void toast({
      message: `${entriesWords(changed)} ${done}.${leftWords(outcome.value)} z takes it back.`,
      tone: 'done',
    })
    router.refresh()
    return outcome
  }

  const decide = (entries: readonly InboxEntry[], verdict: Verdict, reason: string) =>
    settle(entries, verdict, VERDICTS[verdict].done, callDecide(dossierKey, entries, verdict, reason))

  const undo = async () => {
    if (!last) return void toast({ message: 'There is nothing of yours to take back.' })
    setLast(null)
    const outcome = await callApi((api) => api.inbox.undoInbox({ key: dossierKey, decisionId: last.id }))
    if (outcome.ok) {
      showAll()
      const words = `${entriesWords(outcome.value.changed)} taken back.${leftWords(outcome.value)}`
      void toast({ message: words, tone: 'done' })
    } else void toast({ message: outcome.refusal.message, tone: 'failed' })
    router.refresh()
  }

  const remember = (id: string | null, verdict: string) =>
    id && setLast({ id, verdict, entries: 1, at: new Date().toISOString() })

  const merged = (id: string, decisionId: string | null, survivor: string) => {
    remember(decisionId, 'duplicate')
    hide([id])
    void toast({ message: `Merged into ${survivor}. z takes it back.`, tone: 'done' })
    router.refresh()
  }

  return { gone, last, decide, undo, merged, remember }
}
