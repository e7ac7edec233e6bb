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

const typeChoices = Object.entries(CLAIM_TYPES).map(([value, { label }]) => ({ value, label }))

type ChoiceProps = {
  /** in the address */
  name: string
  label: string
  /** what no choice is called */
  any: string
  chosen: string | null
  choices: readonly { value: string; label: string }[]
  onChange(): void
}

function Choice({ name, label, any, chosen, choices, onChange }: ChoiceProps) {
  return (
    <select
      className={styles.select}
      name={name}
      aria-label={label}
      defaultValue={chosen ?? ''}
      onChange={onChange}
    >
      <option value="">{any}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
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
      <Choice
        key={`standing ${view.standing}`}
        name="standing"
        label="Standing"
        any="Any standing"
        chosen={view.standing}
        choices={standings}
        onChange={apply}
      />
      <Choice
        key={`type ${view.type}`}
        name="type"
        label="Type"
        any="Any type"
        chosen={view.type}
        choices={typeChoices}
        onChange={apply}
      />
      <Choice
        key={`owner ${view.owner}`}
        name="owner"
        label="Owner"
        any="Any owner"
        chosen={view.owner}
        choices={owners}
        onChange={apply}
      />
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
