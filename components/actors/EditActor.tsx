'use client'

import { useRefresh } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import { EditSheet } from '@/components/registry/EditSheet'
import { linesOf, orNull, type Field, type Values } from '@/components/registry/fields'
import { toast } from '@/components/ui/toast'
import type { ActorWhole } from '@/lib/actors/contract'
import { ACTOR_TYPES } from './types'

const FIELDS: Field[] = [
  { name: 'name', label: 'Name', most: 200 },
  {
    name: 'otherNames',
    label: 'Other names',
    hint: 'One a line, in any script: Беларусь, Białoruś.',
    kind: 'lines',
  },
  { name: 'type', label: 'What it is', kind: 'choice', choices: ACTOR_TYPES, half: true },
  { name: 'iso3166', label: 'Country', hint: 'Two capital letters, such as BY.', most: 2, half: true },
  { name: 'parent', label: 'Part of', hint: 'The code of another actor.', most: 24 },
  { name: 'validFrom', label: 'From', hint: '1991, 26 Dec 1991…', most: 80, half: true },
  { name: 'validTo', label: 'Until', hint: 'Empty as long as there is such an actor.', most: 80, half: true },
]

/** Edits an actor: names in several scripts, type, country, what it is part of, and when there is such an actor. */
export function EditActor({
  dossierKey,
  actor,
  onClose,
}: {
  dossierKey: string
  actor: ActorWhole
  onClose: () => void
}) {
  const refresh = useRefresh()
  const { code, version } = actor
  const first: Values = {
    ...{ name: actor.name, otherNames: actor.otherNames.join('\n'), type: actor.type },
    ...{ iso3166: actor.iso3166 ?? '', parent: actor.parent ?? '' },
    ...{ validFrom: actor.validFrom ?? '', validTo: actor.validTo ?? '' },
  }
  const save = (values: Values, known: number) =>
    callApi((api) =>
      api.actors.reviseActor({
        ...{ key: dossierKey, code, version: known, name: values['name'] ?? '' },
        otherNames: linesOf(values['otherNames'] ?? ''),
        type: values['type'] as ActorWhole['type'],
        iso3166: orNull((values['iso3166'] ?? '').toUpperCase()),
        parent: orNull(values['parent'] ?? ''),
        validFrom: orNull(values['validFrom'] ?? ''),
        validTo: orNull(values['validTo'] ?? ''),
      }),
    )
  return (
    <EditSheet
      name={`actor:${dossierKey}:${code}:${version}`}
      title={`Edit ${actor.name}`}
      fields={FIELDS}
      first={first}
      version={version}
      onClose={onClose}
      onSave={save}
      onSaved={() => {
        void toast({ message: 'The actor is saved.', tone: 'done' })
        refresh()
      }}
    />
  )
}
