'use client'

import { useId } from 'react'
import { usePlotArea } from 'recharts'
import { partInSteps } from '@/lib/trends/rules/axis-lines'
import { endOfStep, type Step } from '@/lib/trends/rules/steps'

type Props = {
  starts: readonly string[]
  step: Step
  /** the stretch that is picked: what lies outside steps back */
  selection: { from: string | null; to: string | null }
  /** the number of the step that is not over yet; -1 for none in sight */
  open: number
}

/** Over a plot of steps: the one that is not over is hatched, what is not picked is veiled. */
export function PlotVeil({ starts, step, selection: { from, to }, open }: Props) {
  const plot = usePlotArea()
  const hatch = useId()
  if (!plot || starts.length === 0) return null
  const width = plot.width / starts.length
  const last = endOfStep(starts.at(-1)!, step)
  const picked = from || to ? partInSteps({ from: from ?? starts[0]!, to: to ?? last }, starts, step) : null
  const shown = picked ?? { at: 0, width: 1 }
  const end = plot.x + (shown.at + shown.width) * plot.width
  return (
    <g pointerEvents="none">
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.2" height="4" fill="var(--line-strong)" />
        </pattern>
      </defs>
      {open < 0 ? null : (
        <rect
          x={plot.x + open * width}
          y={plot.y}
          width={width}
          height={plot.height}
          fill={`url(#${hatch})`}
          fillOpacity={0.5}
        />
      )}
      {picked ? (
        <g fill="var(--paper)" fillOpacity={0.72}>
          <rect x={plot.x} y={plot.y} width={shown.at * plot.width} height={plot.height} />
          <rect x={end} y={plot.y} width={Math.max(0, plot.x + plot.width - end)} height={plot.height} />
        </g>
      ) : null}
    </g>
  )
}
