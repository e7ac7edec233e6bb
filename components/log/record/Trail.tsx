import Link from 'next/link'
import type { ReactNode } from 'react'
import styles from './Record.module.css'

/** The way back over the title of a record: the log, then what stands here. */
export function Trail({ logHref, children }: { logHref: string; children: ReactNode }) {
  return (
    <span className={styles.kicker}>
      <Link href={logHref}>Log</Link>
      <span aria-hidden="true">/</span>
      {children}
    </span>
  )
}
