'use client'

import { useState } from 'react'
import { hrefNow, useRefresh, writeAddress } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import { FormErrors } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { SheetFoot } from '@/components/ui/SheetFoot'
import { toast } from '@/components/ui/toast'
import type { ReadRefusal } from '@/lib/api/refusal'
import { ClaimFields } from './ClaimFields'
import { useDraft } from './draft'
import { draftOfQuote, readDraft, type DraftErrors } from './fields'
import { KeptNotice } from './KeptNotice'
import { errorsOfRefusal, listOfErrors } from './refused'
import { stillWrong } from './stillWrong'
import styles from './ClaimForm.module.css'

export type NewClaimSheetProps = {
  dossierKey: string
  baselineId: string
  stretch: { block: string; start: number; end: number }
  quote: string
  onClose: () => void
  onSaved: () => void
}

type Problem = { errors: DraftErrors; refusal: ReadRefusal | null }

/** Draws a claim from the words that were selected. */
export function NewClaimSheet(props: NewClaimSheetProps) {
  const { dossierKey, baselineId, stretch, quote, onClose, onSaved } = props
  const refresh = useRefresh()
  const { block, start, end } = stretch
  const name = `claim:${dossierKey}:${baselineId}:${block}:${start}-${end}`
  const { draft, kept, change, discard, forget } = useDraft(name, draftOfQuote(quote))
  const [{ errors, refusal }, setProblem] = useState<Problem>({ errors: {}, refusal: null })
  const [busy, setBusy] = useState(false)
  const save = async () => {
    const read = readDraft(draft)
    if (!read.ok) return setProblem({ errors: read.errors, refusal: null })
    setBusy(true)
    const made = await callApi((api) =>
      api.claims.addClaim({ key: dossierKey, baselineId, ...read.fields, passages: [stretch] }),
    )
    setBusy(false)
    if (!made.ok) return setProblem({ errors: errorsOfRefusal(made.refusal), refusal: made.refusal })
    forget()
    void toast({
      message: `${made.value.ref} is drawn from the passage. Nothing has tested it yet.`,
      tone: 'done',
    })
    onSaved()
    writeAddress(hrefNow({ claim: made.value.ref }))
    refresh()
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title="Make a claim"
      place="right"
      width={520}
      foot={
        <SheetFoot busy={busy} onClose={onClose} onAct={save}>
          Make the claim
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
        <FormErrors errors={listOfErrors(errors, refusal)} />
        <KeptNotice kept={kept} onDiscard={discard} />
        <blockquote className={styles.quote}>{quote}</blockquote>
        <ClaimFields
          draft={draft}
          errors={errors}
          onChange={(next) => {
            setProblem({ errors: stillWrong(errors, draft, next), refusal: null })
            change(next)
          }}
        />
      </form>
    </Sheet>
  )
}
