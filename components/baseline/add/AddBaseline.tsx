'use client'

import { useDeferredValue, useState } from 'react'
import { Button, Textarea, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useDraft } from '@/components/claims/form/draft'
import { KeptNotice } from '@/components/claims/form/KeptNotice'
import { stillWrong } from '@/components/claims/form/stillWrong'
import { callApi } from '@/components/log/call'
import { FormErrors, type FormError } from '@/components/ui/FormErrors'
import { toast } from '@/components/ui/toast'
import { blocksOf } from '@/lib/baselines/rules/text'
import { EMPTY, readBaseline, titleOf, type BaselineDraft, type BaselineErrors } from './draft'
import { FileField } from './FileField'
import { Preview } from './Preview'
import styles from './AddBaseline.module.css'

type Problem = { errors: BaselineErrors; all: string | null }

const listOf = ({ errors, all }: Problem): FormError[] => {
  const named = Object.entries(errors).map(([field, message]) => ({ message, inputId: `baseline-${field}` }))
  return named.length > 0 || !all ? named : [{ message: all }]
}

type Fields = {
  draft: BaselineDraft
  errors: BaselineErrors
  offered: string
  set: (changes: Partial<BaselineDraft>) => void
}

function Heads({ draft, errors, offered, set }: Fields) {
  return (
    <>
      <TextInput
        id="baseline-title"
        label="Title"
        placeholder={offered}
        maxLength={300}
        value={draft.title}
        error={errors.title}
        onChange={(change) => set({ title: change.currentTarget.value })}
      />
      <div className={styles.pairs}>
        <TextInput
          id="baseline-author"
          label="Author"
          maxLength={200}
          value={draft.author}
          error={errors.author}
          onChange={(change) => set({ author: change.currentTarget.value })}
        />
        <TextInput
          id="baseline-publisher"
          label="Publisher"
          maxLength={200}
          value={draft.publisher}
          error={errors.publisher}
          onChange={(change) => set({ publisher: change.currentTarget.value })}
        />
        <TextInput
          id="baseline-publishedOn"
          label="Published on"
          description="Only what happened after this day can be drift"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          type="date"
          required
          value={draft.publishedOn}
          error={errors.publishedOn}
          onChange={(change) => set({ publishedOn: change.currentTarget.value })}
        />
      </div>
    </>
  )
}

/** Adds a baseline by paste, with the blocks shown before they are frozen. */
export function AddBaseline({ dossierKey }: { dossierKey: string }) {
  const router = useRouter()
  const { draft, kept, change, discard, forget } = useDraft<BaselineDraft>(`baseline:${dossierKey}`, EMPTY)
  const [problem, setProblem] = useState<Problem>({ errors: {}, all: null })
  const [busy, setBusy] = useState(false)
  const text = useDeferredValue(draft.text)
  const blocks = blocksOf(text)
  const set = (changes: Partial<BaselineDraft>) => {
    const next = { ...draft, ...changes }
    setProblem({ errors: stillWrong(problem.errors, draft, next), all: null })
    change(next)
  }
  const save = async () => {
    const read = await readBaseline(dossierKey, draft)
    if (!read.ok) return setProblem({ errors: read.errors, all: null })
    setBusy(true)
    const added = await callApi((api) => api.baselines.addBaseline(read.asked))
    setBusy(false)
    if (!added.ok) {
      const { issues, message } = added.refusal
      return setProblem({
        errors: Object.fromEntries(issues.map((issue) => [issue.field, issue.message])),
        all: message,
      })
    }
    forget()
    void toast({
      message: 'The text is frozen as version 1. Select a passage to make the first claim.',
      tone: 'done',
    })
    router.push(`/dossiers/${dossierKey}/baseline?baseline=${added.value.id}`)
    router.refresh()
  }
  return (
    <div className={styles.columns}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault()
          void save()
        }}
      >
        <FormErrors errors={listOf(problem)} />
        <KeptNotice kept={kept} onDiscard={discard} />
        <Heads draft={draft} errors={problem.errors} offered={titleOf(blocks)} set={set} />
        <FileField
          dossierKey={dossierKey}
          hasText={draft.text.trim() !== ''}
          onText={(source) => set({ text: source })}
        />
        <Textarea
          id="baseline-text"
          label="Text"
          description="Paragraphs apart by an empty line; headings begin with #; a note stands in *stars*"
          autosize
          minRows={12}
          maxRows={24}
          maxLength={500_000}
          required
          value={draft.text}
          error={problem.errors.text}
          onChange={(typed) => set({ text: typed.currentTarget.value })}
        />
        <span className={styles.foot}>
          <Button type="submit" loading={busy}>
            Freeze the text
          </Button>
          <span className={styles.hint}>
            It cannot be changed afterwards; a later text becomes a new baseline.
          </span>
        </span>
      </form>
      <Preview blocks={blocks} />
    </div>
  )
}
