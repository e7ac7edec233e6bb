'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@mantine/core'
import type { Picked } from '@/components/baseline/reader/dom'
import { takeKey } from '@/components/baseline/reader/reading'
import { goTo, keepOneStop, sentencesIn } from '@/components/baseline/reader/sentences'
import { useHighlight } from '@/components/baseline/reader/useHighlight'
import { usePicked } from '@/components/baseline/reader/usePicked'
import { piecesOf } from '@/components/baseline/article/pieces'
import type { BaselineBlock } from '@/lib/baselines/contract'
import reader from '@/components/baseline/reader/Reader.module.css'
import styles from './Review.module.css'

function Sentences({ block }: { block: BaselineBlock }) {
  return (
    <p data-block={block.id} className={block.kind === 'heading' ? styles.heading : undefined}>
      <span data-text>
        {piecesOf(block.text, []).map(({ sentence, start, end, runs }) => {
          const text = runs.map((run) => run.text).join('')
          return sentence ? (
            <span key={start} data-sentence data-start={start} data-end={end} className={styles.sentence}>
              {text}
            </span>
          ) : (
            text
          )
        })}
      </span>
    </p>
  )
}

export type MoveHereProps = {
  blocks: BaselineBlock[]
  /** The block to begin in. */
  near: string | null
  onPlace: (picked: Picked) => void
  onCancel: () => void
}

/** The text of the version, to select in it where a passage stands now: by mouse, or sentence by sentence with the keys. */
export function MoveHere({ blocks, near, onPlace, onCancel }: MoveHereProps) {
  const root = useRef<HTMLDivElement>(null)
  const { picked, pick } = usePicked(root, false, true)
  useHighlight(root, picked)
  useEffect(() => {
    if (!root.current) return
    keepOneStop(root.current)
    const block = near ? root.current.querySelector(`[data-block="${CSS.escape(near)}"]`) : null
    const first = (block && sentencesIn(block)[0]) ?? sentencesIn(root.current)[0]
    if (first) goTo(root.current, first)
  }, [near])
  return (
    <div
      className={`${reader.reader} ${styles.move}`}
      onKeyDown={(press) => {
        if (!root.current) return
        if (press.key === 'Escape' && !picked) {
          press.preventDefault()
          return onCancel()
        }
        if (picked && press.key === 'Enter' && !press.shiftKey && press.target instanceof HTMLSpanElement) {
          press.preventDefault()
          return onPlace(picked)
        }
        if (takeKey(press, { root: root.current, picked, pick, mayWrite: true })) press.preventDefault()
      }}
    >
      <p id="move-help" className={styles.help}>
        Select where the passage stands now: with the mouse, or with the arrows and Enter; Shift and an arrow
        moves the end, with Alt the start. Enter again puts it there, Escape goes back.
      </p>
      <div
        ref={root}
        role="group"
        aria-label="Text of the version"
        aria-describedby="move-help"
        className={styles.text}
      >
        {blocks.map((block) => (
          <Sentences key={block.id} block={block} />
        ))}
      </div>
      <div className={styles.verdicts}>
        <Button size="xs" disabled={!picked} onClick={() => picked && onPlace(picked)}>
          Put it here
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          Back
        </Button>
        <span role="status" className={styles.picked}>
          {picked ? `Selected: ${picked.quote}` : ''}
        </span>
      </div>
    </div>
  )
}
