'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { dropDraft, keepDraft } from '@/components/log/draft/drafts'
import type { FieldIssue } from '@/components/log/form/input'
import { restoreValues, sameValues } from '@/components/log/form/restore'
import { rowName } from '@/components/log/form/values'
import type { FormValues } from '@/components/log/form/values'

/** The lists of the form. */
type Lists = Pick<FormValues, 'actors' | 'measurements' | 'citations' | 'links'>
export type ListName = keyof Lists

export type Form = {
  values: FormValues
  set: (change: Partial<FormValues>) => void
  setRow: <L extends ListName>(list: L, at: number, change: Partial<Lists[L][number]>) => void
  addRow: <L extends ListName>(list: L, row: Lists[L][number]) => void
  removeRow: (list: ListName, at: number) => void
  issues: FieldIssue[]
  setIssues: (issues: FieldIssue[]) => void
  errorOf: (field: string) => string | undefined
  /** Whether anything was typed that is not in the values the form began with. */
  changed: boolean
  /** Under which id the browser keeps what is typed. */
  draftId: string
  /** Whether it does. */
  kept: boolean
  /** Lets the draft go, once it is saved or not wanted. */
  drop: () => void
  /** Takes other values, such as those of an older draft. */
  take: (values: unknown) => void
}

export type FormHome = { dossierKey: string; scope: string; name: (values: FormValues) => string }

/** Keeps the draft with every change, under an id of its own: nothing kept earlier is overwritten. */
function useDraft(values: FormValues, start: FormValues, { dossierKey, scope, name }: FormHome) {
  const [id] = useState(rowName)
  const [kept, setKept] = useState(true)
  const over = useRef(false)
  const called = name(values)
  useEffect(() => {
    if (over.current) return
    if (sameValues(values, start)) return dropDraft(dossierKey, scope, id)
    setKept(keepDraft(dossierKey, scope, { id, savedAt: new Date().toISOString(), name: called, values }))
  }, [values, start, dossierKey, scope, id, called])
  const drop = useCallback(() => {
    over.current = true
    dropDraft(dossierKey, scope, id)
  }, [dossierKey, scope, id])
  return { id, kept, drop }
}

/** The state of the form of a development: values as typed, what is wrong with them, and the draft. */
export function useForm(start: FormValues, home: FormHome, begin: FormValues = start): Form {
  const [values, setValues] = useState(begin)
  const [issues, setIssues] = useState<FieldIssue[]>([])
  const { id: draftId, kept, drop } = useDraft(values, start, home)
  const settle = (fields: string[]) =>
    setIssues((before) =>
      before.filter(({ field }) => !fields.some((each) => field === each || field.startsWith(`${each}.`))),
    )
  return {
    values,
    issues,
    setIssues,
    errorOf: (field) => issues.find((issue) => issue.field === field)?.message,
    changed: !sameValues(values, start),
    draftId,
    kept,
    drop,
    take: (other) => {
      setIssues([])
      setValues(restoreValues(other))
    },
    set: (change) => {
      settle(Object.keys(change))
      setValues((before) => ({ ...before, ...change }))
    },
    setRow: (list, at, change) => {
      settle(Object.keys(change).map((name) => `${list}.${at}.${name}`))
      setValues((before) => ({
        ...before,
        [list]: before[list].map((row, place) => (place === at ? { ...row, ...change } : row)),
      }))
    },
    addRow: (list, row) => setValues((before) => ({ ...before, [list]: [...before[list], row] })),
    removeRow: (list, at) => {
      settle([list])
      setValues((before) => ({ ...before, [list]: before[list].filter((_, place) => place !== at) }))
    },
  }
}
