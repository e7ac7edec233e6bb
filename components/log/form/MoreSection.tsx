'use client'

import { Checkbox } from '@mantine/core'
import type { FormChoices } from '@/components/log/form/choices'
import { ChoiceField, TextField } from '@/components/log/form/fields'
import type { Form } from '@/components/log/form/useForm'
import { REVIEW } from '@/components/log/record/words'
import { markings } from '@/lib/dossiers/rules/markings'
import styles from './Form.module.css'

const MARKINGS = markings.map((marking) => ({ value: marking, label: `TLP:${marking}` }))
const STATES = Object.entries(REVIEW).map(([value, label]) => ({ value, label }))
const WEIGHTS = ['1 – a detail', '2', '3 – usual', '4', '5 – changes the picture'].map((label, at) => ({
  value: String(at + 1),
  label,
}))

/** How much it matters, who may see it, where it is in review, and since when it could be known. */
export function MoreSection({ form, choices }: { form: Form; choices: FormChoices }) {
  return (
    <fieldset className={styles.section}>
      <legend>Weight, marking and review</legend>
      <div className={styles.grid}>
        <ChoiceField
          form={form}
          name="significance"
          label="Significance"
          options={WEIGHTS}
          className={styles.third}
        />
        <ChoiceField form={form} name="marking" label="Marking" options={MARKINGS} className={styles.third} />
        <ChoiceField
          form={form}
          name="reviewState"
          label="Review"
          options={STATES}
          className={styles.third}
        />
        {choices.canDecide ? (
          <>
            <TextField
              form={form}
              name="knownFrom"
              label="Known from"
              placeholder="2021-09-10"
              description="For history entered later: the day from which it could be known. Empty for today."
              className={styles.half}
            />
            <div className={styles.tick}>
              <Checkbox
                label="Backfilled: history that is entered later"
                checked={form.values.backfilled}
                onChange={(change) => form.set({ backfilled: change.currentTarget.checked })}
              />
            </div>
          </>
        ) : null}
      </div>
    </fieldset>
  )
}
