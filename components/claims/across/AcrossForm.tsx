'use client'

import { Button, Checkbox, Textarea } from '@mantine/core'
import { relationLook } from '@/components/drift/marks'
import { KeyHint } from '@/components/ui/KeyHint'
import { ShapeMark } from '@/components/ui/ShapeMark'
import { RELATION } from '@/lib/drift/rules/relations'
import { CONTRARY_FIRST } from './across'
import type { useAcross } from './useAcross'
import styles from './Across.module.css'

export type AcrossFormProps = { across: ReturnType<typeof useAcross>; mayAccept: boolean }

const STRENGTHS = ['', 'weak', 'medium', 'strong']

/** How the development bears on the claim, how strongly, and why. */
export function AcrossForm({ across, mayAccept }: AcrossFormProps) {
  const { current, drafts, problem, busy, save, accept, setAccept } = across
  const { ref } = current
  const { relation, strength, rationale } = drafts.of(ref)
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={`Link to ${ref}`}
      onSubmit={(submit) => {
        submit.preventDefault()
        void save()
      }}
      onKeyDown={(press) => {
        if (press.key === 'Enter' && (press.ctrlKey || press.metaKey)) void save()
      }}
    >
      <fieldset className={styles.marks}>
        <legend>How it bears on the claim</legend>
        {CONTRARY_FIRST.map((each) => {
          const { tone, shape, word, meaning } = relationLook(each)
          return (
            <label key={each} className={styles.mark} title={meaning}>
              <input
                type="radio"
                name="across-relation"
                className="visually-hidden"
                checked={relation === each}
                onChange={() => drafts.set(ref, { relation: each })}
              />
              <ShapeMark tone={tone} shape={shape} size={10} />
              {word}
              <KeyHint keys={RELATION[each].key} silent />
            </label>
          )
        })}
      </fieldset>
      <fieldset className={styles.marks}>
        <legend>Strength</legend>
        {[1, 2, 3].map((each) => (
          <label key={each} className={styles.mark}>
            <input
              type="radio"
              name="across-strength"
              className="visually-hidden"
              checked={strength === each}
              onChange={() => drafts.set(ref, { strength: each })}
            />
            {STRENGTHS[each]}
            <KeyHint keys={String(each)} silent />
          </label>
        ))}
      </fieldset>
      <Textarea
        id="across-rationale"
        label="Why it bears on the claim"
        description={
          relation ? RELATION[relation].meaning : 'One sentence that somebody who disagrees could answer'
        }
        autosize
        minRows={2}
        maxLength={4_000}
        value={rationale}
        error={problem === '' ? undefined : problem}
        onChange={(change) => drafts.set(ref, { rationale: change.currentTarget.value })}
        onKeyDown={(press) => {
          if (press.key === 'Escape') press.currentTarget.blur()
        }}
      />
      <div className={styles.formFoot}>
        <Button type="submit" loading={busy}>
          {accept && mayAccept ? 'Link' : 'Propose the link'}
        </Button>
        <KeyHint keys="Ctrl+Enter" />
        {mayAccept ? (
          <Checkbox
            label="Accept at once"
            checked={accept}
            onChange={(change) => setAccept(change.currentTarget.checked)}
          />
        ) : null}
      </div>
    </form>
  )
}
