import Link from 'next/link'
import { PlumbMark } from '@/components/ui/PlumbMark'
import styles from './TopBar.module.css'

/** Mark and name; leads to the list of dossiers. */
export function Brand({ href = '/' }: { href?: string }) {
  return (
    <Link href={href} className={styles.brand} prefetch={false}>
      <PlumbMark height={21} />
      <span className={styles.brandName}>Plumbline</span>
    </Link>
  )
}
