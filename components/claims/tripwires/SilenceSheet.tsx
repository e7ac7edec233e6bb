'use client'

import { useState } from 'react'
import { Textarea } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import form from '@/components/claims/form/ClaimForm.module.css'
import { useDraft } from '@/components/claims/form/draft'
import { KeptNotice } from '@/components/claims/form/KeptNotice'
import { callApi } from '@/components/log/call'
import { RelationField } from '@/components/log/form/RelationField'
import { dateInWords } from '@/components/ui/dates'
import { FormErrors, type FormError } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { SheetFoot } from '@/components/ui/SheetFoot'
import { toast } from '@/components/ui/toast'
import type { Relation } from '@/lib/drift/rules/relations'
import type { Tripwire } from '@/lib/tripwires/contract'
import { relationSaid, silenceReason, silenceTitle } from '@/lib/tripwires/rules/said'
import { SilenceFields } from './SilenceFields'
import type { TripwireSectionProps } from './TripwireSection'

type Props = { dossier: TripwireSectionProps['dossier']; tripwire: Tripwire; onClose: () => void }
type Draft = { title: string; kind: string; relation: Relation; strength: number; rationale: string }

function firstOf({ says, rule, effect, byDate }: Tripwire): Draft {
  return {
    title: silenceTitle(says),
    kind: rule.kinds[0] ?? 'other',
    relation: relationSaid('silence', effect),
    strength: 1,
    rationale: silenceReason(dateInWords(byDate)),
  }
}

/** Logs a silence: what was waited for did not happen in its time, and what that says about the claim. */
export function SilenceSheet({ dossier, tripwire, onClose }: Props) {
  const { key, kinds } = dossier
  const refresh = useRefresh()
  const { draft, kept, change, discard, forget } = useDraft(
    `silence:${key}:${tripwire.id}`,
    firstOf(tripwire),
  )
  const [errors, setErrors] = useState<FormError[]>([])
  const [busy, setBusy] = useState(false)
  const set = (changes: Partial<Draft>) => change({ ...draft, ...changes })
  const save = async () => {
    const missing = [
      ...(draft.title.trim() === '' ? [{ message: 'Write a title.', inputId: 'silence-title' }] : []),
      ...(draft.rationale.trim() === ''
        ? [{ message: 'Say in a sentence why it bears on the claim.', inputId: 'silence-rationale' }]
        : []),
    ]
    setErrors(missing)
    if (missing.length > 0) return
    setBusy(true)
    const outcome = await callApi((api) =>
      api.tripwires.logSilence({ key, tripwireId: tripwire.id, ...draft }),
    )
    setBusy(false)
    if (!outcome.ok)
      return setErrors([{ message: outcome.refusal.issues[0]?.message ?? outcome.refusal.message }])
    forget()
    void toast({ message: `${outcome.value.ref} says that it did not happen.`, tone: 'done' })
    onClose()
    refresh()
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title="Log that it did not happen"
      place="right"
      width={560}
      foot={
        <SheetFoot busy={busy} onClose={onClose} onAct={save}>
          Log it
        </SheetFoot>
      }
    >
      <form className={form.form} noValidate onSubmit={(submit) => submit.preventDefault()}>
        <FormErrors title="It is not logged yet." errors={errors} />
        <KeptNotice kept={kept} onDiscard={discard} />
        <p className={form.hint}>
          A development of its own, dated {dateInWords(tripwire.byDate)}, with the actors and the place of the
          rule. It weighs in drift once a source is cited for it.
        </p>
        <SilenceFields id="silence" kinds={kinds} draft={draft} set={set} />
        <RelationField
          id="silence"
          relation={draft.relation}
          strength={draft.strength}
          onRelation={(relation) => set({ relation })}
          onStrength={(strength) => set({ strength })}
        />
        <Textarea
          id="silence-rationale"
          label={`Why it bears on ${tripwire.claim.ref}`}
          autosize
          minRows={2}
          maxLength={4_000}
          value={draft.rationale}
          onChange={(typed) => set({ rationale: typed.currentTarget.value })}
        />
      </form>
    </Sheet>
  )
}
