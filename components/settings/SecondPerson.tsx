'use client'

import { useState } from 'react'
import { Checkbox } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import { toast } from '@/components/ui/toast'

type Props = { dossierKey: string; secondPerson: boolean; canSet: boolean }

/** The rule of the second person: who proposed cannot accept. Its owner sets it. */
export function SecondPerson({ dossierKey, secondPerson, canSet }: Props) {
  const refresh = useRefresh()
  const [on, setOn] = useState(secondPerson)
  const set = async (wanted: boolean) => {
    setOn(wanted)
    const outcome = await callApi((api) =>
      api.dossiers.reviseReview({ key: dossierKey, secondPerson: wanted }),
    )
    if (!outcome.ok) {
      setOn(!wanted)
      void toast({ message: outcome.refusal.message, tone: 'failed' })
    }
    refresh()
  }
  return (
    <Checkbox
      label="A second person accepts: who proposed a development or a link cannot accept it"
      description={
        canSet
          ? 'What is logged then waits in the inbox, in review, until somebody else accepts it.'
          : 'The owner of the dossier sets this.'
      }
      checked={on}
      disabled={!canSet}
      onChange={(change) => void set(change.currentTarget.checked)}
    />
  )
}
