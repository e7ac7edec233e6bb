'use client'

import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useId, useState, type ReactNode } from 'react'
import { FormErrors } from '@/components/ui/FormErrors'
import { readRefusal, type ReadRefusal } from '@/lib/api/refusal'
import type { BaselineRow } from '@/lib/baselines/contract'
import { markings } from '@/lib/dossiers/contract'
import type { ReportSettings } from '@/lib/reports/contract'
import styles from './ReportForm.module.css'

export type ReportDraft = { title: string; marking: (typeof markings)[number]; settings: ReportSettings }

type Props = {
  baselines: BaselineRow[]
  series: string[]
  marking: ReportDraft['marking']
  verb: string
  initial?: ReportDraft
  onSave(draft: ReportDraft): Promise<void>
  /** What to show for a stale save, below the form. */
  onRefused?(refusal: ReadRefusal): ReactNode
}

type Fields = {
  title: string
  marking: ReportDraft['marking']
  baselineId: string
  world: string
  known: string
  claims: 'all' | 'tested'
  chart: string
  notes: string
}

const chartOf = (value: string, series: string[]): ReportSettings['chart'] => {
  if (value === 'none') return null
  return value === 'figures'
    ? { type: 'figures', metric: 'personnel', series: series.slice(0, 4) }
    : { type: 'counts', kinds: [] }
}

function fieldsOf({ initial, baselines, marking }: Props): Fields {
  const settings = initial?.settings
  return {
    title: initial?.title ?? '',
    marking: initial?.marking ?? marking,
    baselineId: settings?.baselineId ?? baselines[0]?.id ?? '',
    world: settings?.world ?? '',
    known: settings?.known ?? '',
    claims: settings?.claims ?? 'all',
    chart: settings ? (settings.chart?.type ?? 'none') : 'counts',
    notes: settings?.notes.join('\n\n') ?? '',
  }
}

const draftOf = (fields: Fields, series: string[]): ReportDraft => ({
  title: fields.title,
  marking: fields.marking,
  settings: {
    baselineId: fields.baselineId,
    world: fields.world || null,
    known: fields.known || null,
    claims: fields.claims,
    chart: chartOf(fields.chart, series),
    notes: fields.notes
      .split(/\n{2,}/)
      .map((note) => note.trim())
      .filter(Boolean),
  },
})

/** What a report is made of, as a form. What was typed stays when the server refuses it. */
export function ReportForm(props: Props) {
  const { baselines, series, verb, onSave } = props
  const id = useId()
  const [fields, setFields] = useState(() => fieldsOf(props))
  const [refusal, setRefusal] = useState<ReadRefusal | null>(null)
  const [busy, setBusy] = useState(false)
  const set = (change: Partial<Fields>) => setFields((now) => ({ ...now, ...change }))
  const wrong = (field: string) =>
    refusal?.issues.find((issue) => issue.field === field || issue.field.endsWith(`.${field}`))?.message
  const save = async () => {
    setBusy(true)
    setRefusal(null)
    try {
      await onSave(draftOf(fields, series))
    } catch (error) {
      setRefusal(readRefusal(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className={styles.form} noValidate onSubmit={(press) => (press.preventDefault(), void save())}>
      <FormErrors
        errors={refusal ? (refusal.issues.length > 0 ? refusal.issues : [{ message: refusal.message }]) : []}
      />
      <TextInput
        id={`${id}-title`}
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
      <div className={styles.pair}>
        <TextInput
          type="date"
          label="The world as of"
          description="Empty: the day of reading"
          value={fields.world}
          error={wrong('world')}
          onChange={(change) => set({ world: change.target.value })}
        />
        <TextInput
          type="date"
          label="With what was known on"
          description="Empty: the day of reading"
          value={fields.known}
          error={wrong('known')}
          onChange={(change) => set({ known: change.target.value })}
        />
      </div>
      <div className={styles.pair}>
        <NativeSelect
          label="Claims"
          value={fields.claims}
          data={[
            { value: 'all', label: 'All claims' },
            { value: 'tested', label: 'Tested claims only' },
          ]}
          onChange={(change) => set({ claims: change.target.value as Fields['claims'] })}
        />
        <NativeSelect
          label="Chart"
          value={fields.chart}
          data={[
            { value: 'counts', label: 'Developments per quarter by kind' },
            ...(series.length > 0
              ? [{ value: 'figures', label: `Personnel of ${series.slice(0, 4).join(', ')}` }]
              : []),
            { value: 'none', label: 'No chart' },
          ]}
          onChange={(change) => set({ chart: change.target.value })}
        />
      </div>
      <NativeSelect
        label="Marking"
        value={fields.marking}
        data={markings.map((marking) => ({ value: marking, label: `TLP:${marking}` }))}
        onChange={(change) => set({ marking: change.target.value as Fields['marking'] })}
      />
      <Textarea
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
      {refusal && props.onRefused ? props.onRefused(refusal) : null}
    </form>
  )
}
