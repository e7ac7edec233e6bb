import type { Calibration } from '@/lib/forecasts/contract'
import { FEW } from '@/lib/forecasts/rules/calibration'
import styles from './Calibration.module.css'

type Word = Calibration['words'][number]

const height = 34
const middle = height / 2
const ticks = [0, 25, 50, 75, 100]
const x = (percent: number) => `${percent}%`

function Row({ word: { word, low, high, share, interval, scored, came } }: { word: Word }) {
  return (
    <>
      <span className={styles.name}>{word}</span>
      <span className={styles.count}>{scored === 0 ? 'none scored' : `${came} of ${scored}`}</span>
      <svg className={styles.plot} height={height}>
        {ticks.map((percent) => (
          <line key={percent} className={styles.tick} x1={x(percent)} x2={x(percent)} y1={0} y2={height} />
        ))}
        <rect className={styles.band} x={x(low)} y={middle - 9} width={x(high - low)} height={18} />
        {share !== null && interval ? (
          <>
            <line
              className={styles.reach}
              x1={x(interval.low)}
              x2={x(interval.high)}
              y1={middle}
              y2={middle}
            />
            <circle className={styles.share} cx={x(share)} cy={middle} r={5} />
          </>
        ) : null}
      </svg>
    </>
  )
}

const said = ({ word, scored, came, share }: Word) =>
  share === null
    ? `${word}: ${came} of ${scored}, too few for a share`
    : `${word}: ${Math.round(share)} per cent of ${scored}`

/** Per word of likelihood the band that it stands for, and the share that came about with its interval; of a few only the count. */
export function WordChart({ words }: { words: Word[] }) {
  return (
    <div
      className={styles.chart}
      role="img"
      aria-label={`How often what was forecast came about. ${words.map(said).join('; ')}.`}
    >
      {words.map((word) => (
        <Row key={word.word} word={word} />
      ))}
      <span className={styles.scale}>
        {ticks.map((percent) => (
          <span key={percent} style={{ left: x(percent) }}>
            {percent} %
          </span>
        ))}
      </span>
    </div>
  )
}

/** What the marks of the chart are, beside it. */
export function WordChartKey() {
  return (
    <p className={styles.key}>
      <span>
        <i className={styles.keyBand} aria-hidden="true" /> what the word stands for (ICD 203)
      </span>
      <span>
        <i className={styles.keyShare} aria-hidden="true" /> share that came about in time, with its 95 %
        interval; drawn from {FEW} scored forecasts on
      </span>
    </p>
  )
}
