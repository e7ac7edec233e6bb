'use client'

import { useEffect, useState } from 'react'
import { Checkbox, Textarea } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import { ClaimField } from '@/components/log/form/ClaimField'
import type { ClaimChoice } from '@/components/log/form/choices'
import { RelationField } from '@/components/log/form/RelationField'
import { FormErrors } from '@/components/ui/FormErrors'
import type { FormError } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { SheetFoot } from '@/components/ui/SheetFoot'
import { toast } from '@/components/ui/toast'
import type { Relation } from '@/lib/drift/rules/relations'

export type LinkSheetProps = {
  open: boolean
  onClose: () => void
  dossierKey: string
  record: { ref: string; title: string }
  canDecide: boolean
}

const INPUTS: Record<string, string> = {
  claim: 'link-claim',
  relation: 'link-relation',
  strength: 'link-relation',
  rationale: 'link-rationale',
}

/** The claims of the dossier, fetched when the sheet opens. */
function useClaims(dossierKey: string, open: boolean): { claims: ClaimChoice[]; problem: string | null } {
  const [claims, setClaims] = useState<ClaimChoice[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    if (!open) return
    let left = false
    void callApi((api) => api.claims.listClaims({ key: dossierKey, limit: 200 })).then((outcome) => {
      if (left) return
      setProblem(outcome.ok ? null : outcome.refusal.message)
      if (outcome.ok) setClaims(outcome.value.items.map(({ ref, statement }) => ({ ref, statement })))
    })
    return () => {
      left = true
    }
  }, [dossierKey, open])
  return { claims, problem }
}

/** Ties the development to a claim: relation, strength and why. Those who may decide can accept it at once. */
export function LinkSheet({ open, onClose, dossierKey, record, canDecide }: LinkSheetProps) {
  const refresh = useRefresh()
  const { claims, problem } = useClaims(dossierKey, open)
  const [claim, setClaim] = useState('')
  const [relation, setRelation] = useState<Relation | null>(null)
  const [strength, setStrength] = useState(2)
  const [rationale, setRationale] = useState('')
  const [accept, setAccept] = useState(canDecide)
  const [errors, setErrors] = useState<FormError[]>([])
  const [busy, setBusy] = useState(false)
  const save = async () => {
    const missing: FormError[] = [
      ...(claim === '' ? [{ message: 'Choose the claim that it bears on.', inputId: 'link-claim' }] : []),
      ...(relation === null
        ? [{ message: 'Say how it bears on the claim.', inputId: 'link-relation-supports' }]
        : []),
      ...(rationale.trim() === ''
        ? [{ message: 'Say in a sentence why it bears on the claim.', inputId: 'link-rationale' }]
        : []),
    ]
    setErrors(missing)
    if (missing.length > 0 || relation === null) return
    setBusy(true)
    const proposal = {
      key: dossierKey,
      development: record.ref,
      claim,
      relation,
      strength,
      rationale,
      accept,
    }
    const outcome = await callApi((api) => api.links.proposeLink(proposal))
    setBusy(false)
    if (!outcome.ok) {
      const { issues, message } = outcome.refusal
      const named = issues.map(({ field, message: said }) => ({ message: said, inputId: INPUTS[field] }))
      return setErrors(named.length > 0 ? named : [{ message }])
    }
    void toast({
      message: `${record.ref} is linked to ${claim}${accept ? '' : ' as a proposal'}.`,
      tone: 'done',
    })
    setClaim('')
    setRelation(null)
    setRationale('')
    onClose()
    refresh()
  }
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={`Link ${record.ref} to a claim`}
      width={560}
      foot={
        <SheetFoot busy={busy} onClose={onClose} onAct={save}>
          {accept ? 'Link' : 'Propose the link'}
        </SheetFoot>
      }
    >
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          void save()
        }}
        style={{ display: 'flex', flexDirection: 'column', gap: 14 }}
      >
        <FormErrors
          title="The link is not made yet."
          errors={problem ? [{ message: problem }, ...errors] : errors}
        />
        <p style={{ margin: 0, color: 'var(--soft)' }}>{record.title}</p>
        <ClaimField id="link-claim" claims={claims} value={claim} onChange={setClaim} />
        <RelationField
          id="link-relation"
          relation={relation}
          strength={strength}
          onRelation={setRelation}
          onStrength={setStrength}
        />
        <Textarea
          id="link-rationale"
          label="Why it bears on the claim"
          description="One sentence that somebody who disagrees could answer."
          autosize
          minRows={2}
          maxLength={4_000}
          value={rationale}
          onChange={(change) => setRationale(change.currentTarget.value)}
        />
        {canDecide ? (
          <Checkbox
            label="Accept it at once; otherwise it waits as a proposal"
            checked={accept}
            onChange={(change) => setAccept(change.currentTarget.checked)}
          />
        ) : null}
      </form>
    </Sheet>
  )
}
