'use client'

import { usePlotArea } from 'recharts'
import type { PeriodMark } from '@/lib/trends/rules/period-marks'

type Props = { marks: readonly PeriodMark[]; /** how many steps the axis has */ steps: number }

/** Bursts as a tinted ground with a bar at its foot, changes of pace as a line with a head that points up or down. */
export function PeriodMarks({ marks, steps }: Props) {
  const plot = usePlotArea()
  if (!plot || steps === 0) return null
  const width = plot.width / steps
  const bottom = plot.y + plot.height
  return (
    <g pointerEvents="none">
      {marks.map(({ kind, first, last, rises, words }) => {
        const x = plot.x + first * width
        return kind === 'bursts' ? (
          <g key={words} data-mark="burst">
            <title>{words}</title>
            <rect
              x={x}
              y={plot.y}
              width={(last - first + 1) * width}
              height={plot.height}
              fill="var(--qualifies)"
              fillOpacity={0.13}
            />
            <rect
              x={x}
              y={bottom - 3}
              width={(last - first + 1) * width}
              height={3}
              fill="var(--qualifies)"
            />
          </g>
        ) : (
          <g key={words} data-mark="change">
            <title>{words}</title>
            <line x1={x} x2={x} y1={plot.y} y2={bottom} stroke="var(--ink)" strokeWidth={1} />
            <path
              d={
                rises
                  ? `M${x - 4} ${plot.y + 7}L${x} ${plot.y}L${x + 4} ${plot.y + 7}Z`
                  : `M${x - 4} ${plot.y}L${x} ${plot.y + 7}L${x + 4} ${plot.y}Z`
              }
              fill="var(--ink)"
            />
          </g>
        )
      })}
    </g>
  )
}
