import type { ReactNode } from 'react'
import type { Clocks } from '@/components/frame/clocks'
import styles from './Sources.module.css'

export type SourceSearchProps = {
  /** where the form leads */
  action: string
  label: string
  q: string
  clocks: Clocks
  /** further fields of the form */
  children?: ReactNode
}

/** A search that is a plain form: it works without a script, and the address says what was searched for. */
export function SourceSearch({ action, label, q, clocks, children }: SourceSearchProps) {
  return (
    <form action={action} role="search" className={styles.search} data-screen-only>
      <input
        key={q}
        type="search"
        name="q"
        aria-label={label}
        placeholder={label}
        defaultValue={q}
        maxLength={100}
        className={styles.field}
      />
      {clocks.world ? <input type="hidden" name="world" value={clocks.world} /> : null}
      {clocks.known ? <input type="hidden" name="known" value={clocks.known} /> : null}
      {children}
      <button type="submit" className={styles.button}>
        Search
      </button>
    </form>
  )
}
