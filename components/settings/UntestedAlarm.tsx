'use client'

import { useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import { toast } from '@/components/ui/toast'

type Props = { dossierKey: string; untestedDays: number | null; canSet: boolean }

/** After how many days without a test a claim is called out; empty for never. Its owner sets it. */
export function UntestedAlarm({ dossierKey, untestedDays, canSet }: Props) {
  const refresh = useRefresh()
  const [typed, setTyped] = useState(untestedDays === null ? '' : String(untestedDays))
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const set = async () => {
    const text = typed.trim()
    if (text !== '' && !/^\d{1,4}$/.test(text))
      return setProblem('Write a number of days, or leave it empty.')
    setBusy(true)
    const days = text === '' ? null : Number(text)
    const outcome = await callApi((api) => api.dossiers.reviseAlarm({ key: dossierKey, untestedDays: days }))
    setBusy(false)
    if (!outcome.ok) return setProblem(outcome.refusal.issues[0]?.message ?? outcome.refusal.message)
    setProblem(null)
    void toast({
      message:
        days === null ? 'No claim is called out any more.' : `Claims are called out after ${days} days.`,
      tone: 'done',
    })
    refresh()
  }
  return (
    <form
      noValidate
      style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'flex-end' }}
      onSubmit={(submit) => {
        submit.preventDefault()
        void set()
      }}
    >
      <TextInput
        label="Days without a test"
        description={canSet ? 'Empty for never' : 'The owner of the dossier sets this.'}
        inputMode="numeric"
        value={typed}
        error={problem}
        disabled={!canSet}
        onChange={(change) => setTyped(change.currentTarget.value)}
      />
      {canSet ? (
        <Button type="submit" variant="default" loading={busy}>
          Set the alarm
        </Button>
      ) : null}
    </form>
  )
}
