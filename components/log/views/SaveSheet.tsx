'use client'

import { useState } from 'react'
import { Button, Checkbox, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import type { Clocks } from '@/components/frame/clocks'
import { callApi } from '@/components/log/call'
import { logHref } from '@/components/log/filters/address'
import type { LogView } from '@/components/log/filters/address'
import { settingsOf } from '@/components/log/views/settings'
import { FormErrors } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { toast } from '@/components/ui/toast'
import type { SavedView } from '@/lib/views/contract'

export type SaveSheetProps = {
  isOpen: boolean
  onClose: () => void
  dossierKey: string
  view: LogView
  clocks: Clocks
  /** the view that is renamed or shared; null for a new one */
  saved: SavedView | null
  canShare: boolean
}

/** A name for a view, and whether it is the team's or what the log opens with. */
export function SaveSheet({ isOpen, onClose, dossierKey, view, clocks, saved, canShare }: SaveSheetProps) {
  const router = useRouter()
  const [name, setName] = useState(saved?.name ?? '')
  const [isTeam, setTeam] = useState(saved?.scope === 'team')
  const [isDefault, setDefault] = useState(saved?.isDefault ?? false)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    if (name.trim() === '') return setProblem('Give the view a name.')
    setBusy(true)
    const given = {
      key: dossierKey,
      name: name.trim(),
      scope: isTeam ? 'team' : 'mine',
      isDefault: isTeam && isDefault,
    } as const
    const outcome = await callApi((api) =>
      saved
        ? api.views.reviseView({ ...given, viewId: saved.id, version: saved.version })
        : api.views.saveView({ ...given, settings: settingsOf(view) }),
    )
    setBusy(false)
    if (!outcome.ok) return setProblem(outcome.refusal.message)
    setProblem(null)
    onClose()
    void toast({ message: `The view “${outcome.value.name}” is saved.`, tone: 'done' })
    router.replace(logHref(dossierKey, { ...view, saved: outcome.value.id }, clocks), { scroll: false })
    router.refresh()
  }
  return (
    <Sheet
      open={isOpen}
      onClose={onClose}
      title={saved ? `Rename or share “${saved.name}”` : 'Save this view'}
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
          <FormErrors title="This was not saved." errors={[{ message: problem, inputId: 'view-name' }]} />
        ) : null}
        <TextInput
          id="view-name"
          label="Name"
          description="Filters, columns and order are kept; the clocks are not."
          maxLength={80}
          value={name}
          data-autofocus
          onChange={(typed) => setName(typed.currentTarget.value)}
        />
        {canShare ? (
          <>
            <Checkbox
              mt="md"
              label="For the whole team"
              checked={isTeam}
              onChange={(change) => setTeam(change.currentTarget.checked)}
            />
            <Checkbox
              mt="xs"
              label="The log opens with it for everybody"
              disabled={!isTeam}
              checked={isTeam && isDefault}
              onChange={(change) => setDefault(change.currentTarget.checked)}
            />
          </>
        ) : null}
      </form>
    </Sheet>
  )
}
