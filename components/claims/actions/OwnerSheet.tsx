'use client'

import { useEffect, useState } from 'react'
import { NativeSelect, Textarea } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import { toastWithUndo } from '@/components/annotations/undo'
import { ownerWords } from '@/components/claims/ledger/view'
import { callApi } from '@/components/log/call'
import { FormErrors } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { SheetFoot } from '@/components/ui/SheetFoot'
import type { ClaimOwner } from '@/lib/claims/contract'
import styles from '@/components/claims/form/ClaimForm.module.css'

export type OwnerSheetProps = {
  dossierKey: string
  claim: { ref: string; statement: string; owner: ClaimOwner | null }
  onClose: () => void
}

type Choice = { value: string; label: string }
type Members = { choices: Choice[] } | { refused: string } | null

const MEMBERS_MOST = 200

/** The members of the dossier to choose from; null until they have come. */
function useMembers(key: string): Members {
  const [members, setMembers] = useState<Members>(null)
  useEffect(() => {
    let left = false
    void callApi((api) => api.team.listMembers({ key, limit: MEMBERS_MOST })).then((answer) => {
      if (left) return
      setMembers(
        answer.ok
          ? { choices: answer.value.items.map(({ accountId, name }) => ({ value: accountId, label: name })) }
          : { refused: answer.refusal.message },
      )
    })
    return () => {
      left = true
    }
  }, [key])
  return members
}

/** Whoever has it now can always stay chosen, also after leaving the dossier. */
function choicesOf(members: Members, owner: ClaimOwner | null): Choice[] {
  const found = members && 'choices' in members ? members.choices : []
  const kept =
    owner && !found.some(({ value }) => value === owner.accountId)
      ? [{ value: owner.accountId, label: ownerWords(owner) }]
      : []
  return [{ value: '', label: 'Nobody' }, ...kept, ...found]
}

function useHandingOver({ dossierKey: key, claim, onClose }: OwnerSheetProps) {
  const refresh = useRefresh()
  const { ref } = claim
  const from = claim.owner?.accountId ?? null
  const [owner, setOwner] = useState(from ?? '')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    const next = owner || null
    if (next === from) return setProblem('Choose somebody else, or cancel.')
    setBusy(true)
    const said = reason.trim()
    const done = await callApi((api) =>
      api.claims.handOverClaim({ key, ref, owner: next, from, ...(said ? { reason: said } : {}) }),
    )
    setBusy(false)
    if (!done.ok) return setProblem(done.refusal.issues[0]?.message ?? done.refusal.message)
    toastWithUndo({
      message: done.value.owner
        ? `${done.value.owner.name} answers for ${ref}.`
        : `Nobody answers for ${ref}.`,
      undo: () =>
        callApi((api) =>
          api.claims.handOverClaim({ key, ref, owner: from, from: next, reason: 'Taken back at once.' }),
        ),
      undone: `${ref} is back with ${claim.owner?.name ?? 'nobody'}.`,
      refresh,
    })
    onClose()
    refresh()
  }
  return { owner, setOwner, reason, setReason, problem, busy, save }
}

/** Hands a claim over to another member, or to nobody. */
export function OwnerSheet(props: OwnerSheetProps) {
  const { dossierKey, claim, onClose } = props
  const members = useMembers(dossierKey)
  const { owner, setOwner, reason, setReason, problem, busy, save } = useHandingOver(props)
  const refused = members && 'refused' in members ? members.refused : null
  const errors = [problem, refused].flatMap((message) =>
    message ? [{ message, inputId: 'claim-owner' }] : [],
  )
  return (
    <Sheet
      open
      onClose={onClose}
      title={`Hand over ${claim.ref}`}
      width={460}
      foot={
        <SheetFoot busy={busy} onClose={onClose} onAct={save}>
          Hand over
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
        <FormErrors title="It is not handed over." errors={errors} />
        <blockquote className={styles.quote}>{claim.statement}</blockquote>
        <NativeSelect
          id="claim-owner"
          label="Who answers for it"
          description="A member of the dossier who keeps its links, standing and tripwires up to date"
          data-autofocus
          data={choicesOf(members, claim.owner)}
          value={owner}
          onChange={(change) => setOwner(change.currentTarget.value)}
        />
        <Textarea
          id="claim-owner-reason"
          label="Why (optional)"
          autosize
          minRows={2}
          maxLength={1_000}
          value={reason}
          onChange={(change) => setReason(change.currentTarget.value)}
        />
      </form>
    </Sheet>
  )
}
