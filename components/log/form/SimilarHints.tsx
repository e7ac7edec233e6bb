'use client'

import { useEffect, useState } from 'react'
import { callApi } from '@/components/log/call'
import styles from '@/components/log/form/Form.module.css'
import { RefMono } from '@/components/ui/RefMono'
import type { Likeness } from '@/lib/developments/contract'
import { formatHappened } from '@/lib/developments/rules/dates'

export type SimilarQuestion = { title: string; kind: string; happened: string; url: string }

/** How long the typing rests before it is looked up, in ms. */
const REST_MS = 400

/** What looks like it was logged already, asked for when the typing rests. A question that fails says nothing: it is only a hint. */
export function useSimilar(dossierKey: string, question: SimilarQuestion, except?: string): Likeness[] {
  const [found, setFound] = useState<Likeness[]>([])
  const { title, kind, happened, url } = question
  const enough = title.trim().length >= 4 || /^https?:\/\/[^\s/]+/i.test(url)
  useEffect(() => {
    if (!enough) return
    let left = false
    const lookUp = async () => {
      const outcome = await callApi((api) =>
        api.developments.findSimilar({
          key: dossierKey,
          title: title.trim().slice(0, 300),
          ...(kind === '' ? {} : { kind }),
          ...(happened.trim() === '' ? {} : { happened: happened.trim().slice(0, 120) }),
          ...(url.trim() === '' ? {} : { url: url.trim() }),
        }),
      )
      if (!left && outcome.ok) setFound(outcome.value.items)
    }
    const timer = setTimeout(() => void lookUp(), REST_MS)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [dossierKey, title, kind, happened, url, enough])
  return enough ? found.filter(({ ref }) => ref !== except) : []
}

/** "Already logged?" with the records that look alike. They open in a new tab, so that what is typed stays where it is. */
export function SimilarHints({ dossierKey, found }: { dossierKey: string; found: Likeness[] }) {
  if (found.length === 0) return null
  return (
    <div className={styles.alike} role="status">
      <p>Already logged?</p>
      <ul>
        {found.map(({ ref, title, happened, why, retractedAt }) => (
          <li key={ref}>
            <a href={`/dossiers/${dossierKey}/log/${ref}`} target="_blank" rel="noopener">
              {title}
            </a>{' '}
            <span className={styles.soft}>
              {formatHappened(happened)},{' '}
              {why === 'same-address' ? 'cites the same address' : 'a similar title'}
              {retractedAt ? ', retracted' : ''}
            </span>{' '}
            <RefMono>{ref}</RefMono>
          </li>
        ))}
      </ul>
    </div>
  )
}
