'use client'

import { useTransition } from 'react'
import { useRouter } from 'next/navigation'
import type { Clocks } from '@/components/frame/clocks'
import { logHref } from '@/components/log/filters/address'
import type { LogView } from '@/components/log/filters/address'
import type { Sort } from '@/lib/developments/rules/filters'
import styles from './Filters.module.css'

const ORDERS: { sort: Sort; label: string }[] = [
  { sort: 'newest', label: 'Newest first' },
  { sort: 'oldest', label: 'Oldest first' },
  { sort: 'recorded', label: 'Last recorded first' },
  { sort: 'relevance', label: 'Best fit first' },
]

/** The order of the log; by fit only where a text is searched for. */
export function SortChoice({
  dossierKey,
  view,
  clocks,
}: {
  dossierKey: string
  view: LogView
  clocks: Clocks
}) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const choose = (sort: Sort) =>
    startTransition(() => {
      const next: LogView = { ...view, sort, at: 0, cursor: undefined }
      router.push(logHref(dossierKey, next, clocks), { scroll: false })
    })
  return (
    <select
      className={styles.sort}
      aria-label="Order"
      data-pending={pending}
      value={view.sort}
      onChange={(change) => choose(change.target.value as Sort)}
    >
      {ORDERS.filter(({ sort }) => sort !== 'relevance' || view.filters.q).map(({ sort, label }) => (
        <option key={sort} value={sort}>
          {label}
        </option>
      ))}
    </select>
  )
}
