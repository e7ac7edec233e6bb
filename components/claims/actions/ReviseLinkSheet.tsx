'use client'

import { useState } from 'react'
import { Textarea } from '@mantine/core'
import { callApi, type Outcome } from '@/components/log/call'
import { RelationField } from '@/components/log/form/RelationField'
import { FormErrors } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { SheetFoot } from '@/components/ui/SheetFoot'
import type { LinkWhole } from '@/lib/links/contract'
import styles from '@/components/claims/form/ClaimForm.module.css'

export type ReviseLinkSheetProps = {
  dossierKey: string
  link: LinkWhole
  onClose: () => void
  onDone: () => void
}

/** Replaces a link by a changed one; the judgement before it stays readable. */
export function ReviseLinkSheet({ dossierKey, link, onClose, onDone }: ReviseLinkSheetProps) {
  const [relation, setRelation] = useState(link.relation)
  const [strength, setStrength] = useState(link.strength)
  const [rationale, setRationale] = useState(link.rationale)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    if (rationale.trim() === '') return setProblem('Say in a sentence why it bears on the claim.')
    setBusy(true)
    const revised: Outcome<unknown> = await callApi((api) =>
      api.links.reviseLink({
        ...{ key: dossierKey, linkId: link.id, version: link.version },
        ...{ relation, strength, rationale },
      }),
    )
    setBusy(false)
    if (!revised.ok) return setProblem(revised.refusal.issues[0]?.message ?? revised.refusal.message)
    onDone()
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={`Change the link of ${link.development.ref}`}
      place="right"
      width={540}
      foot={
        <SheetFoot busy={busy} onClose={onClose} onAct={save}>
          Change the link
        </SheetFoot>
      }
    >
      <form className={styles.form} noValidate onSubmit={(submit) => submit.preventDefault()}>
        {problem ? (
          <FormErrors
            title="The link is not changed yet."
            errors={[{ message: problem, inputId: 'link-rationale' }]}
          />
        ) : null}
        <p className={styles.hint}>{link.development.title}</p>
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
          autosize
          minRows={2}
          maxLength={4_000}
          value={rationale}
          data-autofocus
          onChange={(change) => setRationale(change.currentTarget.value)}
        />
      </form>
    </Sheet>
  )
}
