'use client'

import { usePlotArea } from 'recharts'
import { ShapeMark } from '@/components/ui/ShapeMark'
import { placedLines, type PlacedLine } from '@/lib/trends/rules/axis-lines'
import { lineLook } from './line-look'
import { useAxisLines } from './useAxisLines'

type Props = {
  /** where a day stands on the axis, 0 to 1; null outside */
  place(day: string): number | null
  /** names stand over the lines where there is room; else only their marks */
  named?: boolean
}

/** What the longest name takes, in px. */
const nameRoom = 74

type LineProps = { placed: PlacedLine; plot: { x: number; y: number; width: number; height: number } }

function OneLine({ placed: { line, at, named }, plot }: LineProps) {
  const { dashes, colour, mark } = lineLook(line)
  const x = plot.x + at * plot.width
  return (
    <g data-line={line.kind}>
      <title>{line.words}</title>
      <line
        x1={x}
        x2={x}
        y1={plot.y - 6}
        y2={plot.y + plot.height}
        stroke={colour}
        strokeDasharray={dashes}
      />
      {mark ? (
        <g transform={`translate(${x - 4.5} ${plot.y - 14})`}>
          <ShapeMark {...mark} size={9} />
        </g>
      ) : null}
      {named ? (
        <text x={x + (mark ? 7 : 4)} y={plot.y - 5} fontSize={11} fill="var(--soft)">
          {line.name}
        </text>
      ) : null}
    </g>
  )
}

/** The baseline and the tripwires over the plot of a chart. They are read in the list under the drawing too. */
export function PlotLines({ place, named = true }: Props) {
  const plot = usePlotArea()
  const lines = useAxisLines()
  if (!plot) return null
  const placed = placedLines(lines, place, nameRoom / Math.max(1, plot.width))
  return (
    <g pointerEvents="none" aria-hidden="true">
      {placed.map((one) => (
        <OneLine key={one.line.id} placed={named ? one : { ...one, named: false }} plot={plot} />
      ))}
    </g>
  )
}
