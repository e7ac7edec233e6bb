'use client'

import { useEffect, useState } from 'react'

/** What can lie over the page. */
export type Overlay = 'commands' | 'shortcuts' | 'rooms'

/** The code of all overlays; called early to have it at hand. */
export const fetchOverlays = () => import('@/components/frame/Overlays')

/** Which overlay is open; Ctrl+K (or the Command key) opens and closes the command box from anywhere, also from a field. */
export function useOverlay(): {
  overlay: Overlay | null
  /** Whether one was ever opened, so that their code is needed. */
  wanted: boolean
  show: (overlay: Overlay) => void
  close: () => void
} {
  const [overlay, setOverlay] = useState<Overlay | null>(null)
  const [wanted, setWanted] = useState(false)
  const show = (next: Overlay) => {
    setWanted(true)
    setOverlay(next)
  }
  useEffect(() => {
    // Fetched when the page has settled, so that what is typed right after Ctrl+K lands in the box and not on the page.
    const timer = setTimeout(() => void fetchOverlays(), 1200)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    const onKey = (press: KeyboardEvent) => {
      if (press.key.toLowerCase() !== 'k' && press.code !== 'KeyK') return
      if (!(press.ctrlKey || press.metaKey) || press.altKey || press.shiftKey) return
      press.preventDefault()
      setWanted(true)
      setOverlay((open) => (open === 'commands' ? null : 'commands'))
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return { overlay, wanted, show, close: () => setOverlay(null) }
}
