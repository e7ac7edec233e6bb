'use client'

import { useId, useState } from 'react'
import { Button } from '@mantine/core'
import type { LogFilters } from '@/components/log/filters/address'
import { polarities } from '@/lib/developments/rules/kinds'
import styles from './Filters.module.css'

export type MoreFormProps = {
  filters: LogFilters
  places: string[]
  onChange: (change: Partial<LogFilters>) => void
}

/** The rarer filters: place, series, claim, what did not happen, what was retracted. */
export function MoreForm({ filters, places, onChange }: MoreFormProps) {
  const [series, setSeries] = useState(filters.series?.join(', ') ?? '')
  const [claim, setClaim] = useState(filters.claim ?? '')
  const id = useId()
  const names = series.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]))
  return (
    <form
      className={styles.stack}
      onSubmit={(submit) => {
        submit.preventDefault()
        onChange({
          series: names.length > 0 ? names : undefined,
          claim: claim.trim().toUpperCase() || undefined,
        })
      }}
    >
      <label className={styles.over}>
        Place
        <select
          className={styles.field}
          value={filters.place ?? ''}
          onChange={(change) => onChange({ place: change.target.value || undefined })}
        >
          <option value="">Any place</option>
          {places.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label className={styles.over}>
        What was expected
        <select
          className={styles.field}
          value={filters.polarity ?? ''}
          onChange={(change) =>
            onChange({ polarity: (change.target.value || undefined) as LogFilters['polarity'] })
          }
        >
          <option value="">Happened or not</option>
          {polarities.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.over} htmlFor={`${id}-series`}>
        Series
        <input
          id={`${id}-series`}
          className={styles.field}
          value={series}
          placeholder="BALTOPS"
          onChange={(change) => setSeries(change.target.value)}
        />
      </label>
      <label className={styles.over} htmlFor={`${id}-claim`}>
        Linked to the claim
        <input
          id={`${id}-claim`}
          className={styles.field}
          value={claim}
          placeholder="BLR-C-04"
          onChange={(change) => setClaim(change.target.value)}
        />
      </label>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={filters.overdue === 'yes'}
          onChange={(change) => onChange({ overdue: change.target.checked ? 'yes' : undefined })}
        />
        <span className={styles.label}>Only overdue promises</span>
      </label>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={filters.include === 'retracted'}
          onChange={(change) => onChange({ include: change.target.checked ? 'retracted' : undefined })}
        />
        <span className={styles.label}>Also what was retracted</span>
      </label>
      <div>
        <Button type="submit" size="xs">
          Show these
        </Button>
      </div>
    </form>
  )
}
