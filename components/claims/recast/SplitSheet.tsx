'use client'

import { useState } from 'react'
import { Button, Textarea } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import { toastWithUndo } from '@/components/annotations/undo'
import { useDraft } from '@/components/claims/form/draft'
import { KeptNotice } from '@/components/claims/form/KeptNotice'
import { callApi } from '@/components/log/call'
import { FormErrors, type FormError } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { SheetFoot } from '@/components/ui/SheetFoot'
import form from '@/components/claims/form/ClaimForm.module.css'
import { EffectSection } from './EffectSection'
import { PartFields } from './PartFields'
import { firstSplit, partsGiven, problemsOf, withoutPart, withPart } from './split'
import type { Divisible, PartDraft, SplitDraft } from './split'
import { askSplit, useTrial } from './useTrial'

export type SplitSheetProps = { dossierKey: string; claim: Divisible; onClose: () => void }

function useSplitting({ dossierKey: key, claim, onClose }: SplitSheetProps) {
  const { ref, version } = claim
  const refresh = useRefresh()
  const name = `split:${key}:${ref}:${version}`
  const { draft, kept, change, discard, forget } = useDraft<SplitDraft>(name, firstSplit(claim))
  const [errors, setErrors] = useState<FormError[]>([])
  const [busy, setBusy] = useState(false)
  const parts = partsGiven(draft, claim)
  const isWhole = problemsOf(draft, false).length === 0
  const trial = useTrial(isWhole ? { key, ref, parts } : null, askSplit)
  const save = async () => {
    const found = problemsOf(draft, true)
    setErrors(found)
    if (found.length > 0) return
    setBusy(true)
    const reason = draft.reason.trim()
    const made = await callApi((api) => api.recasts.splitClaim({ key, ref, version, parts, reason }))
    setBusy(false)
    if (!made.ok) return setErrors([{ message: made.refusal.issues[0]?.message ?? made.refusal.message }])
    forget()
    const { id: recastId, refs } = made.value
    toastWithUndo({
      message: `${ref} is split into ${refs.join(', ')}.`,
      undo: () => callApi((api) => api.recasts.undoRecast({ key, recastId })),
      undone: `${ref} is one claim again.`,
      refresh,
    })
    onClose()
    refresh()
  }
  const setPart = (at: number, changes: Partial<PartDraft>) =>
    change({ ...draft, parts: draft.parts.map((part, i) => (i === at ? { ...part, ...changes } : part)) })
  return { draft, kept, change, discard, errors, busy, trial, save, setPart }
}

/** Splits a claim into parts: what each says and what of the whole goes with it, with what that changes before it is saved. */
export function SplitSheet(props: SplitSheetProps) {
  const { claim, onClose } = props
  const { draft, kept, change, discard, errors, busy, trial, save, setPart } = useSplitting(props)
  const more = withPart(draft, claim)
  return (
    <Sheet
      open
      onClose={onClose}
      title={`Split ${claim.ref}`}
      place="right"
      width={620}
      foot={
        <SheetFoot busy={busy} onClose={onClose} onAct={save}>
          Split
        </SheetFoot>
      }
    >
      <form className={form.form} noValidate onSubmit={(submit) => submit.preventDefault()}>
        <FormErrors title="It is not split." errors={errors} />
        <KeptNotice kept={kept} onDiscard={discard} />
        <blockquote className={form.quote}>{claim.statement}</blockquote>
        <p className={form.hint}>
          Type, horizon, likelihood and owner each part has from the whole; revise them afterwards. What was
          judged of the whole, its standing, notes and ratings, stays with it.
        </p>
        {draft.parts.map((part, at) => {
          const less = withoutPart(draft, at, claim)
          return (
            <PartFields
              // Parts have no name but their place.
              key={`part ${at}`}
              {...{ at, part, claim }}
              onChange={(changes) => setPart(at, changes)}
              onRemove={less ? () => change(less) : null}
            />
          )
        })}
        {more ? (
          <div>
            <Button variant="default" size="compact-sm" onClick={() => change(more)}>
              One more part
            </Button>
          </div>
        ) : null}
        <EffectSection
          trial={trial}
          gone={claim.ref}
          wanted="Write what each part says, and it stands here."
        />
        <Textarea
          id="recast-reason"
          label="Why"
          description="What whoever looks for the claim will want to know"
          required
          autosize
          minRows={2}
          maxLength={2_000}
          value={draft.reason}
          onChange={(typed) => change({ ...draft, reason: typed.currentTarget.value })}
        />
      </form>
    </Sheet>
  )
}
