'use client'

import { useState } from 'react'
import { Button } from '@mantine/core'
import { conflictsOf, firstChoice } from '@/components/log/form/merge'
import type { Conflict, FieldName, Side } from '@/components/log/form/merge'
import type { FormValues } from '@/components/log/form/values'
import styles from './Merge.module.css'

export type MergeChoiceProps = {
  /** the version the form was opened with */
  base: FormValues
  yours: FormValues
  theirs: FormValues
  kinds: readonly { code: string; label: string }[]
  /** who saved first, and when, in words */
  theirsBy: string
  onTake: (choices: Partial<Record<FieldName, Side>>) => void
}

const WHO = {
  you: 'Only you changed it',
  them: 'Only they changed it',
  both: 'Both of you changed it',
} as const

function Version({
  conflict,
  side,
  chosen,
  onChoose,
}: {
  conflict: Conflict
  side: Side
  chosen: boolean
  onChoose: () => void
}) {
  return (
    <label className={styles.version} data-chosen={chosen}>
      <span className={styles.side}>
        <input type="radio" name={`merge-${conflict.name}`} checked={chosen} onChange={onChoose} />
        {side === 'yours' ? 'Yours' : 'Theirs'}
      </span>
      {conflict[side].map((line, at) => (
        <span key={at} className={styles.line}>
          {line}
        </span>
      ))}
    </label>
  )
}

/** Two versions of a record side by side, field by field, with a choice for each. Nothing is saved until it is saved again. */
export function MergeChoice({ base, yours, theirs, kinds, theirsBy, onTake }: MergeChoiceProps) {
  const [conflicts] = useState(() => conflictsOf(base, yours, theirs, kinds))
  const [choices, setChoices] = useState<Partial<Record<FieldName, Side>>>(() =>
    Object.fromEntries(conflicts.map((conflict) => [conflict.name, firstChoice(conflict)])),
  )
  return (
    <section className={styles.merge} aria-labelledby="merge-title">
      <h2 id="merge-title" className={styles.title} tabIndex={-1} ref={(title) => title?.focus()}>
        Somebody saved this record while you were editing it
      </h2>
      <p className={styles.lead}>
        {theirsBy}. Choose for each field which version stays. Nothing you typed is lost; after this you can
        still change everything before you save.
      </p>
      {conflicts.length === 0 ? <p>Both versions say the same now. You can save as it is.</p> : null}
      {conflicts.map((conflict) => (
        <fieldset key={conflict.name} className={styles.field}>
          <legend>
            {conflict.label} <span className={styles.who}>{WHO[conflict.changedBy]}</span>
          </legend>
          <div className={styles.versions}>
            {(['yours', 'theirs'] as const).map((side) => (
              <Version
                key={side}
                conflict={conflict}
                side={side}
                chosen={choices[conflict.name] === side}
                onChoose={() => setChoices((before) => ({ ...before, [conflict.name]: side }))}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <Button onClick={() => onTake(choices)}>Put these into the form</Button>
    </section>
  )
}
