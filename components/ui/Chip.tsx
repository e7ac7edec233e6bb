import Link from 'next/link'
import type { ReactNode } from 'react'
import { IconX } from '@tabler/icons-react'
import styles from './Chip.module.css'

/** A small fact in a pill, such as an actor or a part of a parsed line. Not for pressing. */
export function Chip({ children, title }: { children: ReactNode; title?: string }) {
  return (
    <span className={styles.chip} title={title}>
      {children}
    </span>
  )
}

export type FilterChipProps = {
  children: ReactNode
  /** Whether the filter is in force. */
  on?: boolean
  /** Where pressing leads: filters live in the address. Give this or `onPress`. */
  href?: string
  onPress?: () => void
  /** For a chip that opens a choice: its panel's state and id. */
  expanded?: boolean
  controls?: string
  /** Shows a cross; pressing takes the filter away. `children` is then read as "Remove filter: ...". */
  removes?: boolean
}

/** A filter in the row over a list or a chart. */
export function FilterChip({
  children,
  on = false,
  href,
  onPress,
  expanded,
  controls,
  removes = false,
}: FilterChipProps) {
  const inside = (
    <>
      {removes ? <span className="visually-hidden">Remove filter: </span> : null}
      {children}
      {removes ? <IconX size={12} stroke={2} aria-hidden="true" /> : null}
    </>
  )
  if (href !== undefined) {
    return (
      <Link
        className={styles.filter}
        data-on={on || removes}
        aria-current={on && !removes ? 'true' : undefined}
        href={href}
        scroll={false}
        prefetch={false}
      >
        {inside}
      </Link>
    )
  }
  return (
    <button
      type="button"
      className={styles.filter}
      data-on={on || removes}
      aria-pressed={removes || expanded !== undefined ? undefined : on}
      aria-expanded={expanded}
      aria-controls={controls}
      onClick={onPress}
    >
      {inside}
    </button>
  )
}

/** The row that filter chips stand in, with a place for the count at its end. */
export function ChipRow({
  children,
  end,
  label = 'Filters',
}: {
  children: ReactNode
  end?: ReactNode
  label?: string
}) {
  return (
    <div className={styles.row} data-screen-only role="group" aria-label={label}>
      {children}
      {end ? <span className={styles.end}>{end}</span> : null}
    </div>
  )
}
