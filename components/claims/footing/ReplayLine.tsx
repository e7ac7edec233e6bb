import { xOf, yearsBetween, type Scale } from '@/components/claims/claim/axis'
import { dateInWords } from '@/components/ui/dates'
import type { Footing } from '@/lib/drift/contract'
import { replayTitle, stepsOf, type LinePoint } from './words'
import styles from './Footing.module.css'

const width = 720
const right = 112
const height = 150
const top = 10
const bottom = 24

const yOf = (drift: number) => top + (1 - drift / 100) * (height - top - bottom)

/** A line of steps: it stays until the next point, and is broken while nothing tests the claim. */
function stepPath(line: readonly LinePoint[], scale: Scale): string {
  let path = ''
  let drawing = false
  for (const { on, drift } of line) {
    const x = xOf(scale, on).toFixed(1)
    if (drift === null) {
      if (drawing) path += `H${x}`
      drawing = false
      continue
    }
    path += drawing ? `H${x}V${yOf(drift).toFixed(1)}` : `M${x} ${yOf(drift).toFixed(1)}`
    drawing = true
  }
  return path
}

type Drawn = { line: readonly LinePoint[]; name: string; kind: 'now' | 'then' }

/** Where the names of the two lines stand: at their ends, kept apart. */
function placed(lines: readonly Drawn[]): (Drawn & { x: number; y: number; end: LinePoint })[] {
  const ends = lines.flatMap((drawn) => {
    const end = drawn.line.at(-1)
    return end && end.drift !== null ? [{ ...drawn, end, x: 0, y: yOf(end.drift) }] : []
  })
  const [one, other] = ends
  if (one && other && Math.abs(one.y - other.y) < 15) other.y = one.y + (other.y < one.y ? -15 : 15)
  return ends
}

/** Whether the two lines are one all along. */
const isSame = ({ line, asKnownThen }: Pick<Footing, 'line' | 'asKnownThen'>) =>
  JSON.stringify(stepsOf(line)) === JSON.stringify(stepsOf(asKnownThen))

/** Drift of one claim since it was written: with what is known at the clock, and as it was known on each date. */
export function ReplayLine({ footing }: { footing: Footing }) {
  const { line, asKnownThen, publishedOn, clocks } = footing
  const scale = { from: publishedOn, to: clocks.world, width: width - right }
  const same = isSame(footing)
  const lines: Drawn[] = [
    { line, name: same ? 'drift' : 'known now', kind: 'now' },
    ...(same ? [] : [{ line: asKnownThen, name: 'known then', kind: 'then' } as const]),
  ]
  return (
    <svg
      className={styles.line}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${replayTitle(line)}, from ${dateInWords(publishedOn)} to ${dateInWords(clocks.world)}.`}
    >
      {[0, 50, 100].map((value) => (
        <line key={value} className={styles.grid} x1={0} x2={width - right} y1={yOf(value)} y2={yOf(value)} />
      ))}
      {yearsBetween(scale).map((year) => (
        <text key={year} className={styles.year} x={xOf(scale, `${year}-01-01`)} y={height - 6}>
          {year}
        </text>
      ))}
      {lines.toReversed().map((drawn) => (
        <path key={drawn.kind} className={styles[drawn.kind]} d={stepPath(drawn.line, scale)} />
      ))}
      {placed(lines).map(({ kind, name, end, y }) => (
        <text key={kind} className={styles[`${kind}Name`]} x={xOf(scale, end.on) + 8} y={y + 4}>
          {name} {Math.round(end.drift ?? 0)}
        </text>
      ))}
    </svg>
  )
}
