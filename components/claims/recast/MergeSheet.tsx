'use client'

import { useEffect, useState } from 'react'
import { Button, Input, SegmentedControl, Select, Textarea } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useRefresh } from '@/components/frame/address'
import { toastWithUndo } from '@/components/annotations/undo'
import { useClocks } from '@/components/frame/useClocks'
import { callApi } from '@/components/log/call'
import { FormErrors, type FormError } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { SheetFoot } from '@/components/ui/SheetFoot'
import form from '@/components/claims/form/ClaimForm.module.css'
import { EffectSection } from './EffectSection'
import { askMerge, useTrial } from './useTrial'

type One = { ref: string; statement: string; version: number; weight: number }
export type MergeSheetProps = {
  dossierKey: string
  baselineId: string
  claim: One
  onClose: () => void
}

const CLAIMS_MOST = 200

/** The other claims of the baseline; null until they have come. */
function useOthers({ dossierKey: key, baselineId, claim }: MergeSheetProps): One[] | null {
  const [others, setOthers] = useState<One[] | null>(null)
  const { ref } = claim
  useEffect(() => {
    let left = false
    void callApi((api) => api.claims.listClaims({ key, baselineId, limit: CLAIMS_MOST })).then((answer) => {
      if (!left && answer.ok) setOthers(answer.value.items.filter((one) => one.ref !== ref))
    })
    return () => {
      left = true
    }
  }, [key, baselineId, ref])
  return others
}

function useMerging(props: MergeSheetProps) {
  const { dossierKey: key, claim, onClose } = props
  const router = useRouter()
  const refresh = useRefresh()
  const { keep } = useClocks()
  const others = useOthers(props)
  const [chosen, setChosen] = useState<string | null>(null)
  const [isSwapped, setSwapped] = useState(false)
  const [weight, setWeight] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<FormError[]>([])
  const [busy, setBusy] = useState(false)
  const other = others?.find(({ ref }) => ref === chosen) ?? null
  const [kept, gone] = isSwapped && other ? [other, claim] : [claim, other]
  const weighs = weight ?? kept.weight
  const asked = gone ? { key, ref: kept.ref, other: gone.ref, weight: weighs } : null
  const trial = useTrial(asked, askMerge)
  const save = async () => {
    const found = [
      ...(gone ? [] : [{ message: 'Choose the other claim.', inputId: 'merge-claim' }]),
      ...(reason.trim() === ''
        ? [{ message: 'Say why, in a sentence that others will read.', inputId: 'recast-reason' }]
        : []),
    ]
    setErrors(found)
    if (found.length > 0 || !asked || !gone) return
    setBusy(true)
    const versions = { version: kept.version, otherVersion: gone.version }
    const made = await callApi((api) =>
      api.recasts.mergeClaim({ ...asked, ...versions, reason: reason.trim() }),
    )
    setBusy(false)
    if (!made.ok) return setErrors([{ message: made.refusal.issues[0]?.message ?? made.refusal.message }])
    const { id: recastId } = made.value
    toastWithUndo({
      message: `${gone.ref} is merged into ${kept.ref}.`,
      undo: () => callApi((api) => api.recasts.undoRecast({ key, recastId })),
      undone: `${gone.ref} stands by itself again.`,
      refresh,
    })
    onClose()
    if (isSwapped) {
      router.push(keep(`/dossiers/${key}/claims/${kept.ref}`))
      router.refresh()
    } else refresh()
  }
  const choose = (ref: string | null) => {
    setChosen(ref)
    setWeight(null)
  }
  const swap = () => {
    setSwapped(!isSwapped)
    setWeight(null)
  }
  return {
    others,
    chosen,
    choose,
    kept,
    gone,
    swap,
    weighs,
    setWeight,
    reason,
    setReason,
    errors,
    busy,
    trial,
    save,
  }
}

/** Merges two claims of a baseline: which is kept, what it weighs then and why, with what that changes before it is saved. */
export function MergeSheet(props: MergeSheetProps) {
  const { claim, onClose } = props
  const merging = useMerging(props)
  const { others, kept, gone, weighs, errors, trial, save } = merging
  return (
    <Sheet
      open
      onClose={onClose}
      title={`Merge ${claim.ref} with another claim`}
      place="right"
      width={560}
      foot={
        <SheetFoot busy={merging.busy} onClose={onClose} onAct={save}>
          Merge
        </SheetFoot>
      }
    >
      <form className={form.form} noValidate onSubmit={(submit) => submit.preventDefault()}>
        <FormErrors title="They are not merged." errors={errors} />
        <blockquote className={form.quote}>{claim.statement}</blockquote>
        <Select
          id="merge-claim"
          label="Says the same as"
          placeholder={others ? 'Words or number of a claim' : 'The claims are being fetched…'}
          searchable
          data-autofocus
          withScrollArea={false}
          styles={{ options: { maxHeight: 300, overflowY: 'auto' } }}
          data={(others ?? []).map(({ ref, statement }) => ({ value: ref, label: `${ref} ${statement}` }))}
          value={merging.chosen}
          onChange={merging.choose}
        />
        {gone ? (
          <>
            <p className={form.hint}>
              {kept.ref} is kept with its words and standing and takes the passages, links and tripwires.{' '}
              {gone.ref} stays readable with its own.
            </p>
            <div>
              <Button variant="default" size="compact-sm" onClick={merging.swap}>
                Keep {gone.ref} instead
              </Button>
            </div>
            <Input.Wrapper
              label="Weight"
              labelElement="div"
              description={`How much of the baseline rests on ${kept.ref} then; now ${kept.weight} and ${gone.weight}`}
            >
              <SegmentedControl
                aria-label="Weight"
                className={form.weight}
                data={['1', '2', '3', '4', '5']}
                value={String(weighs)}
                onChange={(value) => merging.setWeight(Number(value))}
              />
            </Input.Wrapper>
          </>
        ) : null}
        <EffectSection
          trial={trial}
          gone={gone?.ref ?? ''}
          wanted="Choose the other claim, and it stands here."
        />
        <Textarea
          id="recast-reason"
          label="Why"
          description="What whoever looks for the claim will want to know"
          required
          autosize
          minRows={2}
          maxLength={2_000}
          value={merging.reason}
          onChange={(typed) => merging.setReason(typed.currentTarget.value)}
        />
      </form>
    </Sheet>
  )
}
