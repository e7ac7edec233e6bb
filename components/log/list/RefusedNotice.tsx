import type { Refused } from '@/components/log/filters/read'
import styles from '@/components/log/Log.module.css'

/** Parts of the address that were left out, so that nobody takes the list for something it is not. */
export function RefusedNotice({ refused }: { refused: Refused[] }) {
  if (refused.length === 0) return null
  const parts = refused.map(({ name, value }) => `${name}=${value.slice(0, 60)}`)
  return (
    <p className={styles.notice} role="status">
      {parts.length === 1 ? 'A part of this address was' : 'Parts of this address were'} not understood and
      left out: {parts.join(', ')}.
    </p>
  )
}
