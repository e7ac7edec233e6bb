'use client'

import { useEffect, useState } from 'react'
import { Button } from '@mantine/core'
import { callApi } from '@/components/log/call'
import styles from '@/components/log/form/Form.module.css'
import { RefMono } from '@/components/ui/RefMono'
import type { Likeness } from '@/lib/developments/contract'
import { formatHappened } from '@/lib/developments/rules/dates'

export type SimilarQuestion = {
  title: string
  kind: string
  happened: string
  url: string
  /** codes of the actors */
  actors: readonly string[]
}

/** How long the typing rests before it is looked up, in ms. */
const REST_MS = 400

/** What looks like it was logged already, asked for when the typing rests. A question that fails says nothing: it is only a hint. */
export function useSimilar(dossierKey: string, question: SimilarQuestion, except?: string): Likeness[] {
  const [found, setFound] = useState<Likeness[]>([])
  const { title, kind, happened, url } = question
  const actors = question.actors
    .map((code) => code.trim())
    .filter(Boolean)
    .join(' ')
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
          ...(actors === '' ? {} : { actors: actors.split(' ') }),
        }),
      )
      if (!left && outcome.ok) setFound(outcome.value.items)
    }
    const timer = setTimeout(() => void lookUp(), REST_MS)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [dossierKey, title, kind, happened, url, actors, enough])
  return enough ? found.filter(({ ref }) => ref !== except) : []
}

/** Why a record is taken for the same, in words. */
export const WHY: Record<Likeness['why'], (score: number) => string> = {
  'same-address': () => 'cites the same address',
  'same-actors': () => 'the same kind by the same actors within 14 days',
  'similar-title': (score) => `its title is ${Math.round(score * 100)} % alike`,
}

export type SimilarHintsProps = {
  dossierKey: string
  found: Likeness[]
  /** adds what is typed to this record as a source */
  onCite: (ref: string) => void
  /** what is typed is this record: opens it */
  onSame: (ref: string) => void
}

/** "Already logged?" with the records that look alike. They open in a new tab, so that what is typed stays where it is. */
export function SimilarHints({ dossierKey, found, onCite, onSame }: SimilarHintsProps) {
  if (found.length === 0) return null
  return (
    <div className={styles.alike} role="status">
      <p>Already logged? Nothing is merged by itself: add to it, open it, or go on.</p>
      <ul>
        {found.map(({ ref, title, happened, why, score, retractedAt }) => (
          <li key={ref}>
            <a href={`/dossiers/${dossierKey}/log/${ref}`} target="_blank" rel="noopener">
              {title}
            </a>{' '}
            <span className={styles.soft}>
              {formatHappened(happened)}, {WHY[why](score)}
              {retractedAt ? ', retracted' : ''}
            </span>{' '}
            <RefMono>{ref}</RefMono>{' '}
            {retractedAt ? null : (
              <Button size="compact-xs" variant="default" onClick={() => onCite(ref)}>
                Add as another source
              </Button>
            )}{' '}
            <Button size="compact-xs" variant="subtle" onClick={() => onSame(ref)}>
              It is this one
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
