'use client'

import { Button } from '@mantine/core'
import { EmptyState } from '@/components/ui/EmptyState'
import { KeyHint } from '@/components/ui/KeyHint'
import type { Anchor, BaselineBlock } from '@/lib/baselines/contract'
import { AnchorView } from './AnchorView'
import { MoveHere } from './MoveHere'
import { stateWords } from './queue'
import type { Verdict } from './useDecide'
import { useQueue } from './useQueue'
import { useReviewKeys } from './useReviewKeys'
import styles from './Review.module.css'

export type ReviewProps = {
  dossierKey: string
  baselineId: string
  version: number
  blocks: BaselineBlock[]
  anchors: Anchor[]
  mayDecide: boolean
}

function Verdicts({
  anchor,
  onVerdict,
  onMove,
}: {
  anchor: Anchor
  onVerdict: (verdict: Verdict) => void
  onMove: () => void
}) {
  const { state, found, decision } = anchor
  return (
    <div className={styles.verdicts}>
      {found && decision !== 'confirmed' ? (
        <Button
          size="xs"
          rightSection={<KeyHint keys="y" silent />}
          onClick={() => onVerdict({ decision: 'confirmed' })}
        >
          It stands there
        </Button>
      ) : null}
      <Button size="xs" variant="default" rightSection={<KeyHint keys="m" silent />} onClick={onMove}>
        {state === 'orphan' ? 'Put it back' : 'Move it'}
      </Button>
      {decision === 'orphaned' ? null : (
        <Button
          size="xs"
          variant="default"
          rightSection={<KeyHint keys="x" silent />}
          onClick={() => onVerdict({ decision: 'orphaned' })}
        >
          Leave without a place
        </Button>
      )}
      {decision ? (
        <Button size="xs" variant="subtle" onClick={() => onVerdict({ decision: null })}>
          Take the decision back
        </Button>
      ) : null}
    </div>
  )
}

/** The queue of passages that wait for somebody, one after the other, each with its old surroundings beside its new place. */
export function Review({ blocks, mayDecide, ...order }: ReviewProps) {
  const { dossierKey, baselineId, version, anchors } = order
  const review = useQueue(order)
  const { all, setAll, queue, listed, chosen, choose, moving, setMoving, say } = review
  useReviewKeys(review, mayDecide)
  return (
    <div className={styles.queue}>
      <div className={styles.list}>
        <p className={styles.count} role="status">
          {queue.length === 0 ? 'Nothing waits.' : `${queue.length} of ${anchors.length} wait for somebody.`}
        </p>
        <label className={styles.all}>
          <input type="checkbox" checked={all} onChange={(change) => setAll(change.currentTarget.checked)} />{' '}
          Show all that were carried over
        </label>
        <ol>
          {listed.map((anchor) => (
            <li key={anchor.passageId}>
              <button
                type="button"
                data-state={anchor.state}
                aria-current={anchor === chosen ? 'true' : undefined}
                onClick={() => choose(anchor.passageId)}
              >
                <b>{stateWords(anchor)}</b>
                <span>{anchor.exact}</span>
              </button>
            </li>
          ))}
        </ol>
      </div>
      {chosen ? (
        <AnchorView anchor={chosen} version={version} dossierKey={dossierKey}>
          {!mayDecide ? null : moving ? (
            <MoveHere
              blocks={blocks}
              near={chosen.place?.block ?? chosen.found?.block ?? null}
              onPlace={({ block, start, end }) =>
                void say({ decision: 'moved', place: { block, start, end } })
              }
              onCancel={() => setMoving(false)}
            />
          ) : (
            <Verdicts
              anchor={chosen}
              onVerdict={(verdict) => void say(verdict)}
              onMove={() => setMoving(true)}
            />
          )}
        </AnchorView>
      ) : (
        <EmptyState
          title="Every passage has its place"
          actions={<a href={`/dossiers/${dossierKey}/baseline?baseline=${baselineId}`}>Back to the text</a>}
        >
          Nothing of this version waits for you. Tick the box to see how each passage was found.
        </EmptyState>
      )}
    </div>
  )
}
