import type { ReactNode } from 'react'
import styles from './PageHead.module.css'

export type PageHeadProps = {
  title: ReactNode
  /** One sentence or a row of facts under the title. */
  subtitle?: ReactNode
  /** Small line over the title, for example a ref or the way back. */
  kicker?: ReactNode
  /** Buttons, right of the title; under it on a narrow screen. */
  actions?: ReactNode
  /** `serif` for what is read, `sans` for a tool such as the log. */
  face?: 'serif' | 'sans'
}

/** The head of a page: its one h1 and what can be done here. */
export function PageHead({ title, subtitle, kicker, actions, face = 'serif' }: PageHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        {kicker ? <div className={styles.kicker}>{kicker}</div> : null}
        <h1 className={styles.title} data-face={face}>
          {title}
        </h1>
        {subtitle ? <div className={styles.subtitle}>{subtitle}</div> : null}
      </div>
      {actions ? (
        <div className={styles.actions} data-screen-only>
          {actions}
        </div>
      ) : null}
    </header>
  )
}
