'use client'

import { useEffect, useState } from 'react'
import { useRouter } from 'next/navigation'
import { callApi } from '@/components/log/call'
import { valuesFromBrought, type Brought } from '@/components/log/form/brought'
import { citeInstead } from '@/components/log/form/cite'
import type { FormChoices } from '@/components/log/form/choices'
import { DraftOffers } from '@/components/log/form/DraftOffers'
import { FormBody } from '@/components/log/form/FormBody'
import { FormFoot } from '@/components/log/form/FormFoot'
import { FormHead } from '@/components/log/form/FormHead'
import { dropHandover, findHandover } from '@/components/log/form/handover'
import { readForm } from '@/components/log/form/input'
import { sortRefusal } from '@/components/log/form/problems'
import type { Duplicate } from '@/components/log/form/problems'
import { sayLogged } from '@/components/log/form/saved'
import { SimilarHints, useSimilar } from '@/components/log/form/SimilarHints'
import { useForm } from '@/components/log/form/useForm'
import { emptyValues } from '@/components/log/form/values'
import type { FormValues } from '@/components/log/form/values'
import { logging } from '@/lib/developments/rules/draft'
import styles from './Form.module.css'

/** What the capture line hands over knows nothing of the dossier's review. */
const withReview = (values: FormValues | null, reviewState: string) => values && { ...values, reviewState }

export type LogFormProps = {
  choices: FormChoices
  cancelHref: string
  /** the page that a bookmark brought along */
  brought: Brought | null
}

/** The full form that logs a development, filled from the capture line or a bookmark where one was used. */
export function LogForm({ choices, cancelHref, brought }: LogFormProps) {
  const { key } = choices
  const router = useRouter()
  const reviewState = choices.secondPerson ? 'in-review' : 'accepted'
  const [start] = useState(() => ({ ...emptyValues(), reviewState }))
  const [begin] = useState(
    () => withReview(findHandover(key) ?? (brought && valuesFromBrought(brought)), reviewState) ?? start,
  )
  useEffect(() => dropHandover(key), [key])
  const form = useForm(start, { dossierKey: key, scope: 'new', name: ({ title }) => title }, begin)
  const [message, setMessage] = useState<string | null>(null)
  const [duplicate, setDuplicate] = useState<Duplicate | null>(null)
  const [busy, setBusy] = useState(false)
  const { title, kind, happened, citations, actors } = form.values
  const codes = actors.map(({ code }) => code)
  const similar = useSimilar(key, { title, kind, happened, url: citations[0]?.url ?? '', actors: codes })
  // What is typed stays among the drafts: it may have been another thing after all.
  const same = (ref: string) => router.push(`/dossiers/${key}/log/${ref}`)
  const cite = async (ref: string) => {
    const wrong = await citeInstead(form.values, choices, ref)
    setMessage(wrong)
    if (wrong === null) same(ref)
  }
  const save = async () => {
    if (busy) return
    const { input, issues } = readForm(form.values, choices)
    setMessage(null)
    setDuplicate(null)
    form.setIssues(issues)
    if (issues.length > 0) return
    setBusy(true)
    const outcome = await callApi((api) => api.developments.logDevelopment(logging.parse({ key, ...input })))
    setBusy(false)
    if (!outcome.ok) {
      const refused = sortRefusal(outcome.refusal)
      form.setIssues(refused.issues)
      setMessage(refused.message)
      return setDuplicate(refused.duplicate)
    }
    form.drop()
    router.push(`/dossiers/${key}/log/${outcome.value.ref}`)
    router.refresh()
    sayLogged(key, outcome.value, () => router.refresh())
  }
  return (
    <>
      <DraftOffers
        dossierKey={key}
        scope="new"
        except={form.draftId}
        onTake={(draft) => form.take(draft.values)}
      />
      <form
        className={styles.form}
        aria-label="Log a development"
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault()
          void save()
        }}
        onKeyDown={(press) => {
          if (press.key !== 'Enter' || !(press.ctrlKey || press.metaKey)) return
          press.preventDefault()
          void save()
        }}
      >
        <FormHead dossierKey={key} form={form} message={message} duplicate={duplicate} />
        <SimilarHints dossierKey={key} found={similar} onCite={(ref) => void cite(ref)} onSame={same} />
        <FormBody form={form} choices={choices} withLinks />
        <FormFoot form={form} verb="Log it" busy={busy} cancelHref={cancelHref} />
      </form>
    </>
  )
}
