import type { ReactNode } from 'react'
import type { Clocks } from '@/components/frame/clocks'
import type { TrendChoice } from '@/components/trends/choice'
import { figuresQuery } from '@/components/trends/figures-query'
import { FiguresPanel, type FiguresShown } from '@/components/trends/FiguresPanel'
import type { PanelName } from '@/lib/trends/rules/panels'
import type { Selection } from '@/lib/trends/rules/selection'
import type { Span } from '@/lib/trends/rules/time-axis'

type Asked = {
  dossierKey: string
  shown: readonly FiguresShown[]
  choice: TrendChoice
  clocks: Clocks
  selection: Selection
  params: URLSearchParams
  onSet(name: string, value: string): void
  hrefOf(path: string): string
  recordsOf(stretch: Span): string
}

/** The panels of figures, under the same selection as all others. */
export function figurePanels(asked: Asked): Partial<Record<PanelName, ReactNode>> {
  const { dossierKey, shown, choice, clocks, selection, params, onSet, hrefOf, recordsOf } = asked
  return Object.fromEntries(
    shown.map((one) => [
      one.panel,
      <FiguresPanel
        key={one.panel}
        {...one}
        {...{ dossierKey, selection, recordsOf }}
        query={figuresQuery(one.panel, choice, clocks)}
        step={choice.step}
        by={params.get(`${one.panel}.by`)}
        onBy={(by) => onSet(`${one.panel}.by`, by)}
        recordHref={(ref) => hrefOf(`log/${ref}`)}
      />,
    ]),
  )
}
