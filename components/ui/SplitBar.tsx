import { ShapeMark } from '@/components/ui/ShapeMark'
import type { Shape, Tone } from '@/components/ui/tones'
import styles from './SplitBar.module.css'

export type SplitSegment = {
  key: string
  /** "held", "against", "beyond", ... in lower case; it stands before its number. */
  label: string
  /** Share in the bar's own unit; the bar is filled in proportion to `total`. */
  value: number
  tone: Tone
  shape?: Shape
  href?: string
}

export type SplitBarProps = {
  segments: SplitSegment[]
  /** What the whole bar stands for; the sum of the values unless given. */
  total?: number
  /** What is split, for screen readers: "Weight of the claims". */
  label: string
  /** `md` with the legend under it, `mini` a thin bar alone whose values are in its label. */
  size?: 'md' | 'mini'
  /** Whether values are written after the labels. */
  unit?: string
}

function spoken(segments: SplitSegment[], unit: string): string {
  return segments.map((segment) => `${segment.label} ${segment.value}${unit}`).join(', ')
}

/** Parts of a whole as one bar. Each part has colour, pattern and (in the legend) shape, word and number. */
export function SplitBar({ segments, total, label, size = 'md', unit = '' }: SplitBarProps) {
  const whole = total ?? segments.reduce((sum, segment) => sum + segment.value, 0)
  const bar = (
    <span
      className={styles.bar}
      data-size={size}
      data-bar
      role={size === 'mini' ? 'img' : undefined}
      aria-label={size === 'mini' ? `${label}: ${spoken(segments, unit)}` : undefined}
      aria-hidden={size === 'mini' ? undefined : true}
    >
      {segments.map((segment) =>
        segment.value > 0 && whole > 0 ? (
          <span
            key={segment.key}
            className={styles.part}
            data-tone={segment.tone}
            data-shape={segment.shape}
            style={{ width: `${(100 * segment.value) / whole}%` }}
          />
        ) : null,
      )}
    </span>
  )
  if (size === 'mini') return bar
  return (
    <div className={styles.split}>
      {bar}
      <ul className={styles.legend} aria-label={label}>
        {segments.map((segment) => (
          <li key={segment.key} className={styles.entry}>
            <ShapeMark tone={segment.tone} shape={segment.shape} size={9} />
            {segment.href ? <a href={segment.href}>{segment.label}</a> : segment.label}{' '}
            <b className={styles.number}>
              {segment.value}
              {unit}
            </b>
          </li>
        ))}
      </ul>
    </div>
  )
}
