'use client'

import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Outcome } from '@/components/log/call'
import { FormErrors } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import type { Dashboard } from '@/lib/dashboards/contract'
import type { BoardDraft } from './useBoards'

type Props = {
  /** the dashboard that is renamed or shared; null for a new one */
  board: Dashboard | null
  first: BoardDraft
  canShare: boolean
  onClose(): void
  onSave(draft: BoardDraft): Promise<Outcome<Dashboard>>
}

/** A name for a dashboard, and whether it is the team's or what the trends open with. */
export function BoardSheet({ board, first, canShare, onClose, onSave }: Props) {
  const [draft, setDraft] = useState(first)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    if (draft.name.trim() === '') return setProblem('Give the dashboard a name.')
    setBusy(true)
    const outcome = await onSave(draft)
    setBusy(false)
    if (outcome.ok) onClose()
    else setProblem(outcome.refusal.message)
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={board ? `Rename or share “${board.name}”` : 'Save as a new dashboard'}
      width={440}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button loading={busy} onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          void save()
        }}
      >
        {problem ? (
          <FormErrors title="This was not saved." errors={[{ message: problem, inputId: 'board-name' }]} />
        ) : null}
        <TextInput
          id="board-name"
          label="Name"
          description="Panels, filters, picks and the comparison are kept; the clocks are not."
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
              label="The trends open with it for everybody"
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
