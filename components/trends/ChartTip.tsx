'use client'

import styles from './ChartTip.module.css'

type Entry = { payload?: { name?: string; n?: number | null; tip?: string[] } }

/** What the mark under the pointer or in focus says. */
export function ChartTip({ active, payload }: { active?: boolean; payload?: Entry[] }) {
  const mark = payload?.[0]?.payload
  if (!active || !mark) return null
  const lines = mark.tip ?? [`${mark.name}: ${mark.n ?? 'nothing logged'}`]
  return (
    <div className={styles.tip}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
