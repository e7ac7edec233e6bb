'use client'

import { ClockButton } from '@/components/frame/ClockButton'
import type { ClockMark } from '@/components/frame/ClockButton'
import styles from './Clocks.module.css'

/** The two clocks: what had happened, and what was known. `marks` are days worth going to, such as that of the text measured against. */
export function Clocks({ marks }: { marks: ClockMark[] }) {
  return (
    <div className={styles.clocks} role="group" aria-label="Dates of this view">
      <ClockButton clock="world" marks={marks} />
      <ClockButton clock="known" marks={marks} />
    </div>
  )
}
