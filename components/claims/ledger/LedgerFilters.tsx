'use client'

import { useRef } from 'react'
import { useRouter } from 'next/navigation'
import { CLAIM_TYPES } from '@/components/claims/form/types'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { useClocks } from '@/components/frame/useClocks'
import type { LedgerView } from './view'
import styles from './Ledger.module.css'

export type LedgerFiltersProps = {
  dossierKey: string
  view: LedgerView
  /** Standings that occur, with their words and how often. */
  standings: { value: string; label: string }[]
  /** Who answers for claims, with how many. */
  owners: { value: string; label: string }[]
  count: string
}

/** Narrows the ledger. A form of the browser's own: it works before any script has come, and its address is the view. */
export function LedgerFilters({ dossierKey, view, standings, owners, count }: LedgerFiltersProps) {
  const form = useRef<HTMLFormElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const router = useRouter()
  const { keep } = useClocks()
  useShortcuts([
    { keys: 'f', label: 'Search the claims', group: 'Claims', run: () => search.current?.focus() },
  ])
  const apply = () => {
    if (!form.current) return
    const asked = new URLSearchParams()
    for (const [name, value] of new FormData(form.current)) if (value !== '') asked.set(name, String(value))
    const query = asked.toString()
    router.replace(keep(`/dossiers/${dossierKey}/claims${query ? `?${query}` : ''}`), { scroll: false })
  }
  return (
    <form
      ref={form}
      className={styles.filters}
      role="search"
      aria-label="Claims"
      data-screen-only
      onSubmit={(submit) => {
        submit.preventDefault()
        apply()
      }}
    >
      <input
        ref={search}
        className={styles.search}
        type="search"
        name="q"
        aria-label="Words of the claim"
        placeholder="Words or number of a claim"
        maxLength={200}
        defaultValue={view.q}
      />
      <select
        key={`standing ${view.standing}`}
        className={styles.select}
        name="standing"
        aria-label="Standing"
        defaultValue={view.standing ?? ''}
        onChange={apply}
      >
        <option value="">Any standing</option>
        {standings.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <select
        key={`type ${view.type}`}
        className={styles.select}
        name="type"
        aria-label="Type"
        defaultValue={view.type ?? ''}
        onChange={apply}
      >
        <option value="">Any type</option>
        {Object.entries(CLAIM_TYPES).map(([value, { label }]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <select
        key={`owner ${view.owner}`}
        className={styles.select}
        name="owner"
        aria-label="Owner"
        defaultValue={view.owner ?? ''}
        onChange={apply}
      >
        <option value="">Any owner</option>
        {owners.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {view.baseline ? <input type="hidden" name="baseline" value={view.baseline} /> : null}
      {view.gone ? <input type="hidden" name="gone" value="1" /> : null}
      {view.sort === 'drift' ? <input type="hidden" name="sort" value="drift" /> : null}
      <button type="submit" className={styles.apply}>
        Search
      </button>
      <span className={styles.count} role="status">
        {count}
      </span>
    </form>
  )
}
