'use client'

import { useRef } from 'react'
import { useRefresh } from '@/components/frame/address'
import { toastWithUndo, underway } from '@/components/annotations/undo'
import { callApi } from '@/components/log/call'
import { toast } from '@/components/ui/toast'
import type { Anchor } from '@/lib/baselines/contract'
import type { Decision } from '@/lib/baselines/rules/anchor-states'

type Place = { block: string; start: number; end: number }
export type Verdict = { decision: Decision | null; place?: Place }

const SAID: Record<Decision, string> = {
  confirmed: 'The passage stands there.',
  moved: 'The passage is put there.',
  orphaned: 'The passage is left without a place.',
}

/** What was decided before, to go back to. */
function verdictOf({ decision, place }: Anchor): Verdict {
  if (decision !== 'moved' || !place) return { decision }
  const { block, start, end } = place
  return { decision, place: { block, start, end } }
}

/** Decides where a passage stands; every decision can be taken back, which `onUndone` hears. Gives whether it was made. */
export function useDecide(
  dossierKey: string,
  baselineId: string,
  version: number,
  onUndone: (passageId: string) => void,
) {
  const refresh = useRefresh()
  // Our own last revisions: a verdict may be given before the page has read itself again after the one before, or after its undoing.
  const made = useRef(new Map<string, number>())
  const ask = async (passageId: string, revision: number, verdict: Verdict) => {
    const answer = await callApi((api) =>
      api.baselines.decideAnchor({ key: dossierKey, baselineId, version, passageId, revision, ...verdict }),
    )
    if (answer.ok) made.current.set(passageId, answer.value.revision)
    return answer
  }
  const decide = async (anchor: Anchor, verdict: Verdict): Promise<boolean> => {
    const { passageId, revision } = anchor
    const decided = await ask(passageId, Math.max(revision, made.current.get(passageId) ?? 0), verdict)
    if (!decided.ok) {
      made.current.delete(passageId)
      void toast({ message: decided.refusal.issues[0]?.message ?? decided.refusal.message, tone: 'failed' })
      refresh()
      return false
    }
    toastWithUndo({
      message: verdict.decision ? SAID[verdict.decision] : 'The decision is taken back.',
      undo: () => ask(passageId, decided.value.revision, verdictOf(anchor)),
      undone: 'It is as it was before.',
      refresh: () => {
        onUndone(passageId)
        refresh()
      },
    })
    refresh()
    return true
  }
  return (anchor: Anchor, verdict: Verdict) => underway(decide(anchor, verdict))
}
