'use client'

import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { callApi } from '@/components/log/call'
import type { FormChoices } from '@/components/log/form/choices'
import { changedInput, readForm } from '@/components/log/form/input'
import { merged } from '@/components/log/form/merge'
import type { FieldName, Side } from '@/components/log/form/merge'
import { sortRefusal } from '@/components/log/form/problems'
import type { Duplicate } from '@/components/log/form/problems'
import type { Form } from '@/components/log/form/useForm'
import { valuesOf } from '@/components/log/form/values'
import type { FormValues } from '@/components/log/form/values'
import { dateInWords, timeInWords } from '@/components/ui/dates'
import { toast } from '@/components/ui/toast'
import type { Development } from '@/lib/developments/contract'
import { revising } from '@/lib/developments/rules/draft'

/** The version that somebody saved meanwhile. */
type Rival = { version: number; values: FormValues; by: string }

/** Who saved last and when, from the record's history; the sentence stands without a name where it cannot be had. */
async function lastSavedBy(dossierKey: string, { id, updatedAt }: Development): Promise<string> {
  const history = await callApi((api) =>
    api.audit.listHistory({ key: dossierKey, subjectType: 'development', subjectId: id, limit: 1 }),
  )
  const by = history.ok ? history.value.items[0]?.by : null
  return `${by ?? 'Somebody'} saved it on ${dateInWords(updatedAt)}, ${timeInWords(updatedAt)}`
}

/** What somebody saved meanwhile, or a sentence where it cannot be merged with. */
async function findRival(key: string, ref: string): Promise<Rival | string> {
  const fresh = await callApi((api) => api.developments.getDevelopment({ key, ref }))
  if (!fresh.ok) return fresh.refusal.message
  if (fresh.value.retractedAt)
    return `${ref} was retracted meanwhile. Restore it before you save; what you typed is still here.`
  const by = await lastSavedBy(key, fresh.value)
  return { version: fresh.value.version, values: valuesOf(fresh.value), by }
}

/** Saves a revision: only what changed goes out, with the version it was changed from. */
export function useRevision(choices: FormChoices, development: Development, form: Form, opened: FormValues) {
  const { key } = choices
  const { ref } = development
  const router = useRouter()
  const [version, setVersion] = useState(development.version)
  const [base, setBase] = useState(opened)
  const [rival, setRival] = useState<Rival | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const [duplicate, setDuplicate] = useState<Duplicate | null>(null)
  const [busy, setBusy] = useState(false)

  const send = async (changes: Record<string, unknown>, reason: string) => {
    const why = reason.trim() === '' ? {} : { reason: reason.trim() }
    const given = revising.parse({ key, ref, version, ...changes, ...why })
    const outcome = await callApi((api) => api.developments.reviseDevelopment(given))
    if (outcome.ok) {
      form.drop()
      router.push(`/dossiers/${key}/log/${ref}`)
      router.refresh()
      return void toast({ message: `${ref} is saved.`, tone: 'done' })
    }
    if (outcome.refusal.stale) {
      const found = await findRival(key, ref)
      return typeof found === 'string' ? setMessage(found) : setRival(found)
    }
    const refused = sortRefusal(outcome.refusal)
    form.setIssues(refused.issues)
    setMessage(refused.message)
    setDuplicate(refused.duplicate)
  }

  const save = async (reason: string) => {
    if (busy) return
    const { input, issues } = readForm(form.values, choices)
    setMessage(null)
    setDuplicate(null)
    form.setIssues(issues)
    if (issues.length > 0) return
    const changes = changedInput(readForm(base, choices).input, input)
    if (Object.keys(changes).length === 0)
      return setMessage('Nothing is different from what is saved. Change something, or leave.')
    setBusy(true)
    await send(changes, reason)
    setBusy(false)
  }

  const settle = (sides: Partial<Record<FieldName, Side>>) => {
    if (!rival) return
    form.set(merged(form.values, rival.values, sides))
    setBase(rival.values)
    setVersion(rival.version)
    setRival(null)
  }

  return { save, settle, busy, message, duplicate, rival, base }
}
