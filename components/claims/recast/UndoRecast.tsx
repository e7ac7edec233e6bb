'use client'

import { useState } from 'react'
import { useRefresh } from '@/components/frame/address'
import { Confirm } from '@/components/ui/Confirm'
import { callApi } from '@/components/log/call'
import { many } from '@/components/log/words'
import { toast } from '@/components/ui/toast'
import actions from '@/components/claims/actions/Actions.module.css'
import type { RecastKind } from '@/lib/recasts/rules/recast'

type Props = { dossierKey: string; recastId: string; kind: RecastKind; gone: string }

const MEANING: Record<RecastKind, string> = {
  split:
    'The claim is followed again with the links it had. Links made on its parts since come along, unless their development bears on it already; the parts stay readable.',
  merged:
    'The claim stands by itself again with the links it had. The other gives back what it took over and nobody changed since.',
}

/** Takes a split or a merge back, however long ago it was. */
export function UndoRecast({ dossierKey: key, recastId, kind, gone }: Props) {
  const refresh = useRefresh()
  const [asking, setAsking] = useState(false)
  const verb = kind === 'split' ? 'Undo the split' : 'Undo the merge'
  const undo = async () => {
    const done = await callApi((api) => api.recasts.undoRecast({ key, recastId }))
    if (!done.ok) return void toast({ message: done.refusal.message, tone: 'failed' })
    const { back, along } = done.value
    const came = along > 0 ? `, and ${many(along, 'link')} made since came along` : ''
    void toast({ message: `${gone} is followed again with ${many(back, 'link')}${came}.`, tone: 'done' })
    refresh()
  }
  return (
    <>
      <button
        type="button"
        className={actions.action}
        data-screen-only
        aria-label={`${verb} of ${gone}`}
        onClick={() => setAsking(true)}
      >
        Undo
      </button>
      <Confirm
        open={asking}
        title={`${verb} of ${gone}?`}
        verb={verb}
        onConfirm={undo}
        onClose={() => setAsking(false)}
      >
        {MEANING[kind]}
      </Confirm>
    </>
  )
}
