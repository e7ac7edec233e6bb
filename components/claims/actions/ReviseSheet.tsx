'use client'

import { useState } from 'react'
import { useRefresh } from '@/components/frame/address'
import { ClaimFields } from '@/components/claims/form/ClaimFields'
import { useDraft } from '@/components/claims/form/draft'
import { draftOfClaim, readDraft, type ClaimDraft, type DraftErrors } from '@/components/claims/form/fields'
import { KeptNotice } from '@/components/claims/form/KeptNotice'
import { errorsOfRefusal, listOfErrors } from '@/components/claims/form/refused'
import { stillWrong } from '@/components/claims/form/stillWrong'
import { callApi } from '@/components/log/call'
import { FormErrors } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { SheetFoot } from '@/components/ui/SheetFoot'
import { toast } from '@/components/ui/toast'
import type { ReadRefusal } from '@/lib/api/refusal'
import type { ClaimWhole } from '@/lib/claims/contract'
import styles from '@/components/claims/form/ClaimForm.module.css'
import { differences, theirsOf } from './versions'

export type ReviseSheetProps = {
  dossierKey: string
  claim: Pick<ClaimWhole, keyof ClaimDraft | 'ref' | 'version'>
  onClose: () => void
}

type Problem = { errors: DraftErrors; refusal: ReadRefusal | null }
type Theirs = { draft: ClaimDraft; version: number }

/** Both versions of a claim that somebody else saved first; each field of theirs can be taken over. */
function Versions({
  yours,
  theirs,
  onTake,
}: {
  yours: ClaimDraft
  theirs: ClaimDraft
  onTake: (next: ClaimDraft) => void
}) {
  const found = differences(yours, theirs)
  return (
    <section className={styles.versions} aria-label="Two versions">
      <p>
        Somebody changed this claim while you were editing it. Take over what should stay theirs, then save
        again.
      </p>
      {found.length === 0 ? <p>Both versions say the same now.</p> : null}
      {found.map(({ field, label, yours: own, theirs: other }) => (
        <dl key={field} className={styles.version}>
          <dt className={styles.versionName}>{label}</dt>
          <dd>
            <button
              type="button"
              className={styles.plain}
              onClick={() => onTake({ ...yours, [field]: theirs[field] })}
            >
              Take theirs
            </button>
          </dd>
          <dt>Yours</dt>
          <dd>{own || 'nothing'}</dd>
          <dt>Theirs</dt>
          <dd>{other || 'nothing'}</dd>
        </dl>
      ))}
    </section>
  )
}

function useRevision({ dossierKey, claim, onClose }: ReviseSheetProps) {
  const refresh = useRefresh()
  const name = `revise:${dossierKey}:${claim.ref}:${claim.version}`
  const { draft, kept, change, discard, forget } = useDraft(name, draftOfClaim(claim))
  const [problem, setProblem] = useState<Problem>({ errors: {}, refusal: null })
  const [theirs, setTheirs] = useState<Theirs | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    const read = readDraft(draft)
    if (!read.ok) return setProblem({ errors: read.errors, refusal: null })
    setBusy(true)
    const version = theirs?.version ?? claim.version
    const revised = await callApi((api) =>
      api.claims.reviseClaim({ key: dossierKey, ref: claim.ref, version, ...read.fields }),
    )
    setBusy(false)
    if (!revised.ok) {
      const other = revised.refusal.stale ? theirsOf(revised.refusal.stale.theirs) : null
      setTheirs(other)
      return setProblem({
        errors: errorsOfRefusal(revised.refusal),
        refusal: other ? null : revised.refusal,
      })
    }
    forget()
    void toast({
      message: `${claim.ref} is revised; this is version ${revised.value.version}.`,
      tone: 'done',
    })
    onClose()
    refresh()
  }
  const edit = (next: ClaimDraft) => {
    setProblem({ errors: stillWrong(problem.errors, draft, next), refusal: null })
    change(next)
  }
  return { draft, kept, change: edit, discard, problem, theirs, busy, save }
}

/** Changes a claim. When somebody saved first, both versions are shown and nothing typed is lost. */
export function ReviseSheet(props: ReviseSheetProps) {
  const { claim, onClose } = props
  const { draft, kept, change, discard, problem, theirs, busy, save } = useRevision(props)
  return (
    <Sheet
      open
      onClose={onClose}
      title={`Revise ${claim.ref}`}
      place="right"
      width={540}
      foot={
        <SheetFoot busy={busy} onClose={onClose} onAct={save}>
          Save
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
        <FormErrors errors={listOfErrors(problem.errors, problem.refusal)} />
        <KeptNotice kept={kept} onDiscard={discard} />
        {theirs ? <Versions yours={draft} theirs={theirs.draft} onTake={change} /> : null}
        <ClaimFields draft={draft} errors={problem.errors} onChange={change} />
      </form>
    </Sheet>
  )
}
