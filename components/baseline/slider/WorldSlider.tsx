'use client'

import { dateInWords } from '@/components/ui/dates'
import type { Clocks } from '@/components/frame/clocks'
import { largestStep, linePath, percentOf, stopWords, yearTicks, type Stop } from './track'
import { useWorld } from './useWorld'
import styles from './WorldSlider.module.css'

export type WorldSliderProps = { stops: Stop[]; clocks: Clocks }

function Line({ stops, at }: { stops: Stop[]; at: number }) {
  return (
    <svg className={styles.line} viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
      <path className={styles.past} d={linePath(stops, 0, at)} vectorEffect="non-scaling-stroke" />
      <path className={styles.ahead} d={linePath(stops, at)} vectorEffect="non-scaling-stroke" />
    </svg>
  )
}

function Marks({ stops }: { stops: Stop[] }) {
  const step = largestStep(stops)
  const stop = step && stops[step.at]
  return (
    <>
      {yearTicks(stops).map(({ year, percent }) => (
        <span
          key={year}
          className={styles.year}
          data-odd={Number(year) % 2 === 1}
          style={{ left: `${percent}%` }}
          aria-hidden="true"
        >
          {year}
        </span>
      ))}
      {step && stop ? (
        <span
          className={styles.step}
          style={{ left: `${percentOf(stops, stop.on)}%`, top: `${100 - (stop.drift ?? 0)}%` }}
          aria-hidden="true"
        >
          +{Math.round(step.by)} in {dateInWords(stop.on.slice(0, 7))}
        </span>
      ) : null}
    </>
  )
}

/** Replays the world date: the line of drift with a handle on it. Arrows go by month, Home and End to the two ends. */
export function WorldSlider({ stops, clocks }: WorldSliderProps) {
  const { at, exact, busy, move } = useWorld(stops, clocks)
  const stop = stops[at]
  const first = stops[0]
  if (!stop || !first || stops.length < 2) return null
  const last = stops.length - 1
  const day = exact && clocks.world && clocks.world > first.on ? clocks.world : stop.on
  const past = at < last
  const percent = percentOf(stops, day)
  return (
    <div className={styles.slider} data-screen-only data-past={past} data-busy={busy}>
      <button type="button" className={styles.end} disabled={at === 0} onClick={() => move(0)}>
        <span className="visually-hidden">Go to publication, </span>
        {dateInWords(first.on)}
      </button>
      <div className={styles.track}>
        <Line stops={stops} at={at} />
        <Marks stops={stops} />
        <input
          className={styles.input}
          type="range"
          min={0}
          max={last}
          step={1}
          value={at}
          aria-label="World date"
          aria-valuetext={`${dateInWords(day)}: ${stopWords(stop)}`}
          onChange={(change) => move(Number(change.currentTarget.value))}
        />
        <span className={styles.handle} style={{ left: `${percent}%` }} aria-hidden="true">
          <span className={styles.dot} style={{ top: `${100 - (stop.drift ?? 0)}%` }} />
        </span>
        <span
          className={styles.said}
          data-side={percent > 62 ? 'before' : 'after'}
          style={{ left: `${percent}%` }}
          aria-hidden="true"
        >
          {past ? <b>{dateInWords(day)}</b> : null} {stopWords(stop)}
        </span>
      </div>
      <button type="button" className={styles.end} disabled={!past} onClick={() => move(last)}>
        <span className="visually-hidden">Go to </span>today
      </button>
    </div>
  )
}
