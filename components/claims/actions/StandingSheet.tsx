'use client'

import { useState } from 'react'
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import { FormErrors, type FormError } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { SheetFoot } from '@/components/ui/SheetFoot'
import { toast } from '@/components/ui/toast'
import { STANDING, STANDINGS, type Standing } from '@/lib/claims/rules/standing'
import styles from '@/components/claims/form/ClaimForm.module.css'

/** A link that can be named as the reason of a standing. */
export type Driver = { id: string; title: string; when: string }

export type StandingSheetProps = {
  dossierKey: string
  claim: { ref: string; statement: string; suggested: Standing; suggestion: string }
  drivers: Driver[]
  today: string
  onClose: () => void
}

type Draft = { standing: Standing; worldDate: string; reason: string; linkIds: string[] }

const INPUTS: Record<string, string> = {
  standing: 'standing-standing',
  worldDate: 'standing-from',
  reason: 'standing-reason',
}

function Drivers({
  drivers,
  draft,
  onChange,
}: {
  drivers: Driver[]
  draft: Draft
  onChange: (ids: string[]) => void
}) {
  if (drivers.length === 0) return null
  return (
    <fieldset className={styles.drivers}>
      <legend>Developments that drove it</legend>
      <div className={styles.driverList}>
        {drivers.map(({ id, title, when }) => (
          <Checkbox
            key={id}
            label={`${title}, ${when}`}
            checked={draft.linkIds.includes(id)}
            onChange={(change) =>
              onChange(
                change.currentTarget.checked
                  ? [...draft.linkIds, id]
                  : draft.linkIds.filter((each) => each !== id),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  )
}

/** Decides a claim's standing from a day in the world on. What was decided before stays readable. */
export function StandingSheet({ dossierKey, claim, drivers, today, onClose }: StandingSheetProps) {
  const refresh = useRefresh()
  const [draft, setDraft] = useState<Draft>({
    standing: claim.suggested,
    worldDate: today,
    reason: '',
    linkIds: [],
  })
  const [errors, setErrors] = useState<FormError[]>([])
  const [busy, setBusy] = useState(false)
  const set = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes })
  const save = async () => {
    if (draft.reason.trim() === '')
      return setErrors([
        { message: 'Say why; the reason stays with the standing.', inputId: 'standing-reason' },
      ])
    setBusy(true)
    const decided = await callApi((api) =>
      api.claims.decideStanding({ key: dossierKey, ref: claim.ref, ...draft }),
    )
    setBusy(false)
    if (!decided.ok) {
      const { issues, message } = decided.refusal
      const named = issues.map(({ field, message: said }) => ({ message: said, inputId: INPUTS[field] }))
      return setErrors(named.length > 0 ? named : [{ message }])
    }
    const word = STANDING[draft.standing].word.toLowerCase()
    void toast({ message: `${claim.ref} is ${word} from ${draft.worldDate} on.`, tone: 'done' })
    onClose()
    refresh()
  }
  const errorOf = (inputId: string) => errors.find((error) => error.inputId === inputId)?.message
  return (
    <Sheet
      open
      onClose={onClose}
      title={`Decide the standing of ${claim.ref}`}
      place="right"
      width={520}
      foot={
        <SheetFoot busy={busy} onClose={onClose} onAct={save}>
          Decide
        </SheetFoot>
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault()
          void save()
        }}
      >
        <FormErrors title="The standing is not decided yet." errors={errors} />
        <blockquote className={styles.quote}>{claim.statement}</blockquote>
        <p className={styles.hint}>
          The links suggest {STANDING[claim.suggested].word.toLowerCase()}. {claim.suggestion} You decide.
        </p>
        <NativeSelect
          id="standing-standing"
          label="Standing"
          description={STANDING[draft.standing].sentence}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={STANDINGS.map((value) => ({ value, label: STANDING[value].word }))}
          value={draft.standing}
          data-autofocus
          onChange={(change) => set({ standing: change.currentTarget.value as Standing })}
        />
        <TextInput
          id="standing-from"
          label="From"
          description="The day in the world from which it stands so"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          type="date"
          max={today}
          value={draft.worldDate}
          error={errorOf('standing-from')}
          onChange={(change) => set({ worldDate: change.currentTarget.value })}
        />
        <Textarea
          id="standing-reason"
          label="Reason"
          autosize
          minRows={2}
          maxLength={4_000}
          value={draft.reason}
          error={errorOf('standing-reason')}
          onChange={(change) => set({ reason: change.currentTarget.value })}
        />
        <Drivers drivers={drivers} draft={draft} onChange={(linkIds) => set({ linkIds })} />
      </form>
    </Sheet>
  )
}
