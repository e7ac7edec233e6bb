'use client'

import { usePlotArea } from 'recharts'
import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import styles from './Period.module.css'
import type { PeriodStep } from '@/lib/trends/rules/steps-drawn'

/** The first and the last step of a stretch, by their number. */
export type Picked = [number, number]

type Props = {
  steps: PeriodStep[]
  open: number | null
  picked: Picked | null
  onPick(picked: Picked | null): void
}

const ordered = ([a, b]: Picked): Picked => (a <= b ? [a, b] : [b, a])
const moves: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
}

/** Where a key moves one end of the stretch; null for a key that does not. */
export function movedEnd(key: string, at: number, last: number): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return last
  const by = moves[key]
  return by === undefined ? null : Math.min(last, Math.max(0, at + by))
}

type MarksProps = Pick<Props, 'open'> & {
  plot: { x: number; y: number; height: number }
  /** of one step, in px */
  width: number
  shown: Picked | null
  last: number
}

/** The step that is not over yet, and a veil over what is not picked. */
function Marks({ plot, width, open, shown, last }: MarksProps) {
  const xOf = (at: number) => plot.x + at * width
  const [from, to] = shown ?? [0, last]
  return (
    <>
      {open === null ? null : (
        <rect
          x={xOf(open)}
          y={plot.y}
          width={width}
          height={plot.height}
          fill="url(#period-open)"
          pointerEvents="none"
        />
      )}
      <defs>
        <pattern
          id="period-open"
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="1.6" height="4" fill="var(--paper)" />
        </pattern>
      </defs>
      {shown ? (
        <g pointerEvents="none" fill="var(--paper)" fillOpacity={0.72}>
          <rect x={plot.x} y={plot.y} width={Math.max(0, xOf(from) - plot.x)} height={plot.height} />
          <rect
            x={xOf(to + 1)}
            y={plot.y}
            width={Math.max(0, xOf(last + 1) - xOf(to + 1))}
            height={plot.height}
          />
        </g>
      ) : null}
    </>
  )
}

/** Over a chart: drag a stretch of time, or move its two ends with the arrow keys. Marks what is not over yet. */
export function PeriodBrush({ steps, open, picked, onPick }: Props) {
  const plot = usePlotArea()
  const [drag, setDrag] = useState<Picked | null>(null)
  if (!plot || steps.length === 0) return null
  const last = steps.length - 1
  const width = plot.width / steps.length
  const xOf = (at: number) => plot.x + at * width
  const stepAt = (press: PointerEvent<SVGRectElement>) => {
    const box = press.currentTarget.getBoundingClientRect()
    return Math.min(last, Math.max(0, Math.floor(((press.clientX - box.left) / box.width) * steps.length)))
  }
  const shown = drag ? ordered(drag) : picked
  const [from, to] = shown ?? [0, last]
  const onKey = (end: 0 | 1) => (press: KeyboardEvent) => {
    const next = movedEnd(press.key, end === 0 ? from : to, last)
    if (next === null) return
    press.preventDefault()
    onPick(end === 0 ? [Math.min(next, to), to] : [from, Math.max(next, from)])
  }
  return (
    <g>
      <Marks plot={plot} width={width} open={open} shown={shown} last={last} />
      <rect
        data-screen-only
        className={styles.drag}
        x={plot.x}
        y={plot.y}
        width={plot.width}
        height={plot.height}
        fill="transparent"
        onPointerDown={(press) => {
          if (press.button !== 0) return
          press.currentTarget.setPointerCapture(press.pointerId)
          setDrag([stepAt(press), stepAt(press)])
        }}
        onPointerMove={(press) => drag && setDrag([drag[0], stepAt(press)])}
        onPointerCancel={() => setDrag(null)}
        onPointerUp={() => {
          if (drag) onPick(ordered(drag))
          setDrag(null)
        }}
      />
      {([0, 1] as const).map((end) => (
        <g
          key={end}
          data-screen-only
          className={styles.end}
          role="slider"
          tabIndex={0}
          aria-label={end === 0 ? 'First step of the stretch' : 'Last step of the stretch'}
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={end === 0 ? from : to}
          aria-valuetext={steps[end === 0 ? from : to]!.name}
          onKeyDown={onKey(end)}
        >
          <line
            x1={xOf(end === 0 ? from : to + 1)}
            x2={xOf(end === 0 ? from : to + 1)}
            y1={plot.y}
            y2={plot.y + plot.height}
          />
          <rect
            x={xOf(end === 0 ? from : to + 1) - 4}
            y={plot.y + plot.height / 2 - 11}
            width={8}
            height={22}
            rx={4}
          />
        </g>
      ))}
    </g>
  )
}
