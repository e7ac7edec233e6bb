'use client'

import { useEffect, useRef, useState } from 'react'
import { openStream } from '@/components/live/openStream'
import type { LiveChange, Somebody } from '@/lib/live/contract'

/** A window that nobody looks at lets its stream go: it costs a connection, and nobody is there. It catches up when it is looked at again. */
const HIDDEN_MS = 15_000

export type Heard = {
  changes: LiveChange[]
  more: boolean
  /** the window that made them; null for none, absent where nobody knows */
  page?: string | null | undefined
  caughtUp: boolean
}

const NOBODY: Somebody[] = []

function useLookedAt(): boolean {
  const [looked, setLooked] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onChange = () => {
      clearTimeout(timer)
      if (document.visibilityState === 'visible') setLooked(true)
      else timer = setTimeout(() => setLooked(false), HIDDEN_MS)
    }
    document.addEventListener('visibilitychange', onChange)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onChange)
    }
  }, [])
  return looked
}

/**
 * The live stream of a dossier while the window is looked at: who else is here, and `onHeard` for what changes, each change once.
 * `onLapsed` when the right to listen changed.
 */
export function useStream(
  dossierKey: string | undefined,
  at: string,
  onHeard: (heard: Heard) => void,
  onLapsed: () => void,
): Somebody[] {
  const [others, setOthers] = useState(NOBODY)
  const seq = useRef<number | null>(null)
  const looked = useLookedAt()
  const last = useRef(at)
  const latest = useRef({ onHeard, onLapsed })
  useEffect(() => {
    latest.current = { onHeard, onLapsed }
  })
  useEffect(() => {
    if (!dossierKey || !looked) return
    // Going on to the next entry opens the stream anew for a moment; the window was not away, and what it did itself meanwhile is no news.
    const moved = last.current !== at
    last.current = at
    let greeted = false
    const stop = openStream({
      dossierKey,
      at,
      after: () => seq.current,
      onHello: (reached) => {
        greeted = true
        if (reached !== null) seq.current = Math.max(reached, seq.current ?? 0)
      },
      onOthers: setOthers,
      onChanges: ({ seq: reached, changes, more, page }) => {
        if (seq.current !== null && reached <= seq.current) return
        seq.current = reached
        latest.current.onHeard({ changes, more, page, caughtUp: !greeted && !moved })
      },
      onLapsed: () => latest.current.onLapsed(),
    })
    return () => {
      stop()
      setOthers(NOBODY)
    }
  }, [dossierKey, at, looked])
  return others
}
