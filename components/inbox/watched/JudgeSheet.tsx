'use client'

import { useState } from 'react'
import { Textarea } from '@mantine/core'
import form from '@/components/claims/form/ClaimForm.module.css'
import { useDraft } from '@/components/claims/form/draft'
import { KeptNotice } from '@/components/claims/form/KeptNotice'
import { SilenceFields } from '@/components/claims/tripwires/SilenceFields'
import { RelationField } from '@/components/log/form/RelationField'
import type { RecordDossier } from '@/components/log/record/record'
import { FormErrors, type FormError } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { SheetFoot } from '@/components/ui/SheetFoot'
import type { WatchedEntry } from '@/lib/inbox/contract'
import type { WatchVerdict } from '@/lib/inbox/rules/watched'
import { EntrySample } from '../EntrySample'
import { firstJudgement, missingOf, type Judgement } from './judgement'
import { saidBeforehand, verbOf, watchedRef, watchedTitle } from './words'
import styles from '../Inbox.module.css'

export type Judging = { verdict: WatchVerdict; entries: WatchedEntry[] }

type Props = {
  dossier: RecordDossier
  judging: Judging
  onClose: () => void
  /** `forget` throws the draft away, once the server has it */
  onGive: (judging: Judging, judgement: Judgement, forget: () => void) => void
}

function LinkFields({
  dossier,
  entries,
  draft,
  set,
}: Pick<Props, 'dossier'> & {
  entries: WatchedEntry[]
  draft: Judgement
  set: (changes: Partial<Judgement>) => void
}) {
  const [only] = entries
  const asSaid = {
    word: 'as said beforehand',
    meaning: `Each bears on its claim as it was said beforehand: ${saidBeforehand(entries)}.`,
    onChoose: () => set({ relation: null }),
  }
  return (
    <>
      {entries.length === 1 && only?.source === 'silence' ? (
        <SilenceFields id="judge" kinds={dossier.kinds} draft={draft} set={set} />
      ) : null}
      <RelationField
        id="judge"
        relation={draft.relation}
        strength={draft.strength}
        {...(entries.length > 1 ? { asSaid } : {})}
        onRelation={(relation) => set({ relation })}
        onStrength={(strength) => set({ strength })}
      />
    </>
  )
}

/** A verdict on what waits at tripwires, with how many and which before it is given. What is typed stays in the browser until then. */
export function JudgeSheet({ dossier, judging, onClose, onGive }: Props) {
  const { verdict, entries } = judging
  const about = entries.length === 1 ? entries[0]!.id : 'several'
  const { draft, kept, change, discard, forget } = useDraft(
    `judge:${dossier.key}:${verdict}:${about}`,
    firstJudgement(verdict, entries),
  )
  const [errors, setErrors] = useState<FormError[]>([])
  const set = (changes: Partial<Judgement>) => change({ ...draft, ...changes })
  const give = () => {
    const missing = missingOf(verdict, entries, draft)
    setErrors(missing)
    if (missing.length > 0) return
    onGive(judging, draft, forget)
    onClose()
  }
  const verb = verbOf(verdict, entries)
  return (
    <Sheet
      open
      onClose={onClose}
      title={verb}
      width={560}
      foot={
        <SheetFoot busy={false} onClose={onClose} onAct={async () => give()}>
          {entries.length > 1 ? verb.replace(':', '') : verb}
        </SheetFoot>
      }
    >
      <form
        className={form.form}
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault()
          give()
        }}
      >
        <FormErrors title="This was not done." errors={errors} />
        <KeptNotice kept={kept} onDiscard={discard} />
        <EntrySample
          entries={entries.map((entry) => ({
            ...{ id: entry.id, title: watchedTitle(entry), name: watchedRef(entry) },
          }))}
        />
        {verdict === 'link' ? (
          <LinkFields dossier={dossier} entries={entries} draft={draft} set={set} />
        ) : null}
        <Textarea
          id="judge-reason"
          label={verdict === 'link' ? 'Why it bears on the claim' : 'Why it was not meant'}
          autosize
          minRows={2}
          maxLength={verdict === 'link' ? 4_000 : 1_000}
          data-autofocus
          aria-required
          value={draft.reason}
          onChange={(typed) => set({ reason: typed.currentTarget.value })}
        />
        <p className={styles.soft}>One step: z takes all of it back until somebody else decides on it.</p>
      </form>
    </Sheet>
  )
}
