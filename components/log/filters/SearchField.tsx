'use client'

import { useEffect, useRef, useState } from 'react'
import { IconSearch } from '@tabler/icons-react'
import { KeyHint } from '@/components/ui/KeyHint'
import styles from './Filters.module.css'

export type SearchFieldProps = { q: string; onSearch: (q: string, typing: boolean) => void }

/** The id under which the `/` key finds the field. */
export const SEARCH_ID = 'log-search'

/** Words in title and summary. The list follows while one types, a moment behind; Enter is at once. */
export function SearchField({ q, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(q)
  const asked = useRef(q)
  const latest = useRef(onSearch)
  const [given, setGiven] = useState(q)
  if (given !== q) {
    // The address changed from outside (a chip cleared, back pressed): what is typed now gives way to it.
    setGiven(q)
    if (q !== typed.trim()) setTyped(q)
  }
  useEffect(() => {
    asked.current = q
  }, [q])
  useEffect(() => {
    latest.current = onSearch
  })
  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === asked.current) return
    const timer = setTimeout(() => {
      asked.current = wanted
      latest.current(wanted, true)
    }, 350)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <form
      role="search"
      className={styles.search}
      onSubmit={(submit) => {
        submit.preventDefault()
        asked.current = typed.trim()
        onSearch(typed.trim(), false)
      }}
    >
      <IconSearch size={14} stroke={1.8} aria-hidden="true" className={styles.searchIcon} />
      <input
        id={SEARCH_ID}
        className={styles.searchInput}
        type="search"
        name="q"
        aria-label="Search in the log"
        placeholder="Words, “a phrase”, -without, or a ref"
        maxLength={300}
        value={typed}
        onChange={(change) => setTyped(change.target.value)}
        onKeyDown={(press) => {
          if (press.key === 'Escape') press.currentTarget.blur()
        }}
      />
      <KeyHint keys="/" silent />
    </form>
  )
}
