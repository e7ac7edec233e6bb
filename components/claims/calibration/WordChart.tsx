import type { Calibration } from '@/lib/forecasts/contract'
import { FEW } from '@/lib/forecasts/rules/calibration'
import styles from './Calibration.module.css'

type Word = Calibration['words'][number]

const height = 34
const names = 170
const plot = 560
const counts = 110
const x = (percent: number) => names + (percent / 100) * plot

function Row({ word, index }: { word: Word; index: number }) {
  const middle = index * height + height / 2
  const { low, high, share, interval, scored, came } = word
  return (
    <g>
      <text className={styles.name} x={names - 12} y={middle + 4} textAnchor="end">
        {word.word}
      </text>
      <rect className={styles.band} x={x(low)} y={middle - 9} width={x(high) - x(low)} height={18} />
      {share !== null && interval ? (
        <>
          <line className={styles.reach} x1={x(interval.low)} x2={x(interval.high)} y1={middle} y2={middle} />
          <circle className={styles.share} cx={x(share)} cy={middle} r={5} />
        </>
      ) : null}
      <text className={styles.count} x={names + plot + 14} y={middle + 4}>
        {scored === 0 ? 'none scored' : `${came} of ${scored}`}
      </text>
    </g>
  )
}

const said = ({ word, scored, came, share }: Word) =>
  share === null
    ? `${word}: ${came} of ${scored}, too few for a share`
    : `${word}: ${Math.round(share)} per cent of ${scored}`

/** Per word of likelihood the band that it stands for, and the share that came about with its interval; of a few only the count. */
export function WordChart({ words }: { words: Word[] }) {
  const foot = words.length * height
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${names + plot + counts} ${foot + 22}`}
      role="img"
      aria-label={`How often what was forecast came about. ${words.map(said).join('; ')}.`}
    >
      {[0, 25, 50, 75, 100].map((percent) => (
        <g key={percent} className={styles.tick}>
          <line x1={x(percent)} x2={x(percent)} y1={0} y2={foot} />
          <text x={x(percent)} y={foot + 16}>
            {percent} %
          </text>
        </g>
      ))}
      {words.map((word, index) => (
        <Row key={word.word} word={word} index={index} />
      ))}
    </svg>
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
