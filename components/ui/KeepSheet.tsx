'use client'

import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormErrors } from './FormErrors'
import { Sheet } from './Sheet'
import { SheetFoot } from './SheetFoot'

/** A name under which something is kept, whether it is the team's, and whether it opens for everybody. */
export type KeepDraft = { name: string; isTeam: boolean; isDefault: boolean }

type Props = {
  /** what is kept, in a word: view, dashboard */
  what: string
  title: string
  /** what is kept of it and what is not */
  says: string
  /** what opens with the default for everybody: The log, The trends */
  opens: string
  first: KeepDraft
  canShare: boolean
  onClose(): void
  /** resolves to what was refused, or null when it is kept */
  onSave(draft: KeepDraft): Promise<string | null>
}

/** Keeps something under a name. What is refused is said, and nothing typed is lost. */
export function KeepSheet({ what, title, says, opens, first, canShare, onClose, onSave }: Props) {
  const [draft, setDraft] = useState(first)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const inputId = `${what}-name`
  const save = async () => {
    const name = draft.name.trim()
    if (name === '') return setProblem(`Give the ${what} a name.`)
    setBusy(true)
    const refused = await onSave({ ...draft, name, isDefault: draft.isTeam && draft.isDefault })
    setBusy(false)
    setProblem(refused)
    if (refused === null) onClose()
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={title}
      width={440}
      foot={
        <SheetFoot busy={busy} onClose={onClose} onAct={save}>
          Save
        </SheetFoot>
      }
    >
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          void save()
        }}
      >
        {problem ? <FormErrors title="This was not saved." errors={[{ message: problem, inputId }]} /> : null}
        <TextInput
          id={inputId}
          label="Name"
          description={says}
          maxLength={80}
          value={draft.name}
          data-autofocus
          onChange={({ currentTarget: { value } }) => setDraft({ ...draft, name: value })}
        />
        {canShare ? (
          <>
            <Checkbox
              mt="md"
              label="For the whole team"
              checked={draft.isTeam}
              onChange={({ currentTarget: { checked } }) => setDraft({ ...draft, isTeam: checked })}
            />
            <Checkbox
              mt="xs"
              label={`${opens} with it for everybody`}
              disabled={!draft.isTeam}
              checked={draft.isTeam && draft.isDefault}
              onChange={({ currentTarget: { checked } }) => setDraft({ ...draft, isDefault: checked })}
            />
          </>
        ) : null}
      </form>
    </Sheet>
  )
}
