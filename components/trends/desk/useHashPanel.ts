import { useEffect, useSyncExternalStore } from 'react'
import { isPanel, type PanelName } from '@/lib/trends/rules/panels'

const onHash = (call: () => void) => {
  window.addEventListener('hashchange', call)
  return () => window.removeEventListener('hashchange', call)
}

/** The panel that the address points at (#panel-map): a link to a panel leads to it even where it does not stand. */
export function useHashPanel(): PanelName | null {
  const name = useSyncExternalStore(
    onHash,
    () => window.location.hash.replace('#panel-', ''),
    () => '',
  )
  return isPanel(name) ? name : null
}

/** Brings the panel that the address points at into sight once it is drawn. */
export function useSightOf(panel: PanelName | null, isDrawn: boolean): void {
  useEffect(() => {
    if (panel && isDrawn) document.getElementById(`panel-${panel}`)?.scrollIntoView()
  }, [panel, isDrawn])
}
