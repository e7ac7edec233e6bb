'use client'

import { useCallback, useEffect, useState } from 'react'
import type { ComponentType } from 'react'
import type { OverlaysProps } from '@/components/frame/Overlays'

/** What can lie over the page. */
export type Overlay = 'commands' | 'shortcuts' | 'rooms'

/** Which overlay is open; Ctrl+K (or the Command key) opens and closes the command box from anywhere, also from a field. */
export function useOverlay(): {
  overlay: Overlay | null
  /** What draws them, once its code is here. */
  Overlays: ComponentType<OverlaysProps> | null
  /** Fetches that code; called when the pointer comes near. */
  prepare: () => void
  show: (overlay: Overlay) => void
  close: () => void
} {
  const [overlay, setOverlay] = useState<Overlay | null>(null)
  const [Overlays, setOverlays] = useState<ComponentType<OverlaysProps> | null>(null)
  // Kept in state and not behind Suspense, which would hold the first box back by a third of a second.
  const prepare = useCallback(() => {
    void import('@/components/frame/Overlays').then((module) => setOverlays(() => module.Overlays))
  }, [])
  const show = (next: Overlay) => {
    prepare()
    setOverlay(next)
  }
  useEffect(() => {
    // Fetched when the page has settled, so that what is typed right after Ctrl+K lands in the box and not on the page.
    const timer = setTimeout(prepare, 1200)
    return () => clearTimeout(timer)
  }, [prepare])
  useEffect(() => {
    const onKey = (press: KeyboardEvent) => {
      if (press.key.toLowerCase() !== 'k' && press.code !== 'KeyK') return
      if (!(press.ctrlKey || press.metaKey) || press.altKey || press.shiftKey) return
      press.preventDefault()
      prepare()
      setOverlay((open) => (open === 'commands' ? null : 'commands'))
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [prepare])
  return { overlay, Overlays, prepare, show, close: () => setOverlay(null) }
}
