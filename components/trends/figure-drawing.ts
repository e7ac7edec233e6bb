import { dateInWords } from '@/components/ui/dates'
import type { FiguresAnswer } from '@/lib/trends/contract'
import { bandSeries, mainSeries, seriesName, type FigureBy } from '@/lib/trends/rules/figure-bands'
import { figureMarks, type FigureSeries } from '@/lib/trends/rules/figures'
import { endOfStep, stepName } from '@/lib/trends/rules/steps'
import type { Span } from '@/lib/trends/rules/time-axis'
import type { DrawnSeries } from './figure-axes'

const amount = (value: number | null) => (value === null ? '' : value.toLocaleString('en-GB'))
const at = (day: string) => Date.parse(`${day}T00:00:00Z`)

type Asked = {
  answer: FiguresAnswer
  unit: string
  by: FigureBy
  /** what all figures together are called */
  name: string
  hrefOf(ref: string): string
  /** the records of a stretch */
  recordsOf(stretch: Span): string
}

/** What is drawn: a mark for each record, or for each step where there are too many; and how many figures are not drawn. */
export function figureDrawing(asked: Asked): {
  series: FigureSeries[]
  drawn: DrawnSeries[]
  left: number
} {
  const { answer, unit, by, name } = asked
  if (answer.grain === 'step') return { series: [], ...stepDrawing(asked) }
  const series = mainSeries(
    figureMarks(answer.figures, unit, (figure) => (by === 'all' ? name : seriesName(by, figure))),
  )
  const shown = series.flatMap(({ marks }) => marks.flatMap(({ claims }) => claims)).length
  return {
    series,
    drawn: series.map((one) => recordSeries(one, asked)),
    left: answer.figures.length - shown,
  }
}

/** A record may stand in several series: each mark then has an address of its own, which opens the same record. */
const recordSeries = ({ name, marks }: FigureSeries, { by, hrefOf }: Asked): DrawnSeries => ({
  name,
  marks: marks.map(({ ref, title, happened, startsOn, low, high, best }) => ({
    ...{ at: at(startsOn), low, high, best },
    href: by === 'claimant' || by === 'basis' ? `${hrefOf(ref)}#${encodeURIComponent(name)}` : hrefOf(ref),
    tip: [
      title,
      dateInWords(happened),
      ...(by === 'claimant' || by === 'basis' ? [name] : []),
      low === high
        ? amount(high)
        : `${best === null ? '' : `${amount(best)}; `}claimed from ${amount(low)} to ${amount(high)}`,
    ],
  })),
})

function stepDrawing({ answer, unit, by, name, recordsOf }: Asked): { drawn: DrawnSeries[]; left: number } {
  const { series, left } = bandSeries(answer.bands, unit, by)
  const { step } = answer
  const drawn = series.map((one) => ({
    name: by === 'all' ? name : one.name,
    marks: one.bands.map(({ start, low, high, median, n }) => {
      const end = endOfStep(start, step)
      return {
        ...{ at: (at(start) + at(end)) / 2, low, high, best: median },
        href: `${recordsOf({ from: start, to: end })}#${encodeURIComponent(one.name)}`,
        tip: [
          ...(by === 'all' ? [] : [one.name]),
          `${stepName(start, step)}: ${amount(n)} figures`,
          `from ${amount(low)} to ${amount(high)}${median === null ? '' : `, the middle of the best ${amount(median)}`}`,
        ],
      }
    }),
  }))
  return { drawn, left }
}

/** The sentence where figures are gathered: how many there are, and between what they lie. */
export function gatheredTitle(drawn: DrawnSeries[], bands: FiguresAnswer['bands'], unit: string): string {
  const marks = drawn.flatMap((one) => one.marks)
  const own = bands.filter((band) => (band.currency ?? band.unit) === unit)
  const n = own.reduce((sum, band) => sum + band.n, 0)
  const [low, high] = [
    Math.min(...marks.map((mark) => mark.low)),
    Math.max(...marks.map((mark) => mark.high)),
  ]
  return `${amount(n)} figures, from ${amount(low)} to ${amount(high)} ${unit}`
}
