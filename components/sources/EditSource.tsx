'use client'

import { useRefresh } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import { EditSheet } from '@/components/registry/EditSheet'
import { orNull, type Field, type Values } from '@/components/registry/fields'
import { toast } from '@/components/ui/toast'
import type { SourceWhole } from '@/lib/sources/contract'

const FIELDS: Field[] = [
  { name: 'title', label: 'Title', most: 500 },
  { name: 'url', label: 'Address', hint: 'Whole, with https://. Nothing is fetched from it.', most: 2_000 },
  { name: 'outlet', label: 'Outlet', most: 200, half: true },
  { name: 'author', label: 'Author', most: 300, half: true },
  { name: 'published', label: 'Published', hint: '2021-09-10, Sept 2021, 2019…', most: 80, half: true },
  { name: 'language', label: 'Language', hint: 'Such as en, ru or be.', most: 35, half: true },
  { name: 'archivedUrl', label: 'Archived copy', hint: 'Where a copy is kept.', most: 2_000 },
  { name: 'archivedSha256', label: 'SHA-256 of the copy', most: 64 },
  { name: 'accessedOn', label: 'Read on', hint: 'YYYY-MM-DD', most: 10, half: true },
  { name: 'correctedOn', label: 'Corrected by the outlet on', hint: 'YYYY-MM-DD', most: 10, half: true },
  { name: 'correctedNote', label: 'What was corrected', kind: 'area', most: 1_000 },
  { name: 'note', label: 'Note', kind: 'area', most: 5_000 },
]

const NAMES = FIELDS.map(({ name }) => name) as (keyof SourceWhole & string)[]

/** Edits what is known of a source. What it repeats, its grades and its withdrawal have sheets of their own, with their ripple. */
export function EditSource({
  dossierKey,
  source,
  onClose,
}: {
  dossierKey: string
  source: SourceWhole
  onClose: () => void
}) {
  const refresh = useRefresh()
  const { id, version } = source
  const first = Object.fromEntries(NAMES.map((name) => [name, (source[name] as string | null) ?? '']))
  const save = (values: Values, known: number) => {
    // Only what was changed is sent: a date that was typed as a word stays as it was read.
    const changed = NAMES.filter((name) => (values[name] ?? '') !== first[name])
    const given = Object.fromEntries(changed.map((name) => [name, orNull(values[name] ?? '')]))
    const { title, ...rest } = given
    return callApi((api) =>
      api.sources.reviseSource({
        ...{ key: dossierKey, id, version: known, ...rest },
        ...(title === undefined ? {} : { title: title ?? '' }),
      }),
    )
  }
  return (
    <EditSheet
      name={`source:${dossierKey}:${id}:${version}`}
      title="Edit the source"
      fields={FIELDS}
      first={first}
      version={version}
      onClose={onClose}
      onSave={save}
      onSaved={() => {
        void toast({ message: 'The source is saved.', tone: 'done' })
        refresh()
      }}
    />
  )
}
