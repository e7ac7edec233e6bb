'use client'

import { FacetList } from '@/components/log/filters/FacetList'
import type { MenuProps } from '@/components/log/filters/FilterMenus'
import { countWords, useFacets, type Counted } from '@/components/log/filters/useFacets'
import { pickedLabels } from '@/components/log/filters/labels'
import type { LogFilters } from '@/components/log/filters/address'
import { REVIEW } from '@/components/log/record/words'
import { RELATION, RELATIONS } from '@/lib/drift/rules/relations'
import type { ManyFacet } from '@/lib/developments/rules/facets'
import { polarities } from '@/lib/developments/rules/kinds'
import { reviewStates } from '@/lib/developments/rules/review-states'
import { markings } from '@/lib/dossiers/rules/markings'
import styles from './Filters.module.css'

const REVIEWS = reviewStates.map((value) => ({ value, label: REVIEW[value] }))
const MARKINGS = markings.map((value) => ({ value, label: value }))
const LINKED = RELATIONS.map((value) => ({ value, label: RELATION[value].word }))
const HOLDING = [
  { value: 'with', label: 'With' },
  { value: 'without', label: 'Without' },
]

type One = 'polarity' | 'figures' | 'links' | 'sources'

function Select({
  name,
  label,
  any,
  options,
  counted,
  filters,
  onChange,
}: {
  name: One
  label: string
  any: string
  options: readonly { value: string; label: string }[]
  counted: Counted
  filters: LogFilters
  onChange: (change: Partial<LogFilters>) => void
}) {
  return (
    <label className={styles.over}>
      {label}
      <select
        className={styles.field}
        value={filters[name] ?? ''}
        onChange={(change) => onChange({ [name]: change.target.value || undefined })}
      >
        <option value="">{any}</option>
        {options.map(({ value, label: word }) => (
          <option key={value} value={value}>
            {[word, countWords(counted, value)].filter(Boolean).join(' · ')}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A list without one of its values; undefined for none. */
const without = (values: string[], at: number) =>
  values.length > 1 ? values.filter((_, nth) => nth !== at) : undefined

/** The rarer filters: what did not happen, what it has, its review and marking, series, claims, what was retracted. */
export function MoreForm({ scope, choices: known, onChange }: MenuProps) {
  const { filters } = scope
  const counted = useFacets(scope, [
    ...(['polarity', 'figures', 'links', 'sources'] as const),
    ...(['review', 'marking', 'series', 'claim', 'relation'] as const),
  ])
  const list = (facet: ManyFacet, legend: string, choices?: { value: string; label: string }[]) => (
    <FacetList
      facet={facet}
      legend={legend}
      legendShown
      counted={counted(facet)}
      {...(choices ? { choices } : {})}
      filters={filters}
      onChange={onChange}
    />
  )
  const select = (name: One, label: string, any: string, options: { value: string; label: string }[]) => (
    <Select {...{ name, label, any, options, filters, onChange }} counted={counted(name)} />
  )
  return (
    <div className={styles.stack}>
      {pickedLabels(filters, known).map((words, at) => (
        <label key={words} className={styles.choice}>
          <input
            type="checkbox"
            checked
            onChange={() => onChange({ picked: without(filters.picked ?? [], at) })}
          />
          <span className={styles.label}>Only what was picked: {words}</span>
        </label>
      ))}
      {filters.batch ? (
        <label className={styles.choice}>
          <input type="checkbox" checked onChange={() => onChange({ batch: undefined })} />
          <span className={styles.label}>Only from the import {filters.batch}</span>
        </label>
      ) : null}
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
        <span className={styles.label}>With what was retracted</span>
      </label>
      {select(
        'polarity',
        'What was expected',
        'Happened or not',
        polarities.map(({ code, label }) => ({ value: code, label })),
      )}
      {select('figures', 'Figures', 'With or without', HOLDING)}
      {select('links', 'Links to claims', 'With or without', HOLDING)}
      {select('sources', 'Sources', 'With or without', HOLDING)}
      {list('review', 'Review', REVIEWS)}
      {list('marking', 'Marking', MARKINGS)}
      {list('series', 'Series')}
      {list('claim', 'Linked to the claim')}
      {list('relation', 'Linked by', LINKED)}
    </div>
  )
}
