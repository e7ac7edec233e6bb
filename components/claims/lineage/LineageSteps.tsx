import { withClocks, type Clocks } from '@/components/frame/clocks'
import { RefMono } from '@/components/ui/RefMono'
import { Tag } from '@/components/ui/Tag'
import type { LineageStep } from '@/lib/lineage/contract'
import { LINEAGE } from '@/lib/lineage/rules/lineage'
import { KIND_LOOK } from './words'
import styles from './Lineage.module.css'

type Props = { dossierKey: string; steps: LineageStep[]; clocks: Clocks }

/** Where a claim comes from, and what became of it in later baselines. Nothing while nobody has said. */
export function LineageSteps({ dossierKey, steps, clocks }: Props) {
  if (steps.length === 0) return null
  return (
    <section aria-label="Lineage">
      <ul className={styles.steps}>
        {steps.map(({ way, kind, other, baseline, reason }) => (
          <li key={`${way}/${baseline.id}/${other?.ref}`}>
            <Tag {...KIND_LOOK[kind]} title={LINEAGE[kind].meaning}>
              {LINEAGE[kind].word}
            </Tag>{' '}
            {way === 'from' ? 'from ' : other ? 'as ' : 'in '}
            {other ? (
              <RefMono href={withClocks(`/dossiers/${dossierKey}/claims/${other.ref}`, clocks)}>
                {other.ref}
              </RefMono>
            ) : null}{' '}
            <span className={styles.soft}>
              {baseline.title}
              {reason ? `: ${reason}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
