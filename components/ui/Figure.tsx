import type { ReactNode } from 'react'
import styles from './Figure.module.css'

export type FigureProps = {
  /** The number as it is to be read, unit included: "62", "71 %", "not tested". */
  value: ReactNode
  label: ReactNode
  /** Small line under the label, for example a change and its period. */
  note?: ReactNode
  size?: 'md' | 'lg'
}

/** A big number with its label under it. Put several into `Figures`. */
export function Figure({ value, label, note, size = 'md' }: FigureProps) {
  return (
    <div className={styles.figure} data-size={size}>
      <dt className={styles.label}>
        {label}
        {note ? <span className={styles.note}>{note}</span> : null}
      </dt>
      <dd className={styles.value}>{value}</dd>
    </div>
  )
}

/** A row of figures, read as pairs of label and value. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className={styles.figures}>{children}</dl>
}
