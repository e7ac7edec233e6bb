import { standingLook } from '@/components/drift/marks'
import { shownStanding } from '@/components/drift/standing'
import { ShapeMark } from '@/components/ui/ShapeMark'
import type { BaselineClaim } from '@/lib/baselines/contract'
import { STANDINGS } from '@/lib/claims/rules/standing'
import marks from './article/Marks.module.css'
import styles from './Baseline.module.css'

/** How the passages of this text are marked, with how many claims stand so; only what occurs in it. */
export function Legend({ claims }: { claims: readonly BaselineClaim[] }) {
  const shown = claims.map((claim) => shownStanding(claim).standing)
  const present = STANDINGS.filter((standing) => shown.includes(standing))
  if (present.length === 0) return null
  return (
    <section className={styles.legend} aria-label="How the passages are marked">
      <ul className={styles.legendList}>
        {present.map((standing) => {
          const { tone, shape, word, sentence } = standingLook(standing)
          return (
            <li key={standing} title={sentence}>
              <ShapeMark tone={tone} shape={shape} size={9} />
              <span className={marks.mark} data-look={standing}>
                {word}
              </span>
              <b>{shown.filter((each) => each === standing).length}</b>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
