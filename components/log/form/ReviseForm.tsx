'use client'

import { useState } from 'react'
import { TextInput } from '@mantine/core'
import type { FormChoices } from '@/components/log/form/choices'
import { DraftOffers } from '@/components/log/form/DraftOffers'
import { FormBody } from '@/components/log/form/FormBody'
import { FormFoot } from '@/components/log/form/FormFoot'
import { FormHead } from '@/components/log/form/FormHead'
import { MergeChoice } from '@/components/log/form/MergeChoice'
import { useForm } from '@/components/log/form/useForm'
import { useRevision } from '@/components/log/form/useRevision'
import { valuesOf } from '@/components/log/form/values'
import type { Development } from '@/lib/developments/contract'
import styles from './Form.module.css'

export type ReviseFormProps = { choices: FormChoices; development: Development }

/** The form of a record as it is saved. Where somebody saved first, both versions are shown field by field. */
export function ReviseForm({ choices, development }: ReviseFormProps) {
  const { key } = choices
  const { ref } = development
  const [opened] = useState(() => valuesOf(development))
  const [reason, setReason] = useState('')
  const form = useForm(opened, { dossierKey: key, scope: ref, name: () => `changes to ${ref}` })
  const revision = useRevision(choices, development, form, opened)
  const { rival } = revision
  const save = () => void revision.save(reason)
  return (
    <>
      <DraftOffers
        dossierKey={key}
        scope={ref}
        except={form.draftId}
        onTake={(draft) => form.take(draft.values)}
      />
      {rival ? (
        <MergeChoice
          key={rival.version}
          base={revision.base}
          yours={form.values}
          theirs={rival.values}
          kinds={choices.kinds}
          theirsBy={rival.by}
          onTake={revision.settle}
        />
      ) : null}
      <form
        className={styles.form}
        aria-label={`Revise ${ref}`}
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault()
          save()
        }}
        onKeyDown={(press) => {
          if (press.key !== 'Enter' || !(press.ctrlKey || press.metaKey)) return
          press.preventDefault()
          save()
        }}
      >
        <FormHead dossierKey={key} form={form} message={revision.message} duplicate={revision.duplicate} />
        <FormBody form={form} choices={choices} withLinks={false} />
        <FormFoot
          form={form}
          verb="Save the changes"
          busy={revision.busy}
          cancelHref={`/dossiers/${key}/log/${ref}`}
        >
          <TextInput
            label="Why it is changed (optional)"
            className={styles.why}
            maxLength={1_000}
            value={reason}
            onChange={(change) => setReason(change.currentTarget.value)}
          />
        </FormFoot>
      </form>
    </>
  )
}
