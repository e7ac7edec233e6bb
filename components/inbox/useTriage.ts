'use client'

import { useState } from 'react'
import { useRefresh } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import type { Outcome as Called } from '@/components/log/call'
import { oneByOne, remember, takeLast } from '@/components/inbox/steps'
import { useGone, type Seen } from '@/components/inbox/useGone'
import { entriesWords } from '@/components/inbox/words'
import { toast } from '@/components/ui/toast'
import type { InboxEntry, Outcome } from '@/lib/inbox/contract'
import { VERDICTS, type Verdict } from '@/lib/inbox/rules/verdicts'

export type Undoable = { id: string; verdict: string; entries: number; at: string } | null

/** A verdict under way. `forget` throws away what was typed for it, once the server has it. */
type Given = { done: string; called: Promise<Called<Outcome>>; forget?: (() => void) | undefined }

const named = ({ source, id, version }: InboxEntry) => ({ source, id, version })
const fail = (message: string) => void toast({ message, tone: 'failed' })

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

/** The person's last verdict as the server knows it: from before this page was opened, or from another window. */
async function lastOnServer(key: string): Promise<string | null> {
  const list = await callApi((api) => api.inbox.listInbox({ key, limit: 1 }))
  if (!list.ok) fail(list.refusal.message)
  return list.ok ? (list.value.undoable?.id ?? null) : null
}

/** Takes the last verdict back, also one that the server is still at work on. */
function useUndo(
  dossierKey: string,
  { showAgain, showAll }: ReturnType<typeof useGone>,
  stepped: () => void,
) {
  const refresh = useRefresh()
  const undo = async () => {
    const step = takeLast(dossierKey)
    stepped()
    const decisionId = step ? await step.decided : await lastOnServer(dossierKey)
    if (!decisionId) {
      // A verdict that the server refused has said so itself, and stands on the screen again.
      if (!step) void toast({ message: 'There is nothing of yours to take back.' })
      return
    }
    const outcome = await callApi((api) => api.inbox.undoInbox({ key: dossierKey, decisionId }))
    if (outcome.ok) {
      if (step) showAgain(step.ids)
      else showAll()
      const words = `${entriesWords(outcome.value.changed)} taken back.${leftWords(outcome.value)}`
      void toast({ message: words, tone: 'done' })
    } else fail(outcome.refusal.message)
    refresh()
  }
  return () => oneByOne(undo)
}

/** Verdicts at once on the screen, on the server right after, and back again when it refuses; the last one is taken back by `undo`. */
export function useTriage(dossierKey: string, undoable: Undoable) {
  const refresh = useRefresh()
  const gone = useGone()
  const { isGone, hide, showAgain } = gone
  const [steps, setSteps] = useState(0)
  const undo = useUndo(dossierKey, gone, () => setSteps((before) => Math.max(0, before - 1)))

  const keep = (ids: string[], decided: Promise<string | null>) => {
    remember(dossierKey, { ids, decided })
    setSteps((before) => before + 1)
  }

  /**
   * Says what came of a verdict, and shows what stayed. Refused, what was typed is there again when its form is opened. Gives the decision's id,
   * null when nothing was decided.
   */
  const settle = async (ids: string[], given: Given, idOf = (leftId: string) => leftId) => {
    const outcome = await given.called
    if (!outcome.ok) {
      showAgain(ids)
      fail(outcome.refusal.message)
    } else {
      given.forget?.()
      showAgain(outcome.value.left.map((one) => idOf(one.id)))
      const said = `${entriesWords(outcome.value.changed)} ${given.done}.${leftWords(outcome.value)}`
      void toast({ message: `${said} z takes it back.`, tone: 'done' })
    }
    refresh()
    return outcome.ok ? outcome.value.id : null
  }

  const decide = (entries: readonly InboxEntry[], verdict: Verdict, reason: string, forget?: () => void) => {
    const ids = entries.map(({ id }) => id)
    hide(entries)
    // A development comes back by itself, with the version that taking back gave it: shown earlier, the next verdict would be on a stale one.
    const links = entries.flatMap(({ source, id }) => (source === 'link' ? id : []))
    const called = callDecide(dossierKey, entries, verdict, reason)
    keep(links, settle(ids, { done: VERDICTS[verdict].done, called, forget }))
  }

  /** Verdicts of another list of the room: entries with the names that they are left by. */
  const give = (entries: readonly (Seen & { name: string })[], given: Given) => {
    const ids = entries.map(({ id }) => id)
    hide(entries)
    keep(
      ids,
      settle(ids, given, (name) => entries.find((entry) => entry.name === name)?.id ?? name),
    )
  }

  const graded = (decided: Promise<string | null>) => keep([], decided)

  const merged = (entry: InboxEntry, decisionId: string | null, survivor: string) => {
    hide([entry])
    if (decisionId) keep([entry.id], Promise.resolve(decisionId))
    void toast({ message: `Merged into ${survivor}. z takes it back.`, tone: 'done' })
    refresh()
  }

  return { isGone, canUndo: steps > 0 || undoable !== null, decide, give, undo, merged, graded }
}
