import Link from 'next/link'
import styles from './RefMono.module.css'

export type RefMonoProps = {
  children: string
  href?: string
  /** `strong` where the ref is what one looks for, such as the first column of a table. */
  weight?: 'soft' | 'strong'
}

/** A ref, hash or code in the mono face; never broken over two lines. */
export function RefMono({ children, href, weight = 'soft' }: RefMonoProps) {
  if (href) {
    return (
      <Link className={styles.ref} data-weight={weight} href={href} prefetch={false}>
        {children}
      </Link>
    )
  }
  return (
    <span className={styles.ref} data-weight={weight}>
      {children}
    </span>
  )
}
