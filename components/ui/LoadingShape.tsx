import styles from './LoadingShape.module.css'

export type LoadingShapeProps = {
  /** The shape of what comes. */
  shape: 'table' | 'text' | 'chart' | 'page'
  /** Rows of the table or lines of the text. */
  rows?: number
  /** What is being fetched, for screen readers. */
  label?: string
}

const WIDTHS = ['92%', '97%', '88%', '95%', '64%']

function Lines({ rows }: { rows: number }) {
  return Array.from({ length: rows }, (_, row) => (
    <span key={row} className={styles.line} style={{ width: WIDTHS[row % WIDTHS.length] }} />
  ))
}

function Rows({ rows }: { rows: number }) {
  return Array.from({ length: rows }, (_, row) => (
    <span key={row} className={styles.row}>
      <span className={styles.cell} style={{ width: 64 }} />
      <span className={styles.cell} style={{ width: WIDTHS[(row * 2) % WIDTHS.length] }} />
      <span className={styles.cell} style={{ width: 40 }} />
    </span>
  ))
}

function Bars() {
  return (
    <span className={styles.chart}>
      {[30, 46, 22, 60, 38, 74, 52, 88, 44, 66, 35, 58].map((height, bar) => (
        <span key={bar} className={styles.bar} style={{ height: `${height}%` }} />
      ))}
    </span>
  )
}

/** The grey outline of what is on its way. It shows after a moment only, so that a fast answer does not flicker. */
export function LoadingShape({ shape, rows = 8, label = 'Loading' }: LoadingShapeProps) {
  return (
    <div className={styles.shape} role="status" aria-label={label} data-loading>
      {shape === 'page' ? <span className={styles.heading} /> : null}
      {shape === 'text' ? <Lines rows={rows} /> : null}
      {shape === 'table' || shape === 'page' ? <Rows rows={rows} /> : null}
      {shape === 'chart' ? <Bars /> : null}
    </div>
  )
}
