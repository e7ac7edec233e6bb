'use client'

import { useOptimistic, useTransition } from 'react'
import type { ReactNode } from 'react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { Clocks } from '@/components/frame/clocks'
import { isNarrowed, logHref, narrowed } from '@/components/log/filters/address'
import type { LogFilters, LogView } from '@/components/log/filters/address'
import { CheckList } from '@/components/log/filters/CheckList'
import { FilterMenu } from '@/components/log/filters/FilterMenu'
import { GradeForm } from '@/components/log/filters/GradeForm'
import { chipLabels } from '@/components/log/filters/labels'
import type { FilterChoices } from '@/components/log/filters/labels'
import { MoreForm } from '@/components/log/filters/MoreForm'
import { PeriodForm } from '@/components/log/filters/PeriodForm'
import { SearchField } from '@/components/log/filters/SearchField'
import { stages } from '@/lib/developments/rules/kinds'
import styles from './Filters.module.css'

export type FilterBarProps = {
  dossierKey: string
  view: LogView
  clocks: Clocks
  choices: FilterChoices
  /** The count, the order and the download, under the chips. */
  children: ReactNode
}

const STAGES = stages.map(({ code, label }) => ({ value: code, label }))
const NO_MORE: Partial<LogFilters> = {
  place: undefined,
  series: undefined,
  claim: undefined,
  relation: undefined,
  role: undefined,
  polarity: undefined,
  review: undefined,
  overdue: undefined,
  include: undefined,
}

/** The filters of the log as chips. Each lives in the address; a press shows at once and the list follows. */
export function FilterBar({ dossierKey, view, clocks, choices, children }: FilterBarProps) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const [shown, show] = useOptimistic(view)
  const { filters } = shown
  const hrefOf = (next: LogView) => logHref(dossierKey, next, clocks)
  const without = (change: Partial<LogFilters>) => hrefOf(narrowed(shown, change))
  const set = (change: Partial<LogFilters>, replace = false) => {
    const next = narrowed(shown, change)
    startTransition(() => {
      show(next)
      if (replace) router.replace(hrefOf(next), { scroll: false })
      else router.push(hrefOf(next), { scroll: false })
    })
  }
  const labels = chipLabels(filters, choices)
  return (
    <div data-pending={pending} aria-busy={pending}>
      <div className={styles.bar} role="group" aria-label="Filters" data-screen-only>
        <SearchField
          q={view.filters.q ?? ''}
          onSearch={(q, typing) => set({ q: q || undefined }, typing && Boolean(view.filters.q))}
        />
        <FilterMenu name="Kind" chosen={labels.kind} clearHref={without({ kind: undefined })}>
          <CheckList
            legend="Kinds"
            choices={choices.kinds}
            chosen={filters.kind ?? []}
            onChange={(kind) => set({ kind: kind.length > 0 ? kind : undefined })}
          />
        </FilterMenu>
        <FilterMenu name="Actor" chosen={labels.actor} clearHref={without({ actor: undefined })} width={320}>
          <CheckList
            legend="Actors"
            choices={choices.actors}
            chosen={filters.actor ?? []}
            searchFrom={12}
            onChange={(actor) => set({ actor: actor.length > 0 ? actor : undefined })}
          />
        </FilterMenu>
        <FilterMenu
          name="Period"
          chosen={labels.period}
          clearHref={without({ from: undefined, to: undefined })}
        >
          <PeriodForm period={filters} baselineOn={choices.baselineOn} onChange={set} />
        </FilterMenu>
        <FilterMenu name="Stage" chosen={labels.stage} clearHref={without({ stage: undefined })} width={220}>
          <CheckList
            legend="Stages"
            choices={STAGES}
            chosen={filters.stage ?? []}
            onChange={(stage) =>
              set({ stage: stage.length > 0 ? (stage as LogFilters['stage']) : undefined })
            }
          />
        </FilterMenu>
        <FilterMenu
          name="Grade"
          chosen={labels.grade}
          clearHref={without({ reliability: undefined, credibility: undefined })}
          width={300}
        >
          <GradeForm lowest={filters} onChange={set} />
        </FilterMenu>
        <FilterMenu name="More" chosen={labels.more} clearHref={without(NO_MORE)}>
          <MoreForm filters={filters} places={choices.places} onChange={set} />
        </FilterMenu>
        {isNarrowed(filters) ? (
          <Link
            className={styles.clearAll}
            href={hrefOf({ ...narrowed(shown, {}), filters: {} })}
            scroll={false}
            prefetch={false}
          >
            Clear all
          </Link>
        ) : null}
      </div>
      {children}
    </div>
  )
}
