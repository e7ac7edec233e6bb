import type { ReactNode } from 'react'
import { RefMono } from '@/components/ui/RefMono'
import styles from './State.module.css'

export type ErrorStateProps = {
  /** What happened, in one plain sentence. */
  title: ReactNode
  /** What is safe: "Nothing you typed is lost." */
  safe?: ReactNode
  /** What to do now. */
  next: ReactNode
  /** The id under which the log has the cause. */
  id?: string
  actions?: ReactNode
  /** In the middle of an otherwise empty page; the title is then its h1. */
  centred?: boolean
}

/** What happened, what is safe, what to do, and the id to quote. */
export function ErrorState({ title, safe, next, id, actions, centred = false }: ErrorStateProps) {
  const Title = centred ? 'h1' : 'p'
  return (
    <div className={styles.state} role="alert" data-centred={centred}>
      <Title className={styles.title}>{title}</Title>
      <dl className={styles.points}>
        {safe ? (
          <>
            <dt>Safe</dt>
            <dd>{safe}</dd>
          </>
        ) : null}
        <dt>Next</dt>
        <dd>{next}</dd>
        {id ? (
          <>
            <dt>Id</dt>
            <dd>
              <RefMono>{id}</RefMono>
            </dd>
          </>
        ) : null}
      </dl>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  )
}
