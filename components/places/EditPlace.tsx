'use client'

import { useRefresh } from '@/components/frame/address'
import { callApi, type Outcome } from '@/components/log/call'
import { EditSheet } from '@/components/registry/EditSheet'
import { linesOf, numberOf, orNull, type Field, type Values } from '@/components/registry/fields'
import { toast } from '@/components/ui/toast'
import type { Place } from '@/lib/actors/contract'

const PRECISIONS = [
  { value: 'exact', label: 'Exact' },
  { value: 'near', label: 'Near here' },
  { value: 'region', label: 'Somewhere in the region' },
  { value: 'country', label: 'Somewhere in the country' },
]

const FIELDS: Field[] = [
  { name: 'name', label: 'Name', most: 200 },
  {
    name: 'otherNames',
    label: 'Other names',
    hint: 'One a line, in any script: Homel, Гомель. The log takes each of them.',
    kind: 'lines',
  },
  {
    name: 'latitude',
    label: 'Latitude',
    hint: 'Degrees north, such as 52.43; south is negative.',
    most: 20,
    half: true,
  },
  {
    name: 'longitude',
    label: 'Longitude',
    hint: 'Degrees east, such as 30.98; west is negative.',
    most: 20,
    half: true,
  },
  { name: 'precision', label: 'How exactly it is known', kind: 'choice', choices: PRECISIONS, half: true },
  { name: 'iso3166', label: 'Country', hint: 'Two capital letters, such as BY.', most: 2, half: true },
]

const EMPTY: Values = {
  name: '',
  otherNames: '',
  latitude: '',
  longitude: '',
  precision: 'near',
  iso3166: '',
}

/** Coordinates as typed, or what is wrong with them before anything is sent. */
function coordinates(values: Values): { latitude: number | null; longitude: number | null } | Outcome<never> {
  const [latitude, longitude] = [numberOf(values['latitude'] ?? ''), numberOf(values['longitude'] ?? '')]
  const issues = [
    ...(Number.isNaN(latitude)
      ? [{ field: 'latitude', message: 'Write degrees as a number, such as 52.43.' }]
      : []),
    ...(Number.isNaN(longitude)
      ? [{ field: 'longitude', message: 'Write degrees as a number, such as 30.98.' }]
      : []),
  ]
  if (issues.length === 0) return { latitude, longitude }
  return {
    ok: false,
    refusal: { code: 'BAD_REQUEST', message: issues[0]!.message, issues, stale: null, more: {} },
  }
}

/** Edits a place, or adds one: its names, where it is, and how exactly that is known. */
export function EditPlace({
  dossierKey,
  place,
  onClose,
}: {
  dossierKey: string
  place?: Place
  onClose: () => void
}) {
  const refresh = useRefresh()
  const first: Values = place
    ? {
        ...{ name: place.name, otherNames: place.otherNames.join('\n'), precision: place.precision },
        ...{ latitude: place.latitude === null ? '' : String(place.latitude) },
        ...{
          longitude: place.longitude === null ? '' : String(place.longitude),
          iso3166: place.iso3166 ?? '',
        },
      }
    : EMPTY
  const save = async (values: Values, version: number): Promise<Outcome<unknown>> => {
    const where = coordinates(values)
    if ('ok' in where) return where
    const given = {
      ...where,
      key: dossierKey,
      name: values['name'] ?? '',
      otherNames: linesOf(values['otherNames'] ?? ''),
      precision: values['precision'] as Place['precision'],
      iso3166: orNull((values['iso3166'] ?? '').toUpperCase()),
    }
    return callApi((api) =>
      place ? api.actors.revisePlace({ ...given, id: place.id, version }) : api.actors.addPlace(given),
    )
  }
  return (
    <EditSheet
      name={place ? `place:${dossierKey}:${place.id}:${place.version}` : `place:${dossierKey}:new`}
      title={place ? `Edit ${place.name}` : 'Add a place'}
      fields={FIELDS}
      first={first}
      version={place?.version ?? 1}
      verb={place ? 'Save' : 'Add'}
      onClose={onClose}
      onSave={save}
      onSaved={() => {
        void toast({ message: place ? 'The place is saved.' : 'The place is added.', tone: 'done' })
        refresh()
      }}
    />
  )
}
