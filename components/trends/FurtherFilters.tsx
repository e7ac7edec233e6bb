'use client'

import { NativeSelect } from '@mantine/core'
import { useSearchParams } from 'next/navigation'
import type { Clocks } from '@/components/frame/clocks'
import { filterParams, type LogFilters } from '@/components/log/filters/address'
import { FilterMenu } from '@/components/log/filters/FilterMenu'
import { FacetMenu } from '@/components/log/filters/FilterMenus'
import { chipLabels, type FilterChoices } from '@/components/log/filters/labels'
import { MoreForm } from '@/components/log/filters/MoreForm'
import type { SavedView } from '@/lib/views/contract'
import { fieldNames, furtherNames } from './filters-further'
import styles from './Trends.module.css'

type Props = {
  dossierKey: string
  /** all that narrows the trends, as the log knows it */
  filters: LogFilters
  choices: FilterChoices
  clocks: Clocks
  views: SavedView[]
  /** another address without leaving the page */
  onGo(params: URLSearchParams): void
}

const rare = ['series', 'claim', 'relation', 'review', 'marking', 'not', 'year', 'role', 'q'] as const
const rarer = ['polarity', 'figures', 'links', 'sources', 'overdue', 'batch', 'picked', 'include'] as const

/** An address with other filters of the log; all else in it stays. */
function withFilters(params: URLSearchParams, change: Partial<LogFilters>): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const name of Object.keys(change)) next.delete(name)
  for (const [name, value] of filterParams(change)) next.append(name, value)
  return next
}

/** What a saved view narrows, instead of what narrows now; without a period of its own it shows all times. */
function asView(params: URLSearchParams, { settings: { filters } }: SavedView): URLSearchParams {
  const none = Object.fromEntries([...fieldNames, ...furtherNames].map((name) => [name, undefined]))
  const next = withFilters(params, { ...none, ...filters })
  if (!filters.from) next.set('from', 'all')
  return next
}

/** Stage, place and the rarer filters of the log, with what each choice would show, and the saved views to take them from. */
export function FurtherFilters({ dossierKey, filters, choices, clocks, views, onGo }: Props) {
  const params = new URLSearchParams(useSearchParams())
  const labels = chipLabels(filters, choices)
  const menu = {
    scope: { dossierKey, filters, clocks },
    choices,
    onChange: (change: Partial<LogFilters>) => onGo(withFilters(params, change)),
  }
  const without = (names: readonly (keyof LogFilters)[]) =>
    `?${withFilters(params, Object.fromEntries(names.map((name) => [name, undefined])))}`
  return (
    <div className={styles.further} role="group" aria-label="Further filters">
      <FilterMenu name="Stage" chosen={labels.stage} clearHref={without(['stage'])} width={260}>
        <FacetMenu {...menu} facet="stage" legend="Stages" />
      </FilterMenu>
      <FilterMenu name="Place" chosen={labels.place} clearHref={without(['place'])} width={310}>
        <FacetMenu {...menu} facet="place" legend="Places" />
      </FilterMenu>
      <FilterMenu name="Outlet" chosen={labels.outlet} clearHref={without(['outlet'])} width={310}>
        <FacetMenu {...menu} facet="outlet" legend="Outlets" />
      </FilterMenu>
      <FilterMenu name="More" chosen={labels.more} clearHref={without([...rare, ...rarer])} width={330}>
        <MoreForm {...menu} />
      </FilterMenu>
      {views.length > 0 ? (
        <NativeSelect
          size="xs"
          aria-label="As a saved view"
          value=""
          data={[
            { value: '', label: 'As a saved view…' },
            ...views.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            const view = views.find(({ id }) => id === value)
            if (view) onGo(asView(params, view))
          }}
        />
      ) : null}
    </div>
  )
}
