'use client'

import { useEffect, useState } from 'react'
import { dropDraft, keepDraft, listDrafts } from '@/components/log/draft/drafts'
import { isTyped, NO_DRAFT, readDrafts, type Draft, type Drafts } from './across'

const ID = 'across'

/** What is typed about each claim, kept in this browser until it is saved. */
export function useDrafts(dossierKey: string, { ref, title }: { ref: string; title: string }) {
  const scope = `across/${ref}`
  const [drafts, setDrafts] = useState<Drafts>({})
  const [isRestored, setRestored] = useState(false)
  useEffect(() => {
    const kept = readDrafts(listDrafts(dossierKey, scope)[0]?.values)
    // What was typed before the browser was asked stands.
    setDrafts((typed) => ({ ...kept, ...typed }))
    setRestored(true)
  }, [dossierKey, scope])
  useEffect(() => {
    if (!isRestored) return
    const values = Object.fromEntries(Object.entries(drafts).filter(([, draft]) => isTyped(draft)))
    if (Object.keys(values).length === 0) dropDraft(dossierKey, scope, ID)
    else keepDraft(dossierKey, scope, { id: ID, savedAt: new Date().toISOString(), name: title, values })
  }, [drafts, isRestored, dossierKey, scope, title])
  return {
    drafts,
    of: (claim: string): Draft => drafts[claim] ?? NO_DRAFT,
    set: (claim: string, changes: Partial<Draft>) =>
      setDrafts((before) => ({ ...before, [claim]: { ...NO_DRAFT, ...before[claim], ...changes } })),
    drop: (claim: string) =>
      setDrafts((before) => Object.fromEntries(Object.entries(before).filter(([each]) => each !== claim))),
  }
}
