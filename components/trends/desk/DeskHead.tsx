'use client'

import { useState, type ReactNode } from 'react'
import { ArrangePanels } from '@/components/trends/boards/ArrangePanels'
import { BoardMenu } from '@/components/trends/boards/BoardMenu'
import { keptQuery, placedSaid, type Placed } from '@/components/trends/boards/placed'
import { PageHead } from '@/components/ui/PageHead'
import type { Dashboard } from '@/lib/dashboards/contract'
import type { DossierWhole } from '@/lib/dossiers/contract'

type Props = {
  dossier: DossierWhole
  /** developments in this choice */
  total: number
  /** whether there is anything to choose from */
  logged: boolean
  boards: Dashboard[]
  open: Dashboard | null
  placed: Placed[]
  params: URLSearchParams
  filters: ReactNode
  onPlace(placed: Placed[]): void
}

/** The head of the room: how much there is, the dashboards, the filters, and where the panels are arranged. */
export function DeskHead({ dossier, total, logged, boards, open, placed, params, filters, onPlace }: Props) {
  const [arranging, setArranging] = useState(false)
  const { can, key } = dossier
  return (
    <>
      <PageHead
        title="Trends"
        face="sans"
        subtitle={
          logged
            ? `${total.toLocaleString('en-GB')} ${total === 1 ? 'development' : 'developments'} in this choice. Every mark opens its records.`
            : 'How often and how much, before and after the baseline.'
        }
        actions={
          <BoardMenu
            dossierKey={key}
            {...{ boards, open, params }}
            now={{ panels: placed, query: keptQuery(params) }}
            can={{ save: can.includes('view.save'), share: can.includes('view.share') }}
            onArrange={() => setArranging(true)}
          />
        }
      />
      {logged ? filters : null}
      {arranging ? (
        <ArrangePanels placed={placed} onPlace={onPlace} onDone={() => setArranging(false)} />
      ) : null}
    </>
  )
}

/** What the address has to say for panels to stand like this; nothing where the open dashboard has them so. */
export const placing = (placed: readonly Placed[], open: Dashboard | null): string[] =>
  open && placedSaid(open.settings.panels) === placedSaid(placed) ? [] : [placedSaid(placed)]
