'use client'

import { useState } from 'react'
import { Button } from '@mantine/core'
import { callApi } from '@/components/log/call'
import type { CitationValues } from '@/components/log/form/values'
import type { LookedUp } from '@/lib/sources/contract'
import styles from './Form.module.css'

/** What a page says of itself, in the fields that are still empty: nothing that was typed is written over. */
export function filledBy(cited: CitationValues, found: LookedUp): Partial<CitationValues> {
  const or = (typed: string, given: string | null) => (typed.trim() === '' ? (given ?? '') : typed)
  return {
    url: found.url,
    title: or(cited.title, found.title),
    outlet: or(cited.outlet, found.outlet),
    published: or(cited.published, found.published),
  }
}

/** Asks for the page only when it is pressed: nothing leaves the house by itself. */
export function LookUp({
  dossierKey,
  url,
  onFound,
}: {
  dossierKey: string
  url: string
  onFound: (found: LookedUp) => void
}) {
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  if (!/^https?:\/\/[^\s/]+\.[^\s/]+/i.test(url.trim())) return null
  const lookUp = async () => {
    setBusy(true)
    const outcome = await callApi((api) => api.sources.lookUpPage({ key: dossierKey, url: url.trim() }))
    setBusy(false)
    if (!outcome.ok) return setSaid(outcome.refusal.message)
    onFound(outcome.value)
    setSaid('What the page says of itself is filled in where nothing was typed.')
  }
  return (
    <p className={styles.hint}>
      <Button variant="subtle" size="compact-xs" loading={busy} onClick={() => void lookUp()}>
        Look the page up
      </Button>{' '}
      <span role="status">{said}</span>
    </p>
  )
}
