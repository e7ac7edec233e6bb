'use client'

import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { ErrorState } from '@/components/ui/ErrorState'
import { EmptyState } from '@/components/ui/EmptyState'
import { useAnswer } from '@/components/trends/desk/useAnswer'
import type { FiguresAnswer } from '@/lib/trends/contract'
import { bandsTable, figureBy, type FigureBy } from '@/lib/trends/rules/figure-bands'
import { figuresTitle } from '@/lib/trends/rules/figures'
import { figuresTable } from '@/lib/trends/rules/panel-table'
import { isNothing, picksQuery, type Selection } from '@/lib/trends/rules/selection'
import type { Step } from '@/lib/trends/rules/steps'
import type { Span } from '@/lib/trends/rules/time-axis'
import { figureDrawing, gatheredTitle } from './figure-drawing'
import { PanelFrame } from './frame/PanelFrame'
import { FiguresChart } from './LazyCharts'
import styles from './Figures.module.css'

/** What a panel of figures is about, as the page asked for it. */
export type FiguresShown = {
  panel: 'figures' | 'money'
  /** as asked of the server, under the filters and without picks */
  answer: FiguresAnswer
  unit: string
  scale: 'log' | 'linear'
  /** how it is parted before anybody chooses */
  usual: FigureBy
  fallbackTitle: string
  subtitle: string
  /** what else can be drawn, by the name that the address has for it */
  choices: {
    name: 'metric' | 'currency'
    label: string
    value: string
    data: { value: string; label: string }[]
  }
}

type Props = FiguresShown & {
  dossierKey: string
  selection: Selection
  /** what the API is asked under the filters of the page */
  query: URLSearchParams
  step: Step
  /** what the address says of how it is parted */
  by: string | null
  onBy(by: FigureBy): void
  /** asks for the page with other figures */
  onChoice(name: string, value: string): void
  recordHref(ref: string): string
  recordsOf(stretch: Span): string
}

const byWords: Record<FigureBy, string> = {
  ...{ all: 'together', series: 'by undertaking', claimant: 'by claimant', basis: 'by basis' },
}

/** The figures under what is picked and parted as chosen; those of the page where nothing is, so that nothing is asked twice. */
function useFigures({ dossierKey, answer, selection, query, step, usual }: Props, by: FigureBy) {
  const asked = new URLSearchParams([...query, ...picksQuery(selection), ['by', by], ['step', step]])
  const isUsual = isNothing(selection) && (by === usual || answer.grain === 'figure')
  const got = useAnswer<FiguresAnswer>(
    isUsual ? null : `/api/v1/dossiers/${dossierKey}/trends/figures?${asked}`,
  )
  return { ...got, answer: isUsual ? answer : (got.answer ?? answer) }
}

/** Figures over time with what each claimant said, the range between them, and the lines they cross. */
export function FiguresPanel(props: Props) {
  const { panel, dossierKey, unit, scale, usual, fallbackTitle, subtitle, choices } = props
  const { onBy, onChoice, recordHref } = props
  const by = figureBy.find((one) => one === props.by) ?? usual
  const { answer, busy, failed, retry } = useFigures(props, by)
  const { series, drawn, left } = figureDrawing({
    ...{ answer, unit, by, name: fallbackTitle, recordsOf: props.recordsOf, hrefOf: recordHref },
  })
  const isGathered = answer.grain === 'step'
  const isEmpty = drawn.length === 0
  const title = isEmpty
    ? fallbackTitle
    : isGathered
      ? gatheredTitle(drawn, answer.bands, unit)
      : by === 'series'
        ? figuresTitle(series)
        : fallbackTitle
  const table = isGathered ? bandsTable(answer.bands, unit, by, answer.step) : figuresTable(series, unit)
  const gathered = isGathered
    ? `; more than 2,000 figures fit: gathered by ${answer.step}, from the lowest to the highest named, the mark is the middle of the best`
    : ''
  return (
    <PanelFrame
      panel={panel}
      title={title}
      subtitle={`${subtitle}${gathered}`}
      drawn={!isEmpty}
      table={table}
      hrefOf={(row, column) => (column < 2 && !isGathered ? recordHref(String(table.rows[row]![0])) : null)}
      source={`From the log of ${dossierKey}${left > 0 ? `; ${left.toLocaleString('en-GB')} figures of parts or in other units are not drawn` : ''}`}
    >
      <div className={styles.by} data-screen-only>
        <SegmentedControl
          size="xs"
          aria-label={`Part the figures of ${fallbackTitle}`}
          value={by}
          data={figureBy
            .filter((one) => one !== 'all' || usual === 'all')
            .filter((one) => one !== 'series' || usual === 'series')
            .map((value) => ({ value, label: byWords[value] }))}
          onChange={(value) => onBy(value)}
        />
        {choices.data.length > 1 ? (
          <NativeSelect
            size="xs"
            aria-label={choices.label}
            value={choices.value}
            data={choices.data}
            onChange={({ target }) => onChoice(choices.name, target.value)}
          />
        ) : null}
      </div>
      {failed ? (
        <ErrorState
          title="The figures could not be brought up to date."
          safe="What is drawn is what was there before."
          next="Try again in a moment."
          actions={<Button onClick={retry}>Try again</Button>}
        />
      ) : null}
      {isEmpty ? (
        <EmptyState title="No figures in this choice">
          A figure appears here when a development of this choice carries one in {unit}.
        </EmptyState>
      ) : (
        <div className={busy ? styles.busy : undefined} aria-busy={busy}>
          <FiguresChart
            {...{ panel, scale }}
            label={title}
            series={drawn}
            million={scale === 'linear'}
            joined={by === 'series' && !isGathered}
            named={by !== 'all'}
            apart={by === 'claimant' || by === 'basis' || isGathered}
            thresholds={panel === 'figures' ? answer.thresholds : []}
          />
        </div>
      )}
    </PanelFrame>
  )
}
