'use client'

import { useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import { callApi } from '@/components/log/call'
import { MergeFields } from '@/components/log/merge/MergeFields'
import { WHY } from '@/components/log/form/SimilarHints'
import { useAlike, useMergePlan } from '@/components/log/merge/useMerge'
import { FormErrors } from '@/components/ui/FormErrors'
import { RefMono } from '@/components/ui/RefMono'
import { Sheet } from '@/components/ui/Sheet'
import type { Development } from '@/lib/developments/contract'
import { formatHappened } from '@/lib/developments/rules/dates'
import styles from './Merge.module.css'

export type MergeSheetProps = {
  open: boolean
  onClose: () => void
  dossierKey: string
  /** the record from which it was asked */
  record: Development
  kinds: readonly { code: string; label: string }[]
  /** after it was merged: the decision that takes it back, and the survivor's ref */
  onMerged: (decisionId: string | null, survivor: string) => void
}

/** Chooses the other record, which of the two stays, and what it takes over; shows what moves before it is done. */
function MergeForm({ dossierKey, record, kinds, onMerged, onClose }: MergeSheetProps) {
  const alike = useAlike(dossierKey, record)
  const [other, setOther] = useState<Development | null>(null)
  const [typed, setTyped] = useState('')
  const [keepsThis, setKeepsThis] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const survivor = other && keepsThis ? record : other
  const merged = other && keepsThis ? other : record
  const { plan, take, choose } = useMergePlan(survivor, merged, kinds)
  const pick = async (ref: string) => {
    setProblem(null)
    const outcome = await callApi((api) => api.developments.getDevelopment({ key: dossierKey, ref }))
    if (!outcome.ok) return setProblem(`There is no ${ref} here. Write the ref as in BLR-D-0042.`)
    setOther(outcome.value)
  }
  const merge = async () => {
    if (!survivor) return setProblem('Choose the record that it repeats.')
    setBusy(true)
    const given = {
      ref: merged.ref,
      version: merged.version,
      into: survivor.ref,
      intoVersion: survivor.version,
    }
    const outcome = await callApi((api) => api.inbox.mergeInbox({ key: dossierKey, ...given, take }))
    setBusy(false)
    if (!outcome.ok) return setProblem(outcome.refusal.message)
    onMerged(outcome.value.id, survivor.ref)
  }
  return (
    <form
      className={styles.form}
      onSubmit={(submit) => {
        submit.preventDefault()
        void merge()
      }}
    >
      {problem ? <FormErrors title="This was not merged." errors={[{ message: problem }]} /> : null}
      <fieldset className={styles.alike}>
        <legend>{record.ref} is the same as</legend>
        {alike?.map(({ ref, title, happened, why, score }) => (
          <label key={ref}>
            <input type="radio" name="other" checked={other?.ref === ref} onChange={() => void pick(ref)} />
            <span>
              {title} <RefMono>{ref}</RefMono>
              <small>
                {formatHappened(happened)}, {WHY[why](score)}
              </small>
            </span>
          </label>
        ))}
        {alike?.length === 0 ? <p className={styles.soft}>Nothing in the log looks like it.</p> : null}
        <TextInput
          label="Another record"
          placeholder="BLR-D-0042"
          value={typed}
          data-autofocus
          onChange={(change) => setTyped(change.currentTarget.value.toUpperCase())}
          onBlur={() => typed.trim() !== '' && void pick(typed.trim())}
        />
      </fieldset>
      {survivor && plan ? (
        <>
          <p>
            <RefMono weight="strong">{survivor.ref}</RefMono> stays: {survivor.title}.{' '}
            <Button variant="subtle" size="compact-xs" onClick={() => setKeepsThis(!keepsThis)}>
              Keep {merged.ref} instead
            </Button>
          </p>
          <MergeFields
            plan={plan}
            take={take}
            onChoose={choose}
            survivor={survivor.ref}
            merged={merged.ref}
          />
        </>
      ) : null}
      <div className={styles.foot}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" loading={busy} disabled={!survivor}>
          Merge
        </Button>
      </div>
    </form>
  )
}

/** Merges two records of the same thing, by a person's choice. */
export function MergeSheet(props: MergeSheetProps) {
  return (
    <Sheet open={props.open} onClose={props.onClose} title={`Duplicate of…`} width={640}>
      <MergeForm key={props.record.ref} {...props} />
    </Sheet>
  )
}
