'use client'

import { useState } from 'react'
import type { Choice } from '@/components/log/filters/labels'
import styles from './Filters.module.css'

export type CheckListProps = {
  /** What the list holds, for screen readers. */
  legend: string
  choices: Choice[]
  chosen: readonly string[]
  onChange: (values: string[]) => void
  /** Above this many a field narrows the list. */
  searchFrom?: number
}

/** Several of a list, each taking effect as it is ticked. */
export function CheckList({ legend, choices, chosen, onChange, searchFrom = 24 }: CheckListProps) {
  const [typed, setTyped] = useState('')
  const words = typed.trim().toLowerCase()
  const shown = choices.filter(({ value, label }) => `${value} ${label}`.toLowerCase().includes(words))
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value])
  return (
    <fieldset className={styles.list}>
      <legend className="visually-hidden">{legend}</legend>
      {choices.length >= searchFrom ? (
        <input
          className={styles.field}
          type="search"
          aria-label={`Find in ${legend.toLowerCase()}`}
          placeholder="Find"
          value={typed}
          onChange={(change) => setTyped(change.target.value)}
        />
      ) : null}
      {shown.map(({ value, label, hint }) => (
        <label key={value} className={styles.choice}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span className={styles.label}>{label}</span>
          {hint ? <span className={styles.hint}>{hint}</span> : null}
        </label>
      ))}
      {shown.length === 0 ? <p className={styles.none}>Nothing here has “{typed}” in its name.</p> : null}
    </fieldset>
  )
}
