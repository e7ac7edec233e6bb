import type { ReactNode } from 'react'
import { partOf, yearsOn, type Span } from '@/lib/trends/rules/time-axis'
import { SpanLines } from './SpanLines'
import styles from './TimeRows.module.css'

type Props = {
  span: Span
  /** the stretch that is picked: what lies outside steps back */
  picked?: { from: string | null; to: string | null }
  /** the step that is not over yet */
  open?: Span | null
  children: ReactNode
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`

/** Rows on one axis of time, under the baseline's date, the tripwires, the unfinished step and a veil over what is not picked. */
export function TimeRows({ span, picked = { from: null, to: null }, open = null, children }: Props) {
  const shown = picked.from || picked.to ? partOf(picked, span) : null
  const unfinished = open && partOf(open, span)
  return (
    <div className={styles.rows}>
      {children}
      <span className={styles.over} aria-hidden="true">
        {unfinished ? (
          <i
            className={styles.open}
            style={{ left: percent(unfinished.at), width: percent(unfinished.width) }}
          />
        ) : null}
        {shown ? (
          <>
            <i className={styles.veil} style={{ left: 0, width: percent(shown.at) }} />
            <i className={styles.veil} style={{ left: percent(shown.at + shown.width), right: 0 }} />
          </>
        ) : null}
        <SpanLines span={span} />
      </span>
      <span className={styles.years} aria-hidden="true">
        {yearsOn(span).map(({ year, at }) => (
          <i key={year} style={{ left: percent(at) }}>
            {year}
          </i>
        ))}
      </span>
    </div>
  )
}

type RowProps = {
  name: ReactNode
  /** under the name, small */
  note?: ReactNode
  /** of the track, in px */
  height: number
  children: ReactNode
}

/** One row: its name, and a track that is drawn in per cent of its width. */
export function TimeRow({ name, note, height, children }: RowProps) {
  return (
    <div className={styles.row}>
      <span className={styles.name}>
        {name}
        {note ? <small>{note}</small> : null}
      </span>
      <svg className={styles.track} height={height} role="presentation">
        {children}
      </svg>
    </div>
  )
}
