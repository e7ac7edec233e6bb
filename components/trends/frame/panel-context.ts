import { createContext } from 'react'
import type { FilePanel } from '@/lib/trends/rules/panels'

/** What a panel has to know of the room it stands in to be taken out of it. */
export type PanelRoom = {
  dossierKey: string
  dossierTitle: string
  /** TLP of the dossier, for drawings */
  marking: string
  /** the address of the panel's numbers as CSV */
  fileHref(panel: FilePanel): string
  /** the room with this panel in sight; without the host */
  roomHref(panel: string): string
  /** a page with this panel alone; without the host */
  aloneHref(panel: string): string
}

/** Null outside the trends: a panel there has no menu. */
export const PanelContext = createContext<PanelRoom | null>(null)
