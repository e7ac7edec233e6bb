'use client'

import type { FormChoices } from '@/components/log/form/choices'
import { ChoiceField, LongField, optionsOf, TextField } from '@/components/log/form/fields'
import type { Form } from '@/components/log/form/useForm'
import { parseHappened } from '@/lib/developments/rules/dates'
import { formatHappened } from '@/lib/developments/rules/dates'
import { labelOf, polarities, precisions, stages } from '@/lib/developments/rules/kinds'
import { SAID_DATES, saidDates } from '@/lib/developments/rules/promises'
import styles from './Form.module.css'

/** How the typed date is read, said while one types. */
function readingOf(typed: string, today: string): string {
  if (typed.trim() === '') return '10-16 Sept 2021, Q3 2019, about 2020'
  const reading = parseHappened(typed, { today })
  if (!reading.ok) return 'Not understood yet.'
  const { edtf, precision } = reading.happened
  const exactly = precision === 'interval' ? '' : `, ${labelOf(precisions, precision).toLowerCase()}`
  return `Read as ${formatHappened(edtf)}${exactly}`
}

/** What happened, when, of what kind, and how far it has come. */
export function WhatSection({ form, choices }: { form: Form; choices: FormChoices }) {
  return (
    <fieldset className={styles.section}>
      <legend>What happened</legend>
      <div className={styles.grid}>
        <TextField
          form={form}
          name="happened"
          label="When"
          required
          description={readingOf(form.values.happened, choices.today)}
          className={styles.third}
        />
        <ChoiceField
          form={form}
          name="kind"
          label="Kind"
          required
          description="Decides which figures are asked for."
          options={[{ value: '', label: 'Choose a kind' }, ...optionsOf(choices.kinds)]}
          className={styles.third}
        />
        <ChoiceField
          form={form}
          name="stage"
          label="Stage"
          description="How far it has come."
          options={optionsOf(stages)}
          className={styles.third}
        />
        <TextField
          form={form}
          name="stageNote"
          label="Note on the stage"
          description="Why this stage, where it is not obvious."
          className={styles.third}
        />
        {saidDates.map((name) => (
          <TextField
            key={name}
            form={form}
            name={name}
            label={SAID_DATES[name]}
            placeholder="2021-09-10"
            className={styles.sixth}
          />
        ))}
        <TextField
          form={form}
          name="title"
          label="Title"
          required
          description="One plain sentence without a full stop."
          className={styles.whole}
        />
        <LongField form={form} name="summary" label="Summary" className={styles.whole} />
        <ChoiceField
          form={form}
          name="polarity"
          label="Did it happen?"
          options={optionsOf(polarities)}
          className={styles.third}
        />
      </div>
    </fieldset>
  )
}
