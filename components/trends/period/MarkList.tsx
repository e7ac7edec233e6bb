import { methodSaid, type MarkName, type PeriodMark } from '@/lib/trends/rules/period-marks'
import type { IntervalLevel } from '@/lib/trends/rules/count-interval'
import styles from './Period.module.css'

type Props = {
  marks: readonly PeriodMark[]
  shown: readonly MarkName[]
  interval: IntervalLevel
  few: number
  /** the records of a stretch */
  hrefOf(stretch: { from: string; to: string }): string
}

const none: Record<MarkName, string> = { changes: 'no change of pace', bursts: 'no burst' }

/** What is marked over the counts in words, each leading to its records, and by which methods. */
export function MarkList({ marks, shown, interval, few, hrefOf }: Props) {
  const absent = shown.filter((name) => !marks.some(({ kind }) => kind === name)).map((name) => none[name])
  const methods = [
    ...shown.map((name) => methodSaid[name]),
    ...(interval > 0 ? [`whiskers: ${interval} % interval of the count, exact Poisson`] : []),
  ]
  if (methods.length === 0) return null
  return (
    <div className={styles.marks}>
      {marks.length > 0 ? (
        <ul aria-label="Marked over time">
          {marks.map(({ kind, rises, words, from, to }) => (
            <li key={words}>
              <i aria-hidden="true">{kind === 'bursts' ? '▬' : rises ? '▲' : '▼'}</i>{' '}
              <a href={hrefOf({ from, to })}>{words[0]!.toUpperCase() + words.slice(1)}</a>
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        {absent.length > 0 ? `Told: ${absent.join(' and ')}. ` : ''}
        {methods.join('; ')}
        {shown.length > 0 ? `; nothing is said of fewer than ${few} developments` : ''}.
      </p>
    </div>
  )
}
