'use client'

import { relationLook } from '@/components/drift/marks'
import { ShapeMark } from '@/components/ui/ShapeMark'
import { STRENGTHS } from '@/components/log/record/words'
import { RELATION, relationOfKey, RELATIONS } from '@/lib/drift/rules/relations'
import type { Relation } from '@/lib/drift/rules/relations'
import styles from './Form.module.css'

export type RelationFieldProps = {
  id: string
  relation: Relation | null
  strength: number
  error?: string
  /** A choice before the relations: none for all of them, but each as it was said. Chosen while `relation` is null. */
  asSaid?: { word: string; meaning: string; onChoose: () => void }
  onRelation: (relation: Relation) => void
  onStrength: (strength: number) => void
}

/** How it bears on the claim and how strongly. While the group has the focus, `s c x q o f` choose and `1 2 3` weigh. */
export function RelationField(props: RelationFieldProps) {
  const { id, relation, strength, error, asSaid, onRelation, onStrength } = props
  const onKey = (press: React.KeyboardEvent) => {
    if (press.ctrlKey || press.metaKey || press.altKey) return
    const named = relationOfKey(press.key.toLowerCase())
    if (named) onRelation(named)
    else if (/^[123]$/.test(press.key)) onStrength(Number(press.key))
    else return
    press.preventDefault()
  }
  return (
    <div className={styles.relationField} onKeyDown={onKey}>
      <fieldset className={styles.marks} aria-describedby={error ? `${id}-error` : undefined}>
        <legend>Relation</legend>
        {asSaid ? (
          <label className={styles.markChoice} title={asSaid.meaning}>
            <input
              id={`${id}-as-said`}
              type="radio"
              name={`${id}-relation`}
              className="visually-hidden"
              checked={relation === null}
              onChange={asSaid.onChoose}
            />
            {asSaid.word}
          </label>
        ) : null}
        {RELATIONS.map((each) => {
          const { tone, shape, word, meaning } = relationLook(each)
          return (
            <label key={each} className={styles.markChoice} title={`${meaning} (${RELATION[each].key})`}>
              <input
                id={`${id}-${each}`}
                type="radio"
                name={`${id}-relation`}
                className="visually-hidden"
                checked={relation === each}
                onChange={() => onRelation(each)}
              />
              <ShapeMark tone={tone} shape={shape} size={10} />
              {word}
            </label>
          )
        })}
      </fieldset>
      <fieldset className={styles.marks}>
        <legend>Strength</legend>
        {[1, 2, 3].map((each) => (
          <label key={each} className={styles.markChoice}>
            <input
              type="radio"
              name={`${id}-strength`}
              className="visually-hidden"
              checked={strength === each}
              onChange={() => onStrength(each)}
            />
            {each} {STRENGTHS[each]}
          </label>
        ))}
      </fieldset>
      <p className={styles.meaning}>
        {relation ? RELATION[relation].meaning : (asSaid?.meaning ?? 'Choose how it bears on the claim.')}
      </p>
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  )
}
