'use client'

import { NativeSelect, TextInput } from '@mantine/core'
import type { RecordDossier } from '@/components/log/record/record'

type Written = { title: string; kind: string }

export type SilenceFieldsProps = {
  /** what the ids of the fields begin with */
  id: string
  kinds: Pick<RecordDossier['kinds'][number], 'code' | 'label'>[]
  draft: Written
  set: (changes: Partial<Written>) => void
}

/** What a silence is logged as: its title and its kind. */
export function SilenceFields({ id, kinds, draft, set }: SilenceFieldsProps) {
  return (
    <>
      <TextInput
        id={`${id}-title`}
        label="Title"
        maxLength={300}
        value={draft.title}
        onChange={(typed) => set({ title: typed.currentTarget.value })}
      />
      <NativeSelect
        id={`${id}-kind`}
        label="Kind"
        data={kinds.map(({ code, label }) => ({ value: code, label }))}
        value={draft.kind}
        onChange={(chosen) => set({ kind: chosen.currentTarget.value })}
      />
    </>
  )
}
