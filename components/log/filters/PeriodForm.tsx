'use client'

import { useId, useState } from 'react'
import { Button } from '@mantine/core'
import { isDay } from '@/components/frame/clocks'
import type { LogFilters } from '@/components/log/filters/address'
import { dateInWords } from '@/components/ui/dates'
import styles from './Filters.module.css'

type Period = Pick<LogFilters, 'from' | 'to'>

export type PeriodFormProps = {
  period: Period
  baselineOn: string | null
  onChange: (period: Period) => void
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** From and to, both inclusive, about the first day of what happened. */
export function PeriodForm({ period, baselineOn, onChange }: PeriodFormProps) {
  const [from, setFrom] = useState(period.from ?? '')
  const [to, setTo] = useState(period.to ?? '')
  const id = useId()
  const set = (next: Period) => {
    setFrom(next.from ?? '')
    setTo(next.to ?? '')
    onChange(next)
  }
  const wrong = isDay(from) && isDay(to) && from > to
  return (
    <form
      className={styles.stack}
      onSubmit={(submit) => {
        submit.preventDefault()
        if (!wrong) set({ from: isDay(from) ? from : undefined, to: isDay(to) ? to : undefined })
      }}
    >
      <div className={styles.dates}>
        <label htmlFor={`${id}-from`}>From</label>
        <input
          id={`${id}-from`}
          className={styles.field}
          type="date"
          value={from}
          onChange={(change) => setFrom(change.target.value)}
        />
        <label htmlFor={`${id}-to`}>To</label>
        <input
          id={`${id}-to`}
          className={styles.field}
          type="date"
          value={to}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(change) => setTo(change.target.value)}
        />
      </div>
      {wrong ? (
        <p id={`${id}-wrong`} className={styles.wrong} role="alert">
          The period ends before it begins.
        </p>
      ) : null}
      <div>
        <Button type="submit" size="xs">
          Show this period
        </Button>
      </div>
      {baselineOn ? (
        <ul className={styles.quick} aria-label="Periods to choose">
          <li>
            <button type="button" className={styles.quickButton} onClick={() => set({ from: baselineOn })}>
              Since the baseline <span>{dateInWords(baselineOn)}</span>
            </button>
          </li>
          <li>
            <button
              type="button"
              className={styles.quickButton}
              onClick={() => set({ to: dayBefore(baselineOn) })}
            >
              Before the baseline
            </button>
          </li>
        </ul>
      ) : null}
    </form>
  )
}
