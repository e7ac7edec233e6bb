import Link from 'next/link'
import {
  MEASURE,
  outletMeasures,
  type OutletMeasure,
  type Scorecard as Card,
} from '@/lib/sources/rules/scorecard'
import { figureOf } from './words'
import styles from './Outlets.module.css'

export type ScorecardProps = {
  scorecard: Card
  /** the figure whose records are shown */
  open: OutletMeasure | null
  hrefOf: (measure: OutletMeasure) => string
}

/** The figures of an outlet: each leads to its records, each with its definition one press away. */
export function Scorecard({ scorecard, open, hrefOf }: ScorecardProps) {
  return (
    <div className={styles.card}>
      {outletMeasures.map((measure) => {
        const { value, of } = figureOf(scorecard, measure)
        const { label, definition } = MEASURE[measure]
        return (
          <div key={measure} className={styles.figure}>
            <Link
              href={hrefOf(measure)}
              prefetch={false}
              className={styles.value}
              aria-current={open === measure ? 'true' : undefined}
              aria-label={`${label}: ${value} ${of}. Show the records.`}
            >
              {value} <span className={styles.of}>{of}</span>
            </Link>
            <details className={styles.definition}>
              <summary>{label}</summary>
              <p>{definition}</p>
            </details>
          </div>
        )
      })}
    </div>
  )
}
