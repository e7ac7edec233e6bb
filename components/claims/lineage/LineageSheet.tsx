'use client'

import { useState } from 'react'
import { MultiSelect, NativeSelect, Textarea } from '@mantine/core'
import form from '@/components/claims/form/ClaimForm.module.css'
import { useDraft } from '@/components/claims/form/draft'
import { KeptNotice } from '@/components/claims/form/KeptNotice'
import { callApi } from '@/components/log/call'
import { FormErrors, type FormError } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { SheetFoot } from '@/components/ui/SheetFoot'
import { LINEAGE, lineageKinds, wrongNumber, type LineageKind } from '@/lib/lineage/rules/lineage'
import type { LineageActionsProps } from './LineageActions'

type Props = LineageActionsProps & {
  first: LineageKind
  onClose: () => void
  onSaved: (kind: LineageKind) => void
}
type Draft = { kind: LineageKind; to: string[]; reason: string }

function firstOf({ claim, first }: Props): Draft {
  const { decision, near } = claim
  const offered = first === 'dropped' ? [] : near.slice(0, first === 'split' ? 2 : 1).map(({ ref }) => ref)
  return { kind: first, to: decision?.to ?? offered, reason: decision?.reason ?? '' }
}

function problemsOf({ kind, to, reason }: Draft): FormError[] {
  const wrong = kind === 'dropped' ? null : wrongNumber(kind, to.length)
  return [
    ...(wrong ? [{ message: wrong, inputId: 'lineage-to' }] : []),
    ...(LINEAGE[kind].needsReason && reason.trim() === ''
      ? [{ message: 'Say why, in a sentence.', inputId: 'lineage-reason' }]
      : []),
  ]
}

/** Says what became of a claim in the later baseline, and why. */
export function LineageSheet(props: Props) {
  const { dossierKey: key, baselineId, claim, later, onClose, onSaved } = props
  const name = `lineage:${key}:${baselineId}:${claim.ref}`
  const { draft, kept, change, discard, forget } = useDraft<Draft>(name, firstOf(props))
  const [errors, setErrors] = useState<FormError[]>([])
  const [busy, setBusy] = useState(false)
  const set = (changes: Partial<Draft>) => change({ ...draft, ...changes })
  const save = async () => {
    const { kind, reason } = draft
    const found = problemsOf(draft)
    setErrors(found)
    if (found.length > 0) return
    setBusy(true)
    const to = kind === 'dropped' ? [] : draft.to
    const given = { key, ref: claim.ref, baselineId, kind, to, reason: reason.trim() || null }
    const made = await callApi((api) => api.lineage.decideLineage(given))
    setBusy(false)
    if (!made.ok) return setErrors([{ message: made.refusal.issues[0]?.message ?? made.refusal.message }])
    forget()
    onSaved(kind)
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={`What became of ${claim.ref}`}
      place="right"
      width={560}
      foot={
        <SheetFoot busy={busy} onClose={onClose} onAct={save}>
          Say so
        </SheetFoot>
      }
    >
      <form className={form.form} noValidate onSubmit={(submit) => submit.preventDefault()}>
        <FormErrors title="It is not said yet." errors={errors} />
        <KeptNotice kept={kept} onDiscard={discard} />
        <blockquote className={form.quote}>{claim.statement}</blockquote>
        <NativeSelect
          id="lineage-kind"
          label="It was"
          description={LINEAGE[draft.kind].meaning}
          data={lineageKinds.map((kind) => ({ value: kind, label: LINEAGE[kind].word }))}
          value={draft.kind}
          onChange={(chosen) =>
            set({ kind: lineageKinds.find((kind) => kind === chosen.currentTarget.value) ?? draft.kind })
          }
        />
        {draft.kind === 'dropped' ? null : (
          <MultiSelect
            id="lineage-to"
            label="Goes on in"
            searchable
            data={later.map(({ ref, statement }) => ({ value: ref, label: `${ref} ${statement}` }))}
            value={draft.to}
            onChange={(to) => set({ to })}
          />
        )}
        <Textarea
          id="lineage-reason"
          label={LINEAGE[draft.kind].needsReason ? 'Why' : 'Why (optional)'}
          description="What whoever reads both texts will want to know"
          autosize
          minRows={2}
          maxLength={2_000}
          value={draft.reason}
          onChange={(typed) => set({ reason: typed.currentTarget.value })}
        />
      </form>
    </Sheet>
  )
}
