import { withClocks, type Clocks } from '@/components/frame/clocks'
import { dateInWords } from '@/components/ui/dates'
import { EmptyState } from '@/components/ui/EmptyState'
import { Section } from '@/components/ui/Section'
import { TableFrame } from '@/components/ui/TableFrame'
import type { FiguresAnswer } from '@/lib/trends/contract'
import { figureMarks, figuresTitle, type FigureSeries } from '@/lib/trends/rules/figures'
import { FiguresChart } from './LazyCharts'
import styles from './Trends.module.css'

type Props = {
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
  const left =
    answer.figures.length - series.flatMap(({ marks }) => marks.flatMap(({ claims }) => claims)).length
  return (
    <Section
      ground="sheet"
      title={bySeries && series.length > 0 ? figuresTitle(series) : fallbackTitle}
      subtitle={subtitle}
      foot={`From the log of ${dossierKey}${left > 0 ? `; ${left} figures of parts or in other units are not drawn` : ''}`}
    >
      {series.length === 0 ? (
        <EmptyState title="No figures in this choice">
          A figure appears here when a development of this choice carries one in {unit}.
        </EmptyState>
      ) : (
        <FiguresChart
          label={figuresTitle(series)}
          series={series.map((one) => drawn(one, hrefOf))}
          scale={scale}
          million={scale === 'linear'}
          joined={bySeries}
          baselineOn={answer.baselineOn}
          thresholds={bySeries ? answer.thresholds : []}
        />
      )}
      {series.length > 0 ? <FiguresTable series={series} hrefOf={hrefOf} unit={unit} /> : null}
    </Section>
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

/** Every claim by itself: whose it is and how it was made. */
function FiguresTable({
  series,
  hrefOf,
  unit,
}: {
  series: FigureSeries[]
  hrefOf(ref: string): string
  unit: string
}) {
  return (
    <details className={styles.table}>
      <summary>Table</summary>
      <TableFrame caption={`Figures in ${unit}, each with its basis and whose it is`} maxHeight={420}>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Development</th>
            <th scope="col" data-number>
              Low
            </th>
            <th scope="col" data-number>
              Best
            </th>
            <th scope="col" data-number>
              High
            </th>
            <th scope="col">Basis</th>
            <th scope="col">By</th>
          </tr>
        </thead>
        <tbody>
          {series.flatMap(({ marks }) =>
            marks.flatMap(({ ref, title, happened, claims }) =>
              claims.map((claim, at) => (
                <tr key={`${ref} ${at}`}>
                  <td>{dateInWords(happened)}</td>
                  <th scope="row">
                    <a href={hrefOf(ref)}>{title}</a>
                  </th>
                  <td data-number>{amount(claim.low)}</td>
                  <td data-number>{amount(claim.best)}</td>
                  <td data-number>{amount(claim.high)}</td>
                  <td>{claim.basis}</td>
                  <td>{claim.attributedTo ?? 'not said'}</td>
                </tr>
              )),
            ),
          )}
        </tbody>
      </TableFrame>
    </details>
  )
}
