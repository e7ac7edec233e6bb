'use client'

import { usePlotArea } from 'recharts'
import { shareOf, type DrawnSeries, type FigureAxes, type Mark } from './figure-axes'
import { looks, type Look } from './looks'
import { MarkLink } from './MarkLink'

type Props = {
  series: DrawnSeries[]
  axes: FigureAxes
  scale: 'log' | 'linear'
  /** write each series' name at its last mark */
  named: boolean
  /** marks of one day stand beside each other and not over each other */
  apart: boolean
  thresholds: { value: number; label: string; authority: string }[]
}

const shapes = {
  circle: (x: number, y: number) => <circle data-drawn cx={x} cy={y} r={5} />,
  square: (x: number, y: number) => <rect data-drawn x={x - 4.5} y={y - 4.5} width={9} height={9} />,
  diamond: (x: number, y: number) => (
    <path data-drawn d={`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`} />
  ),
  triangle: (x: number, y: number) => <path data-drawn d={`M${x} ${y - 6}L${x + 6} ${y + 5}H${x - 6}Z`} />,
}

/** A plot under this width, in px, has no room for long words. */
const narrow = 300
/** Of the series' names, in px; generous, for capitals. */
const letterWidth = 8.5

/** How far marks of one day stand from each other, in px. */
const beside = 7

type Place = { x(at: number): number; y(value: number): number }

/** The range of all claims and the best value of one record, leading to it. */
function LinkedMark({ mark, look, place, by }: { mark: Mark; look: Look; place: Place; by: number }) {
  const x = place.x(mark.at) + by
  const [top, bottom] = [place.y(mark.high), place.y(mark.low)]
  return (
    <MarkLink href={mark.href} tip={mark.tip} opens="Open the record">
      {bottom - top > 1 ? (
        <rect
          data-drawn
          x={x - 4}
          y={top}
          width={8}
          height={bottom - top}
          rx={4}
          fill={look.colour}
          fillOpacity={0.32}
        />
      ) : null}
      {mark.best === null ? null : <g fill={look.colour}>{shapes[look.shape](x, place.y(mark.best))}</g>}
    </MarkLink>
  )
}

type NameProps = { name: string; ink: string; x: number; y: number; plot: { x: number; width: number } }

/** The name of a series at its last mark: right of it, or over it where the plot ends too soon. */
function SeriesName({ name, ink, x, y, plot }: NameProps) {
  const fits = x + 10 + name.length * letterWidth <= plot.x + plot.width
  return (
    <text
      x={fits ? x + 10 : x}
      y={fits ? y + 4 : y - 11}
      textAnchor={fits ? 'start' : 'end'}
      fontSize={12}
      fontWeight={650}
      fill={ink}
      stroke="var(--paper)"
      strokeWidth={3}
      paintOrder="stroke"
    >
      {name}
    </text>
  )
}

/** Marks, ranges, names and thresholds, drawn over the chart's own plot. */
export function FigureMarks({ series, axes, scale, named, apart, thresholds }: Props) {
  const plot = usePlotArea()
  if (!plot) return null
  const place: Place = {
    x: (at) => plot.x + shareOf(at, axes.x, 'linear') * plot.width,
    y: (value) => plot.y + (1 - shareOf(value, axes.y, scale)) * plot.height,
  }
  const highest = Math.max(...thresholds.map(({ value }) => value))
  return (
    <g>
      {thresholds.map(({ value, label, authority }) => (
        <g key={value}>
          <line
            x1={plot.x}
            x2={plot.x + plot.width}
            y1={place.y(value)}
            y2={place.y(value)}
            stroke="var(--contradicts)"
            strokeDasharray="5 3"
          />
          <text
            x={plot.x + 4}
            y={place.y(value) + (value === highest ? -5 : 13)}
            fontSize={11}
            fill="var(--contradicts-ink)"
            stroke="var(--paper)"
            strokeWidth={3}
            paintOrder="stroke"
          >
            {label} from {value.toLocaleString('en-GB')}
            {plot.width < narrow ? '' : ` (${authority})`}
          </text>
        </g>
      ))}
      {series.map(({ name, marks }, at) => {
        const look = looks[at % looks.length]!
        const by = apart ? (at - (series.length - 1) / 2) * beside : 0
        const last = marks.findLast(({ best }) => best !== null)
        return (
          <g key={name}>
            {marks.map((mark) => (
              <LinkedMark key={mark.href} {...{ mark, look, place }} by={by} />
            ))}
            {named && last ? (
              <SeriesName
                name={name}
                ink={look.ink}
                x={place.x(last.at) + by}
                y={place.y(last.best!)}
                plot={plot}
              />
            ) : null}
          </g>
        )
      })}
    </g>
  )
}
