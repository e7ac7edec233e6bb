'use client'

import { useState } from 'react'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import { FormErrors } from '@/components/ui/FormErrors'
import type { FormError } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { toast } from '@/components/ui/toast'
import type { Actor } from '@/lib/actors/contract'
import { ACTOR_TYPES } from './types'

/** Adds an actor to the dossier, so that the log can name it by its code. */
export function AddActor({ dossierKey }: { dossierKey: string }) {
  const refresh = useRefresh()
  const [open, setOpen] = useState(false)
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [type, setType] = useState<Actor['type']>('state')
  const [errors, setErrors] = useState<FormError[]>([])
  const [busy, setBusy] = useState(false)
  const add = async () => {
    const missing = [
      ...(code.trim() === ''
        ? [{ message: 'Write a code, such as RU or NATO.', inputId: 'actor-code' }]
        : []),
      ...(name.trim() === '' ? [{ message: 'Write a name.', inputId: 'actor-name' }] : []),
    ]
    setErrors(missing)
    if (missing.length > 0) return
    setBusy(true)
    const outcome = await callApi((api) =>
      api.actors.addActor({ key: dossierKey, code: code.trim(), name: name.trim(), type }),
    )
    setBusy(false)
    if (!outcome.ok) {
      const { issues, message } = outcome.refusal
      const named = issues.map(({ field, message: said }) => ({ message: said, inputId: `actor-${field}` }))
      return setErrors(named.length > 0 ? named : [{ message }])
    }
    void toast({ message: `${name.trim()} is added as ${code.trim()}.`, tone: 'done' })
    setCode('')
    setName('')
    setOpen(false)
    refresh()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>Add an actor</Button>
      <Sheet
        open={open}
        onClose={() => setOpen(false)}
        title="Add an actor"
        width={440}
        foot={
          <>
            <Button variant="default" onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <Button loading={busy} onClick={() => void add()}>
              Add
            </Button>
          </>
        }
      >
        <form
          onSubmit={(submit) => {
            submit.preventDefault()
            void add()
          }}
          style={{ display: 'grid', gap: 12 }}
        >
          <FormErrors title="The actor is not added yet." errors={errors} />
          <TextInput
            id="actor-code"
            label="Code"
            description="Up to 24 letters or digits, as it is typed in the capture line. It stays for good."
            maxLength={24}
            value={code}
            onChange={(change) => setCode(change.currentTarget.value)}
          />
          <TextInput
            id="actor-name"
            label="Name"
            maxLength={200}
            value={name}
            onChange={(change) => setName(change.currentTarget.value)}
          />
          <NativeSelect
            label="What it is"
            data={ACTOR_TYPES}
            value={type}
            onChange={(change) => setType(change.currentTarget.value as Actor['type'])}
          />
          <button type="submit" className="visually-hidden" tabIndex={-1}>
            Add
          </button>
        </form>
      </Sheet>
    </>
  )
}
