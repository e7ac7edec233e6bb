import type { ReactNode } from 'react'
import type { Clocks } from '@/components/frame/clocks'
import type { TrendChoice } from '@/components/trends/choice'
import { figuresQuery } from '@/components/trends/figures-query'
import { FiguresPanel, type FiguresShown } from '@/components/trends/FiguresPanel'
import type { PanelName } from '@/lib/trends/rules/panels'
import { logQuery, ofFigures } from '@/lib/trends/rules/records-of'
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
  onChoice(name: string, value: string): void
  hrefOf(path: string): string
}

/** The log with the records that have figures of a panel in a stretch, as parameters. */
function recordsIn(query: URLSearchParams, selection: Selection, stretch: Span, unit: string): string {
  const filters = new URLSearchParams(query)
  const metric = filters.get('metric') ?? ''
  for (const name of ['metric', 'currency']) filters.delete(name)
  return logQuery(filters, ofFigures(selection, stretch, { metric, unit }))
}

/** The panels of figures, under the same selection as all others. */
export function figurePanels(asked: Asked): Partial<Record<PanelName, ReactNode>> {
  const { dossierKey, shown, choice, clocks, selection, params, onSet, onChoice, hrefOf } = asked
  return Object.fromEntries(
    shown.map((one) => {
      const query = figuresQuery(one.panel, choice, clocks)
      return [
        one.panel,
        <FiguresPanel
          key={one.panel}
          {...one}
          {...{ dossierKey, selection, query }}
          recordsOf={(stretch) => hrefOf(`log?${recordsIn(query, selection, stretch, one.unit)}`)}
          step={choice.step}
          by={params.get(`${one.panel}.by`)}
          onBy={(by) => onSet(`${one.panel}.by`, by)}
          onChoice={onChoice}
          recordHref={(ref) => hrefOf(`log/${ref}`)}
        />,
      ]
    }),
  )
}
