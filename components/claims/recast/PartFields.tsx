'use client'

import { Button, Checkbox, Input, SegmentedControl, Textarea } from '@mantine/core'
import type { Divisible, PartDraft } from './split'
import form from '@/components/claims/form/ClaimForm.module.css'
import styles from './Recast.module.css'

type Props = {
  at: number
  part: PartDraft
  claim: Divisible
  /** null when there are only as many parts as there must be. */
  onRemove: (() => void) | null
  onChange: (changes: Partial<PartDraft>) => void
}

type Choice = { id: string; label: string }

/** With and without one. */
const toggled = (all: string[], id: string, on: boolean) =>
  on ? [...all, id] : all.filter((each) => each !== id)

function Choices({
  name,
  legend,
  choices,
  chosen,
  onChange,
}: {
  name: string
  legend: string
  choices: Choice[]
  chosen: string[]
  onChange: (ids: string[]) => void
}) {
  if (choices.length === 0) return null
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      <div className={styles.choices}>
        {choices.map(({ id, label }, index) => (
          <Checkbox
            key={id}
            id={`${name}-${index}`}
            label={label}
            checked={chosen.includes(id)}
            onChange={(change) => onChange(toggled(chosen, id, change.currentTarget.checked))}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** One part of a split: what it says, how much rests on it, and what of the whole goes with it. */
export function PartFields({ at, part, claim, onRemove, onChange }: Props) {
  const name = `part-${at}`
  return (
    <fieldset className={styles.part}>
      <legend>Part {at + 1}</legend>
      <Textarea
        id={`${name}-statement`}
        label="Statement"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1_000}
        required
        {...(at === 0 ? { 'data-autofocus': true } : {})}
        value={part.statement}
        onChange={(change) => onChange({ statement: change.currentTarget.value })}
      />
      <Input.Wrapper
        label="Weight"
        labelElement="div"
        description={`Of the ${claim.weight} that the whole weighs; shared evenly until you set it`}
      >
        <SegmentedControl
          aria-label={`Weight of part ${at + 1}`}
          className={form.weight}
          data={['1', '2', '3', '4', '5']}
          value={String(part.weight)}
          onChange={(value) => onChange({ weight: Number(value) })}
        />
      </Input.Wrapper>
      <Choices
        name={`${name}-passage`}
        legend="Drawn from"
        choices={claim.passages.map(({ id, exact }) => ({ id, label: `“${exact}”` }))}
        chosen={part.passageIds}
        onChange={(passageIds) => onChange({ passageIds })}
      />
      <Choices
        name={`${name}-link`}
        legend="What bears on it"
        choices={claim.links.map(({ id, ref, title, bears }) => ({
          id,
          label: `${bears}: ${title} (${ref})`,
        }))}
        chosen={part.linkIds}
        onChange={(linkIds) => onChange({ linkIds })}
      />
      <Choices
        name={`${name}-wire`}
        legend="Tripwires"
        choices={claim.tripwires.map(({ id, says }) => ({ id, label: says }))}
        chosen={part.tripwireIds}
        onChange={(tripwireIds) => onChange({ tripwireIds })}
      />
      {onRemove ? (
        <div>
          <Button variant="default" size="compact-sm" onClick={onRemove}>
            Leave part {at + 1} out
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}
