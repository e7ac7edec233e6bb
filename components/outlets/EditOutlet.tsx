'use client'

import { useRefresh } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import { OUTLETS } from '@/components/log/record/words'
import { EditSheet } from '@/components/registry/EditSheet'
import { linesOf, orNull, type Field, type Values } from '@/components/registry/fields'
import { toast } from '@/components/ui/toast'
import type { Outlet } from '@/lib/sources/contract'
import { RELIABILITY } from '@/lib/sources/rules/admiralty'

const FIELDS: Field[] = [
  { name: 'name', label: 'Name', most: 200 },
  {
    name: 'otherNames',
    label: 'Other names',
    hint: 'One a line. A source that names one of them is this outlet’s.',
    kind: 'lines',
  },
  {
    name: 'type',
    label: 'What it is',
    kind: 'choice',
    choices: Object.entries(OUTLETS).map(([value, label]) => ({ value, label })),
    half: true,
  },
  {
    ...{ name: 'defaultReliability', label: 'Usual reliability', kind: 'choice' as const, half: true },
    choices: [
      { value: '', label: 'None offered' },
      ...Object.entries(RELIABILITY).map(([value, { label }]) => ({ value, label: `${value} ${label}` })),
    ],
  },
]

/** Edits an outlet. The grades that its citations have stay as they are. */
export function EditOutlet({
  dossierKey,
  outlet,
  onClose,
}: {
  dossierKey: string
  outlet: Outlet
  onClose: () => void
}) {
  const refresh = useRefresh()
  const { id, version } = outlet
  const first: Values = {
    ...{ name: outlet.name, otherNames: outlet.otherNames.join('\n'), type: outlet.type },
    defaultReliability: outlet.defaultReliability ?? '',
  }
  const save = (values: Values, known: number) =>
    callApi((api) =>
      api.sources.reviseOutlet({
        ...{ key: dossierKey, id, version: known, name: values['name'] ?? '' },
        otherNames: linesOf(values['otherNames'] ?? ''),
        type: values['type'] as Outlet['type'],
        defaultReliability: orNull(values['defaultReliability'] ?? '') as Outlet['defaultReliability'],
      }),
    )
  return (
    <EditSheet
      name={`outlet:${dossierKey}:${id}:${version}`}
      title={`Edit ${outlet.name}`}
      fields={FIELDS}
      first={first}
      version={version}
      onClose={onClose}
      onSave={save}
      onSaved={() => {
        void toast({ message: 'The outlet is saved.', tone: 'done' })
        refresh()
      }}
    />
  )
}
