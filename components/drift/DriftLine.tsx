import type { DriftLinePoint } from '@/lib/drift/contract'
import { dateInWords } from '@/components/ui/dates'
import styles from './DriftLine.module.css'

const width = 900
const height = 190
const left = 8
const right = 96
const top = 14
const bottom = 26

const at = (day: string) => Date.parse(`${day}T00:00:00Z`)

type Scale = { x(day: string): number; y(value: number): number }

function scaleOf(points: DriftLinePoint[]): Scale {
  const first = at(points[0]!.on)
  const span = Math.max(1, at(points.at(-1)!.on) - first)
  return {
    x: (day) => left + ((at(day) - first) / span) * (width - left - right),
    y: (value) => top + (1 - value / 100) * (height - top - bottom),
  }
}

const pathOf = (pairs: [number, number][]) =>
  pairs.map(([x, y], index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')

/** Labels at the end of the two lines, kept apart where the lines end close together. */
function labelsAt(drift: number, coverage: number, y: Scale['y']): [number, number] {
  const [a, b] = [y(drift), y(coverage)]
  if (Math.abs(a - b) >= 15) return [a, b]
  return a > b ? [b + 15, b] : [a, a + 15]
}

function Years({ points, x }: { points: DriftLinePoint[]; x: Scale['x'] }) {
  const from = Number(points[0]!.on.slice(0, 4)) + 1
  const to = Number(points.at(-1)!.on.slice(0, 4))
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  return years.map((year) => (
    <g key={year} className={styles.tick}>
      <line x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1={height - bottom} y2={height - bottom + 4} />
      <text x={x(`${year}-01-01`)} y={height - 8}>
        {year}
      </text>
    </g>
  ))
}

/** Drift and coverage since publication, month by month, with both lines named where they end. */
export function DriftLine({ points, publishedOn }: { points: DriftLinePoint[]; publishedOn: string }) {
  const tested = points.filter((point) => point.drift !== null)
  const last = points.at(-1)
  if (!last || tested.length < 2)
    return (
      <p className={styles.none}>
        Nothing has tested the claims yet; the line begins with the first development that does.
      </p>
    )
  const { x, y } = scaleOf(points)
  const [driftY, coverageY] = labelsAt(last.drift ?? 0, last.coverage, y)
  const said = `Drift rose from 0 on ${dateInWords(publishedOn)} to ${Math.round(last.drift ?? 0)} on ${dateInWords(last.on)}, on ${Math.round(last.coverage)} per cent of the weight tested.`
  return (
    <svg className={styles.line} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={said}>
      {[0, 25, 50, 75, 100].map((value) => (
        <line key={value} className={styles.grid} x1={left} x2={width - right} y1={y(value)} y2={y(value)} />
      ))}
      <Years points={points} x={x} />
      <path className={styles.coverage} d={pathOf(points.map((point) => [x(point.on), y(point.coverage)]))} />
      <path className={styles.drift} d={pathOf(tested.map((point) => [x(point.on), y(point.drift!)]))} />
      <circle className={styles.end} cx={x(last.on)} cy={y(last.drift ?? 0)} r={4} />
      <text className={styles.driftName} x={x(last.on) + 10} y={driftY + 4}>
        drift {Math.round(last.drift ?? 0)}
      </text>
      <text className={styles.coverageName} x={x(last.on) + 10} y={coverageY + 4}>
        tested {Math.round(last.coverage)} %
      </text>
    </svg>
  )
}
