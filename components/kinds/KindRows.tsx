'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { findMetric, metrics } from '@/lib/developments/rules/metrics'
import { metricCode } from '@/lib/kinds/rules/measures'
import { ploverCodes } from '@/lib/kinds/rules/plover'
import { nextRow, type ActionDraft, type MeasureDraft } from './draft'
import styles from './Kinds.module.css'

const OWN = { value: '', label: 'One of our own' }
const KNOWN = [
  OWN,
  ...metrics.filter(({ type }) => type !== 'text').map(({ metric, label }) => ({ value: metric, label })),
]

type MeasureProps = { rows: MeasureDraft[]; onChange: (rows: MeasureDraft[]) => void }

function MeasureRow({
  measure,
  at,
  onSet,
  onRemove,
}: {
  measure: MeasureDraft
  at: number
  onSet: (part: Partial<MeasureDraft>) => void
  onRemove: () => void
}) {
  const known = findMetric(measure.metric)
  const choose = (metric: string) => {
    const found = findMetric(metric)
    onSet(found ? { metric, label: found.label, unit: found.unit } : { metric: '', label: '', unit: '' })
  }
  return (
    <div className={styles.row} role="group" aria-label={`Measure ${at + 1}`}>
      <NativeSelect
        label="Measure"
        data={KNOWN}
        value={known ? measure.metric : ''}
        onChange={(choice) => choose(choice.currentTarget.value)}
      />
      <TextInput
        id={`kind-measures-${at}-label`}
        label="Name"
        maxLength={80}
        value={measure.label}
        onChange={(typed) => onSet({ label: typed.currentTarget.value })}
      />
      <TextInput
        id={`kind-measures-${at}-metric`}
        label="Code"
        placeholder={metricCode(measure.label)}
        maxLength={40}
        disabled={known !== null}
        value={measure.metric}
        onChange={(typed) => onSet({ metric: typed.currentTarget.value })}
      />
      <TextInput
        id={`kind-measures-${at}-unit`}
        label="Unit"
        maxLength={30}
        disabled={known !== null}
        value={measure.unit}
        onChange={(typed) => onSet({ unit: typed.currentTarget.value })}
      />
      <Button size="compact-xs" variant="default" aria-label={`Remove measure ${at + 1}`} onClick={onRemove}>
        Remove
      </Button>
    </div>
  )
}

/** The measures of a kind: those everybody knows, with their unit, and the dossier's own. */
export function MeasureRows({ rows, onChange }: MeasureProps) {
  const set = (row: number, part: Partial<MeasureDraft>) =>
    onChange(rows.map((each) => (each.row === row ? { ...each, ...part } : each)))
  return (
    <fieldset className={styles.rows}>
      <legend>Measures</legend>
      {rows.map((measure, at) => (
        <MeasureRow
          key={measure.row}
          measure={measure}
          at={at}
          onSet={(part) => set(measure.row, part)}
          onRemove={() => onChange(rows.filter(({ row }) => row !== measure.row))}
        />
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onChange([...rows, { row: nextRow(rows), metric: '', label: '', unit: '' }])}
        >
          Add a measure
        </Button>
      </div>
    </fieldset>
  )
}

const ACTIONS = [
  { value: '', label: 'Choose an action' },
  ...ploverCodes.map((code) => ({ value: code, label: code })),
]

/** What a kind is in the PLOVER ontology, with its score from conflict to cooperation. */
export function ActionRows({
  rows,
  onChange,
}: {
  rows: ActionDraft[]
  onChange: (rows: ActionDraft[]) => void
}) {
  const set = (row: number, part: Partial<ActionDraft>) =>
    onChange(rows.map((each) => (each.row === row ? { ...each, ...part } : each)))
  return (
    <fieldset className={styles.rows}>
      <legend>PLOVER actions</legend>
      {rows.map(({ row, code, score, when }, at) => (
        <div key={row} className={styles.row} role="group" aria-label={`Action ${at + 1}`}>
          <NativeSelect
            label="Action"
            data={ACTIONS}
            value={code}
            onChange={(choice) => set(row, { code: choice.currentTarget.value })}
          />
          <TextInput
            id={`kind-plover-${at}-score`}
            label="Score"
            placeholder="it depends"
            maxLength={6}
            value={score}
            onChange={(typed) => set(row, { score: typed.currentTarget.value })}
          />
          <TextInput
            label="When"
            maxLength={80}
            value={when}
            onChange={(typed) => set(row, { when: typed.currentTarget.value })}
          />
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Remove action ${at + 1}`}
            onClick={() => onChange(rows.filter((each) => each.row !== row))}
          >
            Remove
          </Button>
        </div>
      ))}
      <p className={styles.hint}>
        From -10, conflict, to 10, cooperation; empty where it depends on what was done.
      </p>
      <div>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onChange([...rows, { row: nextRow(rows), code: '', score: '', when: '' }])}
        >
          Add an action
        </Button>
      </div>
    </fieldset>
  )
}
