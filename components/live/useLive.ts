'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { usePathname } from 'next/navigation'
import { useRefresh, useWritten } from '@/components/frame/address'
import { addWaiting, listedAt, mannerAt, newsTo, NONE_WAITING } from '@/components/live/news'
import { placeOf } from '@/components/live/place'
import { isBusy } from '@/components/live/typing'
import { useStream } from '@/components/live/useStream'
import type { Heard } from '@/components/live/useStream'
import { ownPage } from '@/lib/api/page'

/** Several changes in a row are one refresh. */
const GATHER_MS = 500
/** A page on which somebody writes is asked again after this time. */
const BUSY_MS = 4_000

/** Reads the page again when nobody writes on it; until then it waits. */
function useQuietRefresh(): () => void {
  const refresh = useRefresh()
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(() => {
    const attempt = () => {
      if (isBusy()) timer.current = setTimeout(attempt, BUSY_MS)
      else refresh()
    }
    clearTimeout(timer.current)
    timer.current = setTimeout(attempt, GATHER_MS)
  }, [refresh])
}

/** What is live in the frame: who else is here, what waits to be shown, and how to show it. */
export function useLive(dossierKey: string | undefined, accountId: string) {
  const readAgain = useRefresh()
  const pathname = usePathname()
  const open = useWritten('open')
  const [waiting, setWaiting] = useState(NONE_WAITING)
  const refresh = useQuietRefresh()
  // Going to another room reads it anew.
  useEffect(() => setWaiting(NONE_WAITING), [pathname])
  const onHeard = ({ changes, more, page, caughtUp }: Heard) => {
    const news = newsTo({ accountId, page: ownPage() }, { changes, page, caughtUp })
    if (news.length === 0 && !more) return
    const manner = mannerAt(pathname, news, more)
    if (manner === 'quiet') refresh()
    if (manner === 'wait') setWaiting((before) => addWaiting(before, listedAt(pathname, news), more))
  }
  const others = useStream(dossierKey, placeOf(pathname, open), onHeard, refresh)
  const show = () => {
    setWaiting(NONE_WAITING)
    readAgain()
  }
  return { others, waiting, show }
}
