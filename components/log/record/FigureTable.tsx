import { TableFrame } from '@/components/ui/TableFrame'
import type { DevelopmentFigure } from '@/lib/developments/contract'
import { bases, labelOf, stocksAndFlows } from '@/lib/developments/rules/kinds'
import { formatMeasurement } from '@/lib/developments/rules/measurement'
import { findMetric } from '@/lib/developments/rules/metrics'
import { formatNumber } from '@/lib/developments/rules/numbers'
import { crossingsOf, crossingWords, type ThresholdLine } from '@/lib/developments/rules/thresholds'
import styles from './Record.module.css'

/** A year has no thousands, and a yes is no 1. */
function written(value: number | null, { metric }: DevelopmentFigure): string {
  if (value === null) return '–'
  const type = findMetric(metric)?.type
  if (type === 'flag') return value === 0 ? 'no' : 'yes'
  return type === 'year' ? String(value) : formatNumber(value)
}

/** What a unit is called where its code says nothing, or too much. */
const UNITS: Record<string, string> = { head: 'people', count: '', states: '', year: '', 'yes or no': '' }

function unitWords({ unit, currency, priceYear }: DevelopmentFigure): string {
  const money = unit.startsWith('money')
    ? `${currency ?? 'currency unknown'}${unit.slice(5).replace('/', ' a ')}`
    : null
  return [money ?? UNITS[unit] ?? unit, priceYear ? `${priceYear} prices` : ''].filter(Boolean).join(', ')
}

/** The figures of a record: lowest, best and highest as each source gave them, on what basis and by whom. */
export function FigureTable({
  figures,
  measures = [],
  kind,
  thresholds,
}: {
  figures: DevelopmentFigure[]
  /** what the dossier calls its own measures */
  measures?: readonly { metric: string; label: string }[]
  kind: string
  /** lines that a figure can cross */
  thresholds: readonly ThresholdLine[]
}) {
  const nameOf = (metric: string) =>
    findMetric(metric)?.label ?? measures.find((each) => each.metric === metric)?.label ?? metric
  return (
    <TableFrame caption="Figures of this development" captionHidden minWidth={380}>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col" data-number>
            Lowest
          </th>
          <th scope="col" data-number>
            Best
          </th>
          <th scope="col" data-number>
            Highest
          </th>
          <th scope="col">Basis</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure, place) => {
          const flow = figure.stockOrFlow && labelOf(stocksAndFlows, figure.stockOrFlow).toLowerCase()
          const unit = unitWords(figure)
          return (
            <tr key={place}>
              <th scope="row" title={formatMeasurement(figure)}>
                {nameOf(figure.metric)}
                {figure.part ? `, ${figure.part}` : ''}
                <span className={styles.aside}>{[unit, flow].filter(Boolean).join(' · ')}</span>
                {crossingsOf(figure, kind, thresholds).map((crossing) => (
                  <span
                    key={`${crossing.line.label} ${crossing.line.value}`}
                    className={styles.crossing}
                    data-sure={crossing.sure}
                  >
                    {crossingWords(crossing)}
                  </span>
                ))}
              </th>
              <td data-number>{written(figure.low, figure)}</td>
              <td data-number>
                <strong>{written(figure.best, figure)}</strong>
              </td>
              <td data-number>{written(figure.high, figure)}</td>
              <td>
                {labelOf(bases, figure.basis)}
                {figure.attributedTo ? ` by ${figure.attributedTo}` : ''}
                {figure.note ? <span className={styles.aside}>{figure.note}</span> : null}
              </td>
            </tr>
          )
        })}
      </tbody>
    </TableFrame>
  )
}
