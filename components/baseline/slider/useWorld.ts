'use client'

import { useEffect, useRef, useState, useTransition } from 'react'
import { usePathname, useRouter } from 'next/navigation'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { stopAt, type Stop } from './track'

const PAUSE_MS = 220

/**
 * The stop under the handle. It moves at once; the page follows when the hand has rested for a moment, so that dragging over six
 * years asks for one page and not for seventy. The last stop is now.
 */
export function useWorld(stops: readonly Stop[], clocks: Clocks) {
  const router = useRouter()
  const pathname = usePathname()
  const [moved, setMoved] = useState<number | null>(null)
  const [busy, startTransition] = useTransition()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const shown = stopAt(stops, clocks.world)
  // The page has caught up when nothing is on its way: a step that waits must not be lost to an answer for an earlier one.
  useEffect(() => {
    if (!busy && timer.current === undefined) setMoved(null)
  }, [busy, clocks.world])
  useEffect(() => () => clearTimeout(timer.current), [])
  const show = (at: number) => {
    const world = at === stops.length - 1 ? null : (stops[at]?.on ?? null)
    const here = `${pathname}${window.location.search}`
    startTransition(() => router.replace(withClocks(here, { ...clocks, world }), { scroll: false }))
  }
  const move = (at: number) => {
    setMoved(at)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      timer.current = undefined
      show(at)
    }, PAUSE_MS)
  }
  return { at: moved ?? shown, exact: moved === null, busy, move }
}
