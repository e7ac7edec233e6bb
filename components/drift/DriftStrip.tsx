import type { ReactNode } from 'react'
import { Figure, Figures } from '@/components/ui/Figure'
import { SplitBar } from '@/components/ui/SplitBar'
import type { BaselineShares } from '@/lib/drift/contract'
import { roundToSum } from '@/lib/drift/rules/rounding'
import styles from './DriftStrip.module.css'

const parts = [
  { key: 'held', label: 'held', tone: 'supports', shape: 'up' },
  { key: 'against', label: 'against', tone: 'contradicts', shape: 'down' },
  { key: 'beyond', label: 'beyond', tone: 'exceeds', shape: 'chevrons' },
  { key: 'overtaken', label: 'overtaken', tone: 'overtaken', shape: 'hatched' },
  { key: 'ownWord', label: 'its own word', tone: 'neutral', shape: 'disc' },
  { key: 'untested', label: 'untested', tone: 'neutral', shape: 'box' },
] as const

/** Drift and coverage, never one without the other, and the parts of all the weight that they are made of. */
export function DriftStrip({
  numbers,
  since,
  termsHref,
  children,
}: {
  numbers: Pick<BaselineShares, 'drift' | 'coverage' | 'shares'>
  since: string
  termsHref?: string
  children?: ReactNode
}) {
  const { drift, coverage, shares } = numbers
  const whole = roundToSum(parts.map(({ key }) => shares[key]))
  return (
    <div className={styles.strip}>
      <Figures>
        <Figure
          value={drift === null ? '–' : Math.round(drift)}
          label={drift === null ? 'nothing tested yet' : `drift since ${since}`}
        />
        <Figure value={`${Math.round(coverage)} %`} label="of the weight tested" />
      </Figures>
      <div className={styles.split}>
        <SplitBar
          label="All the weight of the claims, in per cent"
          segments={parts.map((part, at) => ({ ...part, value: whole[at] ?? 0 }))}
        />
      </div>
      <div className={styles.side}>
        {termsHref ? (
          <a className={styles.terms} href={termsHref} data-screen-only>
            The terms that sum to this
          </a>
        ) : null}
        {children}
      </div>
    </div>
  )
}
