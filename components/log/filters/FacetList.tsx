'use client'

import { useState } from 'react'
import { IconMinus } from '@tabler/icons-react'
import type { LogFilters } from '@/components/log/filters/address'
import type { Choice } from '@/components/log/filters/labels'
import { countWords, type Counted } from '@/components/log/filters/useFacets'
import { exclusionsOf, toggleExclusion, type ManyFacet } from '@/lib/developments/rules/facets'
import styles from './Filters.module.css'

export type FacetListProps = {
  facet: ManyFacet
  /** What the list holds. */
  legend: string
  legendShown?: boolean
  counted: Counted
  /** All there is to choose; absent where what was counted says it. */
  choices?: Choice[]
  filters: LogFilters
  onChange: (change: Partial<LogFilters>) => void
  /** Above this many a field narrows the list. */
  searchFrom?: number
}

/** What was counted, with what is chosen already though nothing of it is left. */
function offered({ facet, counted, choices, filters }: FacetListProps): Choice[] {
  if (choices) return choices
  const values = counted?.values.map(({ value, label }) => ({ value, label })) ?? []
  const set = [...(filters[facet] ?? []), ...(exclusionsOf(filters.not)[facet] ?? [])]
  const missing = set.filter((value) => !values.some((each) => each.value === value))
  return [...missing.map((value) => ({ value, label: value })), ...values]
}

/** Several of a list, each taking effect as it is ticked or left out, with how many developments it would show. */
export function FacetList(props: FacetListProps) {
  const { facet, legend, legendShown = false, counted, filters, onChange, searchFrom = 14 } = props
  const [typed, setTyped] = useState('')
  const choices = offered(props)
  const words = typed.trim().toLowerCase()
  const shown = choices.filter(({ value, label }) => `${value} ${label}`.toLowerCase().includes(words))
  const chosen: readonly string[] = filters[facet] ?? []
  const left = exclusionsOf(filters.not)[facet] ?? []
  const withoutOf = (value: string) =>
    left.includes(value) ? toggleExclusion(filters.not, facet, value) : filters.not
  const some = <T,>(values: T[] | undefined) => (values && values.length > 0 ? values : undefined)
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]
    onChange({ [facet]: some(next), not: some(withoutOf(value)) })
  }
  const leave = (value: string) =>
    onChange({
      [facet]: some(chosen.filter((each) => each !== value)),
      not: some(toggleExclusion(filters.not, facet, value)),
    })
  return (
    <fieldset className={styles.list} aria-busy={counted === null}>
      <legend className={legendShown ? styles.legend : 'visually-hidden'}>{legend}</legend>
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
      {shown.slice(0, 100).map(({ value, label, hint }) => (
        <div key={value} className={styles.facet} data-left={left.includes(value)}>
          <label className={styles.choice}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <span className={styles.label}>
              {label}
              {hint ? <span className={styles.code}> {hint}</span> : null}
            </span>
            <span className={styles.hint}>{countWords(counted, value)}</span>
          </label>
          <button
            type="button"
            className={styles.leave}
            aria-pressed={left.includes(value)}
            aria-label={`Leave out ${label}`}
            title={`Leave out ${label}`}
            onClick={() => leave(value)}
          >
            <IconMinus size={12} stroke={2.2} aria-hidden="true" />
          </button>
        </div>
      ))}
      {shown.length > 100 ? <p className={styles.none}>Write more of the name to see the others.</p> : null}
      {shown.length === 0 && counted ? (
        <p className={styles.none}>
          {typed ? `Nothing here has “${typed}” in its name.` : 'None in what is shown.'}
        </p>
      ) : null}
      {counted?.atLeast ? (
        <p className={styles.none}>
          {counted.uncounted
            ? 'Counting these would take too long with the other filters.'
            : 'Counted in the first 10,000 that fit: there are at least so many.'}
        </p>
      ) : null}
    </fieldset>
  )
}
