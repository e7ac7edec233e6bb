'use client'

import { useState } from 'react'
import { Button } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import { toastWithUndo } from '@/components/annotations/undo'
import { callApi, type Outcome } from '@/components/log/call'
import { EditSheet } from '@/components/registry/EditSheet'
import { numberOf, orNull, type Field, type Values } from '@/components/registry/fields'
import { TableFrame } from '@/components/ui/TableFrame'
import { toast } from '@/components/ui/toast'
import type { KindEntry, ThresholdEntry } from '@/lib/kinds/contract'
import { measureChoices } from './choices'
import styles from './Kinds.module.css'

export type ThresholdsProps = {
  dossierKey: string
  thresholds: ThresholdEntry[]
  kinds: KindEntry[]
  canWrite: boolean
}

const fieldsOf = (kinds: KindEntry[]): Field[] => [
  { name: 'metric', label: 'Measure', kind: 'choice', choices: measureChoices(kinds) },
  {
    ...{ name: 'kindCode', label: 'Only for', kind: 'choice' as const },
    choices: [
      { value: '', label: 'Every kind' },
      ...kinds.map(({ code, label }) => ({ value: code, label })),
    ],
  },
  { name: 'value', label: 'Value', hint: 'In the unit of the measure.', most: 20, half: true },
  { name: 'label', label: 'What it means', hint: 'Such as notify or observe.', most: 80, half: true },
  { name: 'authority', label: 'Who set it', hint: 'Such as Vienna Document 2011.', most: 120 },
]

function ThresholdSheet({
  dossierKey,
  line,
  kinds,
  onClose,
}: Omit<ThresholdsProps, 'thresholds' | 'canWrite'> & { line: ThresholdEntry | null; onClose: () => void }) {
  const refresh = useRefresh()
  const first: Values = line
    ? {
        metric: line.metric,
        kindCode: line.kindCode ?? '',
        value: String(line.value),
        label: line.label,
        authority: line.authority,
      }
    : { metric: 'personnel', kindCode: '', value: '', label: '', authority: '' }
  const save = async (values: Values, version: number): Promise<Outcome<unknown>> => {
    const value = numberOf(values['value'] ?? '')
    if (value === null || Number.isNaN(value)) {
      const message = 'Write the value as a number, such as 9000.'
      return {
        ok: false,
        refusal: {
          code: 'BAD_REQUEST',
          message,
          issues: [{ field: 'value', message }],
          stale: null,
          more: {},
        },
      }
    }
    const given = {
      ...{
        key: dossierKey,
        value,
        metric: values['metric'] ?? '',
        kindCode: orNull(values['kindCode'] ?? ''),
      },
      ...{ label: values['label'] ?? '', authority: values['authority'] ?? '' },
    }
    return callApi((api) =>
      line ? api.kinds.reviseThreshold({ ...given, id: line.id, version }) : api.kinds.addThreshold(given),
    )
  }
  return (
    <EditSheet
      name={`threshold:${dossierKey}:${line ? `${line.id}:${line.version}` : 'new'}`}
      title={line ? 'Change the line' : 'Add a line'}
      fields={fieldsOf(kinds)}
      first={first}
      version={line?.version ?? 1}
      verb={line ? 'Save' : 'Add'}
      onClose={onClose}
      onSave={save}
      onSaved={() => {
        void toast({ message: 'The line is saved; the charts draw it at once.', tone: 'done' })
        refresh()
      }}
    />
  )
}

/** The lines that figures can cross, each with who set it. */
export function Thresholds({ dossierKey, thresholds, kinds, canWrite }: ThresholdsProps) {
  const refresh = useRefresh()
  const [open, setOpen] = useState<ThresholdEntry | 'new' | null>(null)
  const remove = async ({ id, version: _, ...line }: ThresholdEntry) => {
    const outcome = await callApi((api) => api.kinds.removeThreshold({ key: dossierKey, id }))
    if (!outcome.ok)
      return void toast({ title: 'Not removed', message: outcome.refusal.message, tone: 'failed' })
    toastWithUndo({
      message: `The line at ${line.value.toLocaleString('en-GB')} is removed.`,
      undo: () => callApi((api) => api.kinds.addThreshold({ key: dossierKey, ...line })),
      undone: 'The line is drawn again.',
      refresh,
    })
    refresh()
  }
  const small = { size: 'compact-xs', variant: 'default' } as const
  return (
    <>
      {canWrite ? (
        <p data-screen-only>
          <Button variant="default" onClick={() => setOpen('new')}>
            Add a line
          </Button>
        </p>
      ) : null}
      {thresholds.length === 0 ? <p className={styles.hint}>No line yet.</p> : null}
      {thresholds.length > 0 ? (
        <TableFrame caption="Thresholds" captionHidden minWidth={520}>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Measure</th>
              <th scope="col">Kind</th>
              <th scope="col" data-number>
                Value
              </th>
              <th scope="col">Set by</th>
              {canWrite ? <th scope="col">Change</th> : null}
            </tr>
          </thead>
          <tbody>
            {thresholds.map((line) => (
              <tr key={line.id}>
                <th scope="row">{line.label}</th>
                <td>
                  {measureChoices(kinds).find(({ value }) => value === line.metric)?.label ?? line.metric}
                </td>
                <td>{kinds.find(({ code }) => code === line.kindCode)?.label ?? 'every kind'}</td>
                <td data-number>{line.value.toLocaleString('en-GB')}</td>
                <td>{line.authority}</td>
                {canWrite ? (
                  <td>
                    <div className={styles.do}>
                      <Button
                        {...small}
                        aria-label={`Change the line ${line.label}`}
                        onClick={() => setOpen(line)}
                      >
                        Change
                      </Button>
                      <Button
                        {...small}
                        aria-label={`Remove the line ${line.label}`}
                        onClick={() => void remove(line)}
                      >
                        Remove
                      </Button>
                    </div>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </TableFrame>
      ) : null}
      {open ? (
        <ThresholdSheet
          dossierKey={dossierKey}
          kinds={kinds}
          line={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  )
}
