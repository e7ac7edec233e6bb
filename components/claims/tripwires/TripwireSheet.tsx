'use client'

import { useState } from 'react'
import { useRefresh } from '@/components/frame/address'
import { useDraft } from '@/components/claims/form/draft'
import { KeptNotice } from '@/components/claims/form/KeptNotice'
import { callApi } from '@/components/log/call'
import { FormErrors, type FormError } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { SheetFoot } from '@/components/ui/SheetFoot'
import { toast } from '@/components/ui/toast'
import type { Tripwire } from '@/lib/tripwires/contract'
import form from '@/components/claims/form/ClaimForm.module.css'
import { emptyForm, formOf, readForm, type FormProblems } from './draft'
import { TripwireFields } from './TripwireFields'
import type { TripwireSectionProps } from './TripwireSection'
import { TripwireTrial } from './TripwireTrial'

export type TripwireSheetProps = Pick<TripwireSectionProps, 'dossier' | 'claim'> & {
  /** the one to change; a new one without */
  tripwire?: Tripwire
  onClose: () => void
}

const INPUTS: Record<string, string> = {
  says: 'tripwire-says',
  rule: 'tripwire-words',
  value: 'tripwire-value',
  byDate: 'tripwire-by',
}

const listOf = (problems: FormProblems, refusal: string | null): FormError[] => [
  ...Object.entries(problems).map(([field, message]) => ({ message, inputId: INPUTS[field] })),
  ...(refusal ? [{ message: refusal }] : []),
]

/** Says beforehand what would break or confirm the claim, as a rule that the log is held against. */
export function TripwireSheet({ dossier, claim, tripwire, onClose }: TripwireSheetProps) {
  const { key } = dossier
  const refresh = useRefresh()
  const first = tripwire ? formOf(tripwire) : emptyForm(claim.falsifier)
  const { draft, kept, change, discard, forget } = useDraft(
    `tripwire:${key}:${tripwire?.id ?? claim.ref}`,
    first,
  )
  const [problems, setProblems] = useState<FormProblems>({})
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    const read = readForm(draft, 'armed')
    setRefusal(null)
    setProblems(read.ok ? {} : read.problems)
    if (!read.ok) return
    setBusy(true)
    const { says, effect, byDate } = draft
    const given = { key, says, effect, byDate, rule: read.rule }
    const outcome = await callApi((api) =>
      tripwire
        ? api.tripwires.reviseTripwire({ ...given, tripwireId: tripwire.id, version: tripwire.version })
        : api.tripwires.armTripwire({ ...given, ref: claim.ref }),
    )
    setBusy(false)
    if (!outcome.ok) return setRefusal(outcome.refusal.issues[0]?.message ?? outcome.refusal.message)
    forget()
    void toast({ message: tripwire ? 'The tripwire is changed.' : 'The tripwire is armed.', tone: 'done' })
    onClose()
    refresh()
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={tripwire ? 'Change the tripwire' : `Set a tripwire on ${claim.ref}`}
      place="right"
      width={560}
      foot={
        <SheetFoot busy={busy} onClose={onClose} onAct={save}>
          {tripwire ? 'Change it' : 'Arm it'}
        </SheetFoot>
      }
    >
      <form
        className={form.form}
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault()
          void save()
        }}
      >
        <FormErrors title="It is not armed yet." errors={listOf(problems, refusal)} />
        <KeptNotice kept={kept} onDiscard={discard} />
        <TripwireFields dossier={dossier} draft={draft} problems={problems} onChange={change} />
        <TripwireTrial
          dossierKey={key}
          claimRef={claim.ref}
          draft={draft}
          onProblems={(found) => setProblems(found)}
        />
      </form>
    </Sheet>
  )
}
