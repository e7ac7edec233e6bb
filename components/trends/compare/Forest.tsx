import { changeFigures, changeWords, type Change } from '@/lib/trends/rules/change'

/** The axis reaches from an eighth to eight times; what lies beyond ends at its edge. */
const most = 8
const width = 200
const forestTicks = [1 / 4, 1 / 2, 1, 2, 4]

/** Where a ratio stands on the axis, in px: equal steps for equal factors. */
function forestPlace(ratio: number): number {
  const share = (Math.log(ratio) / Math.log(most) + 1) / 2
  return Math.min(width, Math.max(0, share * width))
}

const colourOf = ({ level, rises }: Change) =>
  level === 'no clear change' || level === 'too few to tell'
    ? 'var(--neutral)'
    : rises
      ? 'var(--exceeds)'
      : 'var(--supports)'

/** A change as a mark with its interval beside the line of no change; a full mark is a clear change, a hollow one is none. */
export function Forest({ changes }: { changes: readonly Change[] }) {
  const height = Math.max(18, changes.length * 14)
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={changes.map((one) => `${changeWords(one)}, ${changeFigures(one)}`).join('; ')}
    >
      <line x1={forestPlace(1)} x2={forestPlace(1)} y1={0} y2={height} stroke="var(--line-strong)" />
      {changes.map((change, at) => {
        if (change.level === 'too few to tell') return null
        const y = (height / changes.length) * (at + 0.5)
        const colour = colourOf(change)
        const isClear = change.level !== 'no clear change'
        return (
          <g key={at}>
            <title>{changeFigures(change)}</title>
            <line
              x1={forestPlace(change.low)}
              x2={forestPlace(change.high)}
              y1={y}
              y2={y}
              stroke={colour}
              strokeWidth={2}
            />
            <circle
              cx={forestPlace(change.ratio)}
              cy={y}
              r={4}
              fill={isClear ? colour : 'var(--paper)'}
              stroke={colour}
              strokeWidth={1.5}
            />
          </g>
        )
      })}
    </svg>
  )
}

const name = (ratio: number) => (ratio < 1 ? `÷${1 / ratio}` : ratio === 1 ? '1' : `×${ratio}`)

/** The names of the axis over the marks. */
export function ForestAxis() {
  return (
    <svg width={width} height={14} viewBox={`0 0 ${width} 14`} aria-hidden="true">
      {forestTicks.map((ratio) => (
        <text
          key={ratio}
          x={forestPlace(ratio)}
          y={11}
          textAnchor="middle"
          fontSize={10.5}
          fill="var(--soft)"
        >
          {name(ratio)}
        </text>
      ))}
    </svg>
  )
}
