import { relationLook, standingLook } from '@/components/drift/marks'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { dateInWords } from '@/components/ui/dates'
import { ShapeMark } from '@/components/ui/ShapeMark'
import type { ClaimWhole } from '@/lib/claims/contract'
import { standingsUpTo } from '@/lib/claims/rules/standing'
import { stackMarks, xOf, yearsBetween, type Scale } from './axis'
import { drawnMarks, type DrawnMark } from './drawn'
import styles from './TimeAxis.module.css'

export type TimeAxisProps = { claim: ClaimWhole; dossierKey: string; clocks: Clocks }

const WIDTH = 880
const SIDE = 60
const ROW = 17
const LANE = 26

type Frame = { scale: Scale; zero: number; height: number }

function Grid({ scale, zero, height, writtenOn }: Frame & { writtenOn: string }) {
  const written = xOf(scale, writtenOn)
  return (
    <g aria-hidden="true">
      {yearsBetween(scale).map((year) => (
        <g key={year} className={styles.tick}>
          <line x1={xOf(scale, `${year}-01-01`)} x2={xOf(scale, `${year}-01-01`)} y1={4} y2={height - 18} />
          <text x={xOf(scale, `${year}-01-01`)} y={height - 4}>
            {year}
          </text>
        </g>
      ))}
      <line className={styles.zero} x1={0} x2={scale.width} y1={zero} y2={zero} />
      <line className={styles.written} x1={written} x2={written} y1={0} y2={height - 18} />
      <text className={styles.writtenName} x={written + 5} y={10}>
        written
      </text>
      <text className={styles.side} x={-SIDE} y={zero - 12}>
        for
      </text>
      <text className={styles.side} x={-SIDE} y={zero + 20}>
        against
      </text>
    </g>
  )
}

/** Which standing held when, as bands under the axis. */
function Bands({ claim, scale, top }: { claim: ClaimWhole; scale: Scale; top: number }) {
  const { world, known } = claim.clocks
  const inOrder = standingsUpTo(claim.standings, { worldDate: world, knowledgeDate: known })
  return inOrder.map(({ id, standing, worldDate }, at) => {
    const { tone, word } = standingLook(standing)
    const from = xOf(scale, worldDate)
    const to = xOf(scale, inOrder[at + 1]?.worldDate ?? world)
    const roomy = to - from > word.length * 6.5
    return (
      <g key={id} style={{ '--tone': `var(--${tone})`, '--tone-ink': `var(--${tone}-ink)` }}>
        <title>{`${word} from ${dateInWords(worldDate)}`}</title>
        <rect className={styles.band} x={from} y={top} width={Math.max(2, to - from)} height={4} rx={1} />
        {roomy ? (
          <text className={styles.bandName} x={from} y={top + 16}>
            {word}
          </text>
        ) : null}
      </g>
    )
  })
}

function Mark({ mark, x, y, href }: { mark: DrawnMark; x: number; y: number; href: string }) {
  const { tone, shape, word } = relationLook(mark.relation)
  const { radius } = mark
  return (
    <a
      href={href}
      className={styles.mark}
      data-known={mark.known}
      aria-label={`${mark.when}: ${mark.title}. ${word}${mark.known ? ', known when it was written' : ''}.`}
    >
      <title>{`${mark.when} · ${mark.title}\n${word}${mark.known ? ', known when it was written' : ''}`}</title>
      <g transform={`translate(${x - radius} ${y - radius})`}>
        <rect className={styles.target} x={-3} y={-3} width={2 * radius + 6} height={2 * radius + 6} />
        <ShapeMark tone={tone} shape={shape} size={2 * radius} />
      </g>
    </a>
  )
}

/** The evidence in time: for above the line, against below, larger marks weigh more; left of the baseline's date what was known. */
export function TimeAxis({ claim, dossierKey, clocks }: TimeAxisProps) {
  const marks = drawnMarks(claim)
  const first = marks.map(({ day }) => day).toSorted()[0]
  const from = first && first < claim.baseline.publishedOn ? first : claim.baseline.publishedOn
  const scale: Scale = { from, to: claim.clocks.world, width: WIDTH - SIDE - 14 }
  const placed = stackMarks(marks, scale, ROW)
  const up = Math.max(26, ...placed.map(({ y }) => -y + ROW / 2 + 8))
  const down = Math.max(30, ...placed.map(({ y }) => y + ROW / 2 + 8))
  const zero = up + 10
  const height = zero + down + LANE + 18
  const byId = new Map(marks.map((mark) => [mark.id, mark]))
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="The evidence in time">
      <svg className={styles.axis} viewBox={`${-SIDE} 0 ${WIDTH} ${height}`} style={{ minWidth: 620 }}>
        <Grid scale={scale} zero={zero} height={height} writtenOn={claim.baseline.publishedOn} />
        <Bands claim={claim} scale={scale} top={zero + down + 4} />
        {placed.map(({ id, x, y }) => {
          const mark = byId.get(id)
          if (!mark) return null
          const href = withClocks(`/dossiers/${dossierKey}/log/${mark.ref}`, clocks)
          return <Mark key={id} mark={mark} x={x} y={zero + y} href={href} />
        })}
      </svg>
    </div>
  )
}
