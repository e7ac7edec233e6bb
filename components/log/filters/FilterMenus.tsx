'use client'

import { FacetList } from '@/components/log/filters/FacetList'
import { GradeForm } from '@/components/log/filters/GradeForm'
import type { LogFilters } from '@/components/log/filters/address'
import type { FilterChoices } from '@/components/log/filters/labels'
import { PeriodForm } from '@/components/log/filters/PeriodForm'
import { useFacets, type Scope } from '@/components/log/filters/useFacets'
import type { ManyFacet } from '@/lib/developments/rules/facets'
import { actorRoles, stages } from '@/lib/developments/rules/kinds'
import styles from './Filters.module.css'

export type MenuProps = {
  scope: Scope
  choices: FilterChoices
  onChange: (change: Partial<LogFilters>) => void
}

const STAGES = stages.map(({ code, label }) => ({ value: code, label }))

/** A menu with the choices of one filter. */
export function FacetMenu({
  scope,
  choices,
  onChange,
  facet,
  legend,
}: MenuProps & { facet: ManyFacet; legend: string }) {
  const counted = useFacets(scope, [facet])
  const closed = facet === 'kind' ? choices.kinds : facet === 'stage' ? STAGES : undefined
  return (
    <FacetList
      facet={facet}
      legend={legend}
      counted={counted(facet)}
      {...(closed ? { choices: closed } : {})}
      filters={scope.filters}
      onChange={onChange}
      searchFrom={facet === 'kind' ? 30 : 14}
    />
  )
}

/** Who, and in which role. */
export function ActorMenu({ scope, onChange }: MenuProps) {
  const counted = useFacets(scope, ['actor'])
  return (
    <div className={styles.stack}>
      <label className={styles.over}>
        In the role
        <select
          className={styles.field}
          value={scope.filters.role ?? ''}
          onChange={(change) => onChange({ role: (change.target.value || undefined) as LogFilters['role'] })}
        >
          <option value="">Any role</option>
          {actorRoles.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <FacetList
        facet="actor"
        legend="Actors"
        counted={counted('actor')}
        filters={scope.filters}
        onChange={onChange}
      />
    </div>
  )
}

/** From and to, or whole years. */
export function PeriodMenu({ scope, choices, onChange }: MenuProps) {
  const counted = useFacets(scope, ['year'])
  const years = counted('year')
  const sorted = years && {
    ...years,
    values: years.values.toSorted((a, b) => b.value.localeCompare(a.value)),
  }
  return (
    <div className={styles.stack}>
      <PeriodForm period={scope.filters} baselineOn={choices.baselineOn} onChange={onChange} />
      <FacetList
        facet="year"
        legend="Years"
        legendShown
        counted={sorted}
        filters={scope.filters}
        onChange={onChange}
      />
    </div>
  )
}

/** The lowest grade, with how many each choice would show. */
export function GradeMenu({ scope, onChange }: MenuProps) {
  const counted = useFacets(scope, ['reliability', 'credibility'])
  return (
    <GradeForm
      lowest={scope.filters}
      counted={{ reliability: counted('reliability'), credibility: counted('credibility') }}
      onChange={onChange}
    />
  )
}
