import type { FiguresChart } from './chart'
import { listed } from './sentences'

/** A chart of figures without what can be worked out from them. */
export type Figures = Omit<FiguresChart, 'type' | 'alt' | 'table'>

/** A whole chart of figures: alternative text and table are computed. The title stays with whoever wrote or computed it. */
export function composeFiguresChart(figures: Figures): FiguresChart {
  const number = (value: number | null) => (value === null ? 'not given' : grouped(value))
  const rows = figures.series.flatMap((one) =>
    one.points.map((point) => [
      one.name,
      point.date,
      number(point.low),
      number(point.best),
      number(point.high),
    ]),
  )
  return {
    ...figures,
    type: 'figures',
    alt: altOf(figures),
    table: {
      columns: [
        { header: 'Series', numeric: false },
        { header: 'Date', numeric: false },
        { header: `Low (${figures.unit})`, numeric: true },
        { header: `Best (${figures.unit})`, numeric: true },
        { header: `High (${figures.unit})`, numeric: true },
      ],
      rows,
    },
  }
}

function altOf(figures: Figures): string {
  const series = figures.series.map((one) => {
    const dates = one.points.map((point) => point.date).toSorted()
    return `${one.name} from ${dates[0] ?? ''} to ${dates.at(-1) ?? ''}`
  })
  const lines = figures.thresholds.map((line) => `${line.label} at ${grouped(line.value)}`)
  const thresholds = lines.length > 0 ? ` Dashed lines: ${listed(lines)}.` : ''
  const baseline =
    figures.baselineDate === null ? '' : ` A dotted line marks the baseline on ${figures.baselineDate}.`
  const scale = figures.scale === 'log' ? 'on a log scale' : 'on a linear scale'
  return `A chart of figures in ${figures.unit} over time, ${scale}: ${listed(series)}. Marks are best values, bars run from low to high.${thresholds}${baseline}`
}

/** A figure with its thousands set apart by a no-break space: 100 000. */
export function grouped(value: number): string {
  const [whole = '', fraction] = String(Number(value.toPrecision(12))).split('.')
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0')
  return fraction === undefined ? spaced : `${spaced}.${fraction}`
}
