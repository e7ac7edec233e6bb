'use client'

import { withClocks, type Clocks } from '@/components/frame/clocks'
import { dateInWords } from '@/components/ui/dates'
import { EmptyState } from '@/components/ui/EmptyState'
import type { FiguresAnswer } from '@/lib/trends/contract'
import { figureMarks, figuresTitle, type FigureSeries } from '@/lib/trends/rules/figures'
import { figuresTable } from '@/lib/trends/rules/panel-table'
import type { PanelName } from '@/lib/trends/rules/panels'
import { PanelFrame } from './frame/PanelFrame'
import { FiguresChart } from './LazyCharts'

type Props = {
  panel: PanelName
  dossierKey: string
  answer: FiguresAnswer
  unit: string
  scale: 'log' | 'linear'
  /** one line for each recurring undertaking; else all figures together */
  bySeries?: boolean
  fallbackTitle: string
  subtitle: string
  clocks: Clocks
}

const amount = (value: number | null) => (value === null ? '' : value.toLocaleString('en-GB'))

/** Figures over time with what each claimant said, the range between them, and the lines they cross. */
export function FiguresPanel({
  panel,
  dossierKey,
  answer,
  unit,
  scale,
  bySeries = false,
  fallbackTitle,
  subtitle,
  clocks,
}: Props) {
  const series = figureMarks(answer.figures, unit, (figure) =>
    bySeries ? (figure.series ?? figure.title) : fallbackTitle,
  )
  const hrefOf = (ref: string) => withClocks(`/dossiers/${dossierKey}/log/${ref}`, clocks)
  const table = figuresTable(series, unit)
  const left =
    answer.figures.length - series.flatMap(({ marks }) => marks.flatMap(({ claims }) => claims)).length
  return (
    <PanelFrame
      panel={panel}
      title={bySeries && series.length > 0 ? figuresTitle(series) : fallbackTitle}
      subtitle={subtitle}
      drawn={series.length > 0}
      table={table}
      hrefOf={(row, column) => (column < 2 ? hrefOf(String(table.rows[row]![0])) : null)}
      source={`From the log of ${dossierKey}${left > 0 ? `; ${left} figures of parts or in other units are not drawn` : ''}`}
    >
      {series.length === 0 ? (
        <EmptyState title="No figures in this choice">
          A figure appears here when a development of this choice carries one in {unit}.
        </EmptyState>
      ) : (
        <FiguresChart
          panel={panel}
          label={figuresTitle(series)}
          series={series.map((one) => drawn(one, hrefOf))}
          scale={scale}
          million={scale === 'linear'}
          joined={bySeries}
          baselineOn={answer.baselineOn}
          thresholds={bySeries ? answer.thresholds : []}
        />
      )}
    </PanelFrame>
  )
}

const drawn = ({ name, marks }: FigureSeries, hrefOf: (ref: string) => string) => ({
  name,
  marks: marks.map(({ ref, title, happened, startsOn, low, high, best }) => ({
    at: Date.parse(`${startsOn}T00:00:00Z`),
    low,
    high,
    best,
    href: hrefOf(ref),
    tip: [
      title,
      dateInWords(happened),
      low === high
        ? amount(high)
        : `${best === null ? '' : `${amount(best)}; `}claimed from ${amount(low)} to ${amount(high)}`,
    ],
  })),
})
