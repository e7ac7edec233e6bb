'use client'

import type { ReactNode } from 'react'
import Link from 'next/link'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { DropPanel } from '@/components/ui/DropPanel'
import styles from './Filters.module.css'

export type FilterMenuProps = {
  /** "Kind" */
  name: string
  /** What is chosen, in words; null when the filter is off. */
  chosen: string | null
  /** Where taking the filter away leads. */
  clearHref: string
  width?: number
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A filter as a chip: pressing it opens its choices, the cross beside it takes it away. */
export function FilterMenu({ name, chosen, clearHref, width = 280, children }: FilterMenuProps) {
  return (
    <span className={styles.pair} data-on={chosen !== null}>
      <DropPanel
        label={`Filter by ${name.toLowerCase()}`}
        width={width}
        buttonClass={styles.chip}
        button={
          <>
            {name}
            {chosen === null ? null : <span className={styles.chosen}>{chosen}</span>}
            <IconChevronDown size={12} stroke={2} aria-hidden="true" />
          </>
        }
      >
        {children}
      </DropPanel>
      {chosen === null ? null : (
        <Link
          className={styles.clear}
          href={clearHref}
          scroll={false}
          prefetch={false}
          aria-label={`Remove filter: ${name} ${chosen}`}
        >
          <IconX size={12} stroke={2.2} aria-hidden="true" />
        </Link>
      )}
    </span>
  )
}
