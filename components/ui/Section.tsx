import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './Section.module.css'

export type SectionProps = {
  title: ReactNode
  subtitle?: ReactNode
  actions?: ReactNode
  /** Set small under a rule at the foot: source, basis, links. */
  foot?: ReactNode
  /** `open` stands on the desk under a hairline; `sheet` is a sheet of paper, for charts and tables. */
  ground?: 'open' | 'sheet'
  level?: 2 | 3
  children: ReactNode
}

/** A titled part of a page. */
export function Section({
  title,
  subtitle,
  actions,
  foot,
  ground = 'open',
  level = 2,
  children,
}: SectionProps) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={styles.section} data-ground={ground} aria-labelledby={id}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Heading id={id} className={styles.title} data-level={level}>
            {title}
          </Heading>
          {subtitle ? <p className={styles.subtitle}>{subtitle}</p> : null}
        </div>
        {actions ? (
          <div className={styles.actions} data-screen-only>
            {actions}
          </div>
        ) : null}
      </div>
      {children}
      {foot ? <footer className={styles.foot}>{foot}</footer> : null}
    </section>
  )
}
