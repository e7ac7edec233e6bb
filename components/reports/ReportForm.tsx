'use client'

import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useId, useState, type ReactNode } from 'react'
import type { Outcome } from '@/components/log/call'
import { FormErrors } from '@/components/ui/FormErrors'
import type { ReadRefusal } from '@/lib/api/refusal'
import type { BaselineRow } from '@/lib/baselines/contract'
import type { DossierWhole } from '@/lib/dossiers/contract'
import { markings } from '@/lib/dossiers/rules/markings'
import { ChartFields } from './ChartFields'
import { draftOf, fieldsOf, type Fields, type Offered, type ReportDraft } from './draft'
import styles from './ReportForm.module.css'

type Props = {
  dossier: DossierWhole
  baselines: BaselineRow[]
  offered: Offered
  verb: string
  initial?: ReportDraft
  /** Saves what is in the form; over a version named when the first try was stale. */
  onSave(draft: ReportDraft, over?: number): Promise<Outcome<unknown>>
  /** What to show for a stale save, below the form, with the way to save again. */
  onRefused?(refusal: ReadRefusal, saveOver: (version: number) => void): ReactNode
}

/** What a report is made of, as a form. What was typed stays when the server refuses it. */
export function ReportForm({ dossier, baselines, offered, verb, initial, onSave, onRefused }: Props) {
  const id = useId()
  const [fields, setFields] = useState(() => fieldsOf({ initial, baselines, marking: dossier.marking }))
  const [refusal, setRefusal] = useState<ReadRefusal | null>(null)
  const [busy, setBusy] = useState(false)
  const set = (change: Partial<Fields>) => setFields((now) => ({ ...now, ...change }))
  const wrong = (field: string) =>
    refusal?.issues.find((issue) => issue.field === field || issue.field.endsWith(`.${field}`))?.message
  const save = async (over?: number) => {
    setBusy(true)
    setRefusal(null)
    const saved = await onSave(draftOf(fields), over)
    if (!saved.ok) setRefusal(saved.refusal)
    setBusy(false)
  }
  const inputs: Record<string, string> = { title: `${id}-title`, notes: `${id}-notes` }
  const problems = (refusal?.issues ?? []).map(({ field, message }) => ({ message, inputId: inputs[field] }))
  return (
    <form className={styles.form} noValidate onSubmit={(press) => (press.preventDefault(), void save())}>
      <FormErrors errors={refusal && problems.length === 0 ? [{ message: refusal.message }] : problems} />
      <TextInput
        id={inputs['title']}
        label="Title"
        required
        data-autofocus
        value={fields.title}
        error={wrong('title')}
        onChange={(change) => set({ title: change.target.value })}
      />
      <NativeSelect
        label="Measured against"
        value={fields.baselineId}
        data={baselines.map((one) => ({ value: one.id, label: one.title }))}
        onChange={(change) => set({ baselineId: change.target.value })}
      />
      <Dates fields={fields} wrong={wrong} onChange={set} />
      <NativeSelect
        label="Claims"
        value={fields.claims}
        data={[
          { value: 'all', label: 'All claims' },
          { value: 'tested', label: 'Tested claims only' },
        ]}
        onChange={(change) => set({ claims: change.target.value as Fields['claims'] })}
      />
      <ChartFields fields={fields} offered={offered} kinds={dossier.kinds} wrong={wrong} onChange={set} />
      <NativeSelect
        label="Marking"
        value={fields.marking}
        data={markings.map((marking) => ({ value: marking, label: `TLP:${marking}` }))}
        onChange={(change) => set({ marking: change.target.value as Fields['marking'] })}
      />
      <Textarea
        id={inputs['notes']}
        label="Notes"
        description="Printed at the end; an empty line begins a new paragraph"
        autosize
        minRows={3}
        maxRows={10}
        value={fields.notes}
        error={wrong('notes')}
        onChange={(change) => set({ notes: change.target.value })}
      />
      <div>
        <Button type="submit" loading={busy}>
          {verb}
        </Button>
      </div>
      {refusal && onRefused ? onRefused(refusal, (version) => void save(version)) : null}
    </form>
  )
}

type DatesProps = {
  fields: Fields
  wrong(field: string): string | undefined
  onChange(change: Partial<Fields>): void
}

/** The two dates that the report looks from. */
function Dates({ fields, wrong, onChange }: DatesProps) {
  return (
    <div className={styles.pair}>
      <TextInput
        type="date"
        label="The world as of"
        description="Empty: the day of reading"
        value={fields.world}
        error={wrong('world')}
        onChange={(change) => onChange({ world: change.target.value })}
      />
      <TextInput
        type="date"
        label="With what was known on"
        description="Empty: the day of reading"
        value={fields.known}
        error={wrong('known')}
        onChange={(change) => onChange({ known: change.target.value })}
      />
    </div>
  )
}
