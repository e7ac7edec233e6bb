'use client'

import { useEffect, useState } from 'react'
import { useParams } from 'next/navigation'
import { callApi } from '@/components/log/call'
import { dateInWords, timeInWords } from '@/components/ui/dates'
import type { AuditEntry } from '@/lib/audit/contract'
import { wordChanges } from '@/lib/baselines/rules/redline'
import styles from './Notes.module.css'

type Kept = { kind?: string; body?: string; visibility?: string }

/** What a change did beside the words. */
function otherWords(before: Kept, after: Kept): string {
  return [
    before.kind !== after.kind ? `from ${before.kind} to ${after.kind}` : '',
    before.visibility !== after.visibility ? `from ${before.visibility} to ${after.visibility}` : '',
  ]
    .filter(Boolean)
    .join(', ')
}

function Step({ entry }: { entry: AuditEntry }) {
  const [before, after] = [(entry.before ?? {}) as Kept, (entry.after ?? {}) as Kept]
  const others = otherWords(before, after)
  return (
    <li>
      <span className={styles.by}>
        {entry.by}, {dateInWords(entry.at)}, {timeInWords(entry.at)}
        {others ? `: ${others}` : ''}
      </span>
      <p className={styles.changes}>
        {wordChanges(before.body ?? '', after.body ?? '').map(({ op, text }, at) =>
          op === 'same' ? (
            <span key={at}>{text}</span>
          ) : op === 'in' ? (
            <ins key={at}>{text}</ins>
          ) : (
            <del key={at}>{text}</del>
          ),
        )}
      </p>
    </li>
  )
}

/** How a note was changed, step by step, the last first. */
export function NoteHistory({ annotationId }: { annotationId: string }) {
  const { key = '' } = useParams<{ key?: string }>()
  const [found, setFound] = useState<AuditEntry[] | string | null>(null)
  useEffect(() => {
    let left = false
    const asked = { key, subjectType: 'annotation' as const, subjectId: annotationId, limit: 100 }
    void callApi((api) => api.audit.listHistory(asked)).then((history) => {
      if (left) return
      setFound(
        history.ok
          ? history.value.items.filter(({ type }) => type === 'annotation.revised')
          : history.refusal.message,
      )
    })
    return () => {
      left = true
    }
  }, [key, annotationId])
  if (found === null) return <p className={styles.state}>Reading what it said before…</p>
  if (typeof found === 'string')
    return (
      <p className={styles.state} role="alert">
        {found}
      </p>
    )
  return (
    <ol className={styles.history} aria-label="Changes of the note">
      {found.map((entry) => (
        <Step key={entry.id} entry={entry} />
      ))}
    </ol>
  )
}
