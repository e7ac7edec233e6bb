'use client'

import { Button, TextInput } from '@mantine/core'
import { usualScore } from '@/lib/kinds/rules/plover'
import { givenOf, type KindDraft } from './draft'
import styles from './Kinds.module.css'

/** The score of a kind in the intensity line of the trends, and what its actions would say. */
export function ScoreField({ draft, onChange }: { draft: KindDraft; onChange: (score: string) => void }) {
  const usual = usualScore(givenOf(draft).plover)
  const said = usual === null || Number.isNaN(usual) ? null : String(Math.round(usual * 100) / 100)
  return (
    <div className={styles.score}>
      <TextInput
        id="kind-score"
        label="Score in the intensity line"
        description="From -10, conflict, to 10, cooperation. Empty leaves developments of this kind out of it."
        placeholder="left out"
        maxLength={6}
        value={draft.score}
        onChange={(typed) => onChange(typed.currentTarget.value)}
      />
      {said !== null && said !== draft.score.trim() ? (
        <Button size="compact-sm" variant="default" onClick={() => onChange(said)}>
          {`As its actions say: ${said}`}
        </Button>
      ) : null}
    </div>
  )
}
