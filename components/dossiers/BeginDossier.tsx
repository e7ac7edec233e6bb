'use client'

import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { callApi } from '@/components/log/call'
import { FormErrors } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import type { ReadRefusal } from '@/lib/api/refusal'
import { markings } from '@/lib/dossiers/rules/markings'
import { suggestKey } from './suggestKey'
import styles from './DossierList.module.css'

/** The button that begins a dossier, with its form in a sheet. */
export function BeginDossier() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Begin a dossier</Button>
      <Sheet open={open} onClose={() => setOpen(false)} title="Begin a dossier" width={520}>
        <BeginForm />
      </Sheet>
    </>
  )
}

const empty = { title: '', newKey: '', summary: '', marking: 'CLEAR' as (typeof markings)[number] }

function BeginForm() {
  const router = useRouter()
  const id = useId()
  const [fields, setFields] = useState(empty)
  const [ownKey, setOwnKey] = useState(false)
  const [refusal, setRefusal] = useState<ReadRefusal | null>(null)
  const [busy, setBusy] = useState(false)
  const set = (change: Partial<typeof empty>) => setFields((now) => ({ ...now, ...change }))
  const wrong = (field: string) => refusal?.issues.find((issue) => issue.field === field)?.message
  const begin = async () => {
    setBusy(true)
    setRefusal(null)
    const begun = await callApi((api) => api.dossiers.createDossier(fields))
    if (!begun.ok) {
      setRefusal(begun.refusal)
      return setBusy(false)
    }
    router.push(`/dossiers/${begun.value.key}`)
    router.refresh()
  }
  const problems = (refusal?.issues ?? []).map(({ field, message }) => ({
    message,
    inputId: `${id}-${field}`,
  }))
  return (
    <form className={styles.form} noValidate onSubmit={(press) => (press.preventDefault(), void begin())}>
      <FormErrors errors={refusal && problems.length === 0 ? [{ message: refusal.message }] : problems} />
      <TextInput
        id={`${id}-title`}
        label="Title"
        description="The topic, as a colleague would name it"
        required
        data-autofocus
        value={fields.title}
        error={wrong('title')}
        onChange={({ target: { value } }) =>
          set({ title: value, ...(ownKey ? {} : { newKey: suggestKey(value) }) })
        }
      />
      <TextInput
        id={`${id}-newKey`}
        label="Key"
        description="Two to eight capital letters or digits. It begins every ref, as in BLR-D-0042, and never changes."
        required
        value={fields.newKey}
        error={wrong('newKey')}
        onChange={({ target: { value } }) => (setOwnKey(true), set({ newKey: value.toUpperCase() }))}
      />
      <Textarea
        id={`${id}-summary`}
        label="Summary"
        autosize
        minRows={2}
        maxRows={8}
        value={fields.summary}
        error={wrong('summary')}
        onChange={({ target: { value } }) => set({ summary: value })}
      />
      <NativeSelect
        label="Marking"
        value={fields.marking}
        data={markings.map((marking) => ({ value: marking, label: `TLP:${marking}` }))}
        onChange={({ target: { value } }) => set({ marking: value as typeof empty.marking })}
      />
      <p className={styles.facts}>You become its owner. Members are added in the Team room.</p>
      <div>
        <Button type="submit" loading={busy}>
          Begin
        </Button>
      </div>
    </form>
  )
}
