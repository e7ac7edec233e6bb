import type { ReactNode } from 'react'
import { PlumbMark } from '@/components/ui/PlumbMark'
import styles from './State.module.css'

export type EmptyStateProps = {
  /** What is not here: "Nothing logged yet". */
  title: ReactNode
  /** Why, and what to do next. */
  children: ReactNode
  actions?: ReactNode
}

/** Shown where a list or a chart has nothing to show. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.state} role="status">
      <PlumbMark className={styles.plumb} height={30} />
      <p className={styles.title}>{title}</p>
      <div className={styles.text}>{children}</div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  )
}
