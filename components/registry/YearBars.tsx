import styles from './Registry.module.css'
import { everyYear } from './years'

export type YearBarsProps = {
  years: { year: number; developments: number }[]
  /** Address of the records of a year. */
  hrefOf: (year: number) => string
  /** What the bars count, for those who hear it: "developments with Russia". */
  what: string
}

const HEIGHT = 96
const STEP = 30

/** One bar a year, each a link to its records. Drawn on the server; the numbers stand over the bars. */
export function YearBars({ years, hrefOf, what }: YearBarsProps) {
  const all = everyYear(years)
  const top = Math.max(1, ...all.map(({ developments }) => developments))
  const width = Math.max(240, all.length * STEP)
  const every = all.length > 20 ? 5 : 1
  return (
    <div className={styles.bars} style={{ maxWidth: `${Math.min(46, Math.max(18, all.length * 2.2))}rem` }}>
      <svg viewBox={`0 0 ${width} ${HEIGHT + 34}`} role="group" aria-label={`${what} by year`}>
        <line x1={0} x2={width} y1={HEIGHT + 16} y2={HEIGHT + 16} className={styles.axis} />
        {all.map(({ year, developments }, at) => {
          const high = (developments / top) * HEIGHT
          const x = at * STEP + STEP / 2
          return (
            <g key={year}>
              {developments > 0 ? (
                <a href={hrefOf(year)} aria-label={`${year}: ${developments} ${what}`}>
                  <rect x={at * STEP} y={0} width={STEP} height={HEIGHT + 16} fill="transparent" />
                  <rect x={x - 9} y={HEIGHT + 16 - high} width={18} height={high} className={styles.bar} />
                  <text x={x} y={HEIGHT + 11 - high} textAnchor="middle" className={styles.barText}>
                    {developments}
                  </text>
                </a>
              ) : null}
              {year % every === 0 ? (
                <text x={x} y={HEIGHT + 29} textAnchor="middle" className={styles.barText} aria-hidden="true">
                  {year}
                </text>
              ) : null}
            </g>
          )
        })}
      </svg>
    </div>
  )
}
