'use client'

import { useOptimistic, useTransition } from 'react'
import type { ReactNode } from 'react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { Clocks } from '@/components/frame/clocks'
import { isNarrowed, logHref, narrowed } from '@/components/log/filters/address'
import type { LogFilters, LogView } from '@/components/log/filters/address'
import { FilterMenu } from '@/components/log/filters/FilterMenu'
import { ActorMenu, FacetMenu, GradeMenu, PeriodMenu } from '@/components/log/filters/FilterMenus'
import { chipLabels } from '@/components/log/filters/labels'
import type { FilterChoices } from '@/components/log/filters/labels'
import { MoreForm } from '@/components/log/filters/MoreForm'
import { SearchField } from '@/components/log/filters/SearchField'
import { exclusionsOf, type ManyFacet } from '@/lib/developments/rules/facets'
import styles from './Filters.module.css'

export type FilterBarProps = {
  dossierKey: string
  view: LogView
  clocks: Clocks
  choices: FilterChoices
  /** the whole log */
  hrefOfAll: string
  /** The saved views, before the filters. */
  views: ReactNode
  /** The count, the order and the download, under the chips. */
  children: ReactNode
}

const MORE: ManyFacet[] = ['series', 'claim', 'relation', 'review', 'marking']

/** A view without some filters, and without what they leave out. */
function cleared({ not }: LogFilters, names: (keyof LogFilters)[]): Partial<LogFilters> {
  const left = not?.filter(
    (each) => !Object.keys(exclusionsOf([each])).some((facet) => names.includes(facet as ManyFacet)),
  )
  return {
    ...Object.fromEntries(names.map((name) => [name, undefined])),
    not: left && left.length > 0 ? left : undefined,
  }
}

/** The filters of the log as chips. Each lives in the address; a press shows at once and the list follows. */
export function FilterBar({ dossierKey, view, clocks, choices, hrefOfAll, views, children }: FilterBarProps) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const [shown, show] = useOptimistic(view)
  const { filters } = shown
  const hrefOf = (next: LogView) => logHref(dossierKey, next, clocks)
  const set = (change: Partial<LogFilters>, replace = false) => {
    const next = narrowed(shown, change)
    startTransition(() => {
      show(next)
      router[replace ? 'replace' : 'push'](hrefOf(next), { scroll: false })
    })
  }
  const labels = chipLabels(filters, choices)
  const menu = { scope: { dossierKey, filters, clocks }, choices, onChange: set }
  const chip = (
    name: string,
    chosen: string | null,
    names: (keyof LogFilters)[],
    width: number,
    inside: ReactNode,
  ) => (
    <FilterMenu
      name={name}
      chosen={chosen}
      clearHref={hrefOf(narrowed(shown, cleared(filters, names)))}
      width={width}
    >
      {inside}
    </FilterMenu>
  )
  return (
    <div data-pending={pending} aria-busy={pending}>
      <div className={styles.bar} role="group" aria-label="Filters" data-screen-only>
        {views}
        <SearchField
          q={view.filters.q ?? ''}
          onSearch={(q, typing) => set({ q: q || undefined }, typing && Boolean(view.filters.q))}
        />
        {chip('Kind', labels.kind, ['kind'], 310, <FacetMenu {...menu} facet="kind" legend="Kinds" />)}
        {chip('Actor', labels.actor, ['actor', 'role'], 330, <ActorMenu {...menu} />)}
        {chip('Period', labels.period, ['from', 'to', 'year'], 290, <PeriodMenu {...menu} />)}
        {chip('Stage', labels.stage, ['stage'], 260, <FacetMenu {...menu} facet="stage" legend="Stages" />)}
        {chip('Grade', labels.grade, ['reliability', 'credibility'], 330, <GradeMenu {...menu} />)}
        {chip('Place', labels.place, ['place'], 310, <FacetMenu {...menu} facet="place" legend="Places" />)}
        {chip(
          'Outlet',
          labels.outlet,
          ['outlet'],
          310,
          <FacetMenu {...menu} facet="outlet" legend="Outlets" />,
        )}
        {chip(
          'More',
          labels.more,
          [...MORE, 'polarity', 'figures', 'links', 'sources', 'overdue', 'batch', 'picked', 'include'],
          330,
          <MoreForm {...menu} />,
        )}
        {isNarrowed(filters) ? (
          <Link className={styles.clearAll} href={hrefOfAll} scroll={false} prefetch={false}>
            Clear all
          </Link>
        ) : null}
      </div>
      {children}
    </div>
  )
}
