import { carryOver, countFares, fareOf, FARES, type Carried, type Fare } from '@/lib/baselines/rules/carry'
import type { Block } from '@/lib/baselines/rules/text'
import styles from './Versions.module.css'
import type { Standpoints } from './types'

export const FARE_WORDS: Record<Fare, string> = {
  exact: 'unchanged',
  moved: 'moved, same words',
  review: 'to look at',
  orphan: 'without a place',
}

/** How each passage would fare with a text, worked out here by the rule that the server freezes by. */
export function carriedTo(blocks: readonly Block[], { standpoints, versions }: Standpoints): Carried[] {
  return carryOver(blocks, standpoints, versions)
}

const MOST = 12

/** What becomes of the passages, before anything is frozen: four counts, and the words of those that need somebody. */
export function CarryPreview({ carried, standpoints }: { carried: Carried[]; standpoints: Standpoints }) {
  const counts = countFares(carried)
  const exact = new Map(standpoints.standpoints.map((each) => [each.passageId, each.exact]))
  const unsure = carried.filter(({ found }) => ['review', 'orphan'].includes(fareOf(found)))
  if (carried.length === 0)
    return (
      <p className={styles.label}>No passage is marked in the text yet, so nothing has to be carried over.</p>
    )
  return (
    <>
      <dl className={styles.tally} aria-label="What becomes of the passages">
        {FARES.map((fare) => (
          <div key={fare} data-fare={fare}>
            <dt>{FARE_WORDS[fare]}</dt>
            <dd>{counts[fare]}</dd>
          </div>
        ))}
      </dl>
      {unsure.length > 0 ? (
        <ul className={styles.fates} aria-label="Passages that would wait for somebody">
          {unsure.slice(0, MOST).map(({ passageId, found }) => (
            <li key={passageId}>
              <b>{FARE_WORDS[fareOf(found)]}</b>
              <q>{exact.get(passageId)}</q>
            </li>
          ))}
          {unsure.length > MOST ? <li>and {unsure.length - MOST} more</li> : null}
        </ul>
      ) : null}
    </>
  )
}
