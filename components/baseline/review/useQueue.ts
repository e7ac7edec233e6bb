'use client'

import { useState } from 'react'
import type { Anchor } from '@/lib/baselines/contract'
import { waiting } from './queue'
import { useDecide, type Verdict } from './useDecide'
import { useDecided } from './useDecided'

export type QueueOrder = { dossierKey: string; baselineId: string; version: number; anchors: Anchor[] }

/** Where one is in the queue of passages, and what a verdict does to it: shown at once, and back when it is refused or taken back. */
export function useQueue({ dossierKey, baselineId, version, anchors }: QueueOrder) {
  const [all, setAll] = useState(false)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [moving, setMoving] = useState(false)
  const { isDecided, hide, showAgain } = useDecided()
  const choose = (passageId: string | null) => {
    setChosenId(passageId)
    setMoving(false)
  }
  const decide = useDecide(dossierKey, baselineId, version, (passageId) => {
    showAgain(passageId)
    choose(passageId)
  })
  const queue = waiting(anchors).filter((anchor) => !isDecided(anchor))
  const listed = all ? anchors : queue
  const chosen = listed.find(({ passageId }) => passageId === chosenId) ?? listed[0]
  const at = chosen ? listed.indexOf(chosen) : -1
  const go = (way: 1 | -1) => choose(listed[at + way]?.passageId ?? chosenId)
  const say = async (verdict: Verdict) => {
    if (!chosen) return
    const { passageId } = chosen
    const next = listed[at + 1] ?? listed[at - 1]
    const before = moving
    hide(chosen)
    choose(all ? passageId : (next?.passageId ?? null))
    if (await decide(chosen, verdict)) return
    // Refused: the passage stands there again, as it was being looked at.
    showAgain(passageId)
    choose(passageId)
    setMoving(before)
  }
  return { all, setAll, queue, listed, chosen, choose, moving, setMoving, go, say }
}
