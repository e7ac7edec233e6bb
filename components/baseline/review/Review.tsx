'use client'

import { useState } from 'react'
import { Button } from '@mantine/core'
import { undoLast } from '@/components/annotations/undo'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { EmptyState } from '@/components/ui/EmptyState'
import { KeyHint } from '@/components/ui/KeyHint'
import type { Anchor, BaselineBlock } from '@/lib/baselines/contract'
import { AnchorView } from './AnchorView'
import { MoveHere } from './MoveHere'
import { stateWords, waiting } from './queue'
import { useDecide, type Verdict } from './useDecide'
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
export function Review({ dossierKey, baselineId, version, blocks, anchors, mayDecide }: ReviewProps) {
  const [all, setAll] = useState(false)
  const [chosenId, setChosen] = useState<string | null>(null)
  const [moving, setMoving] = useState(false)
  const decide = useDecide(dossierKey, baselineId, version)
  const queue = waiting(anchors)
  const listed = all ? anchors : queue
  const chosen = listed.find(({ passageId }) => passageId === chosenId) ?? listed[0]
  const at = chosen ? listed.indexOf(chosen) : -1
  const go = (way: 1 | -1) => {
    const next = listed[at + way]
    if (next) setChosen(next.passageId)
    setMoving(false)
  }
  const say = async (verdict: Verdict) => {
    if (!chosen || !mayDecide) return
    const next = listed[at + 1] ?? listed[at - 1]
    if (!(await decide(chosen, verdict))) return
    setMoving(false)
    if (!all) setChosen(next?.passageId ?? null)
  }
  const key = (keys: string, label: string, run: () => void) => ({
    keys,
    label,
    group: 'Passages to look at',
    run,
  })
  useShortcuts(
    moving
      ? []
      : [
          key('j', 'Next passage', () => go(1)),
          key('k', 'Passage before', () => go(-1)),
          ...(mayDecide && chosen
            ? [
                ...(chosen.found
                  ? [key('y', 'It stands there', () => void say({ decision: 'confirmed' }))]
                  : []),
                key('m', 'Select where it stands', () => setMoving(true)),
                key('x', 'Leave it without a place', () => void say({ decision: 'orphaned' })),
                key('z', 'Take the last decision back', () => void undoLast()),
              ]
            : []),
        ],
  )
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
                onClick={() => {
                  setChosen(anchor.passageId)
                  setMoving(false)
                }}
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
