'use client'

import { useEffect, useState } from 'react'
import { dropDraft, keepDraft, listDrafts } from '@/components/log/draft/drafts'

export type Line = { text: string; rationales: Record<string, string> }

const EMPTY: Line = { text: '', rationales: {} }
const ID = 'line'

function restored(values: unknown): Line {
  if (values === null || typeof values !== 'object') return EMPTY
  const { text, rationales } = values as Record<string, unknown>
  const reasons = rationales !== null && typeof rationales === 'object' ? Object.entries(rationales) : []
  return {
    text: typeof text === 'string' ? text : '',
    rationales: Object.fromEntries(
      reasons.filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    ),
  }
}

/** The line and the reasons under it, kept in this browser with every keystroke and there again when the line is opened; the last one that was set aside too. */
export function useLine(dossierKey: string) {
  const [line, setLine] = useState(EMPTY)
  const [aside, setAsideLine] = useState<Line | null>(null)
  useEffect(() => {
    const [draft] = listDrafts(dossierKey, 'line')
    if (draft) setLine((typed) => (typed.text === '' ? restored(draft.values) : typed))
    const [kept] = listDrafts(dossierKey, 'aside')
    if (kept) setAsideLine(restored(kept.values))
  }, [dossierKey])
  const write = (next: Line) => {
    setLine(next)
    if (next.text === '') dropDraft(dossierKey, 'line', ID)
    else
      keepDraft(dossierKey, 'line', {
        id: ID,
        savedAt: new Date().toISOString(),
        name: next.text,
        values: next,
      })
  }
  const clear = () => {
    setLine(EMPTY)
    dropDraft(dossierKey, 'line', ID)
  }
  const setAside = (kept: Line | null) => {
    setAsideLine(kept)
    if (kept === null) return dropDraft(dossierKey, 'aside', ID)
    const savedAt = new Date().toISOString()
    keepDraft(dossierKey, 'aside', { id: ID, savedAt, name: kept.text, values: kept })
  }
  return { line, write, clear, aside, setAside }
}
