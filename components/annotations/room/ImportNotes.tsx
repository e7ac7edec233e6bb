'use client'

import { useRef, useState } from 'react'
import { Button } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import styles from './Room.module.css'

type Came = { placed: number; present: number; skipped: { iri: string | null; reason: string }[] }

/** What came of a file, in a sentence. */
function cameWords({ placed, present, skipped }: Came): string {
  const parts = [
    placed === 1 ? 'One note is placed' : `${placed} notes are placed`,
    ...(present > 0 ? [`${present} ${present === 1 ? 'was' : 'were'} here already`] : []),
    ...(skipped.length > 0 ? [`${skipped.length} could not be placed`] : []),
  ]
  return `${parts.join(', ')}.`
}

/** Brings in a file of W3C Web Annotations (JSON-LD), and says of each that could not be placed why. */
export function ImportNotes({ dossierKey, baselineId }: { dossierKey: string; baselineId: string | null }) {
  const refresh = useRefresh()
  const field = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [came, setCame] = useState<Came | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    setBusy(true)
    setCame(null)
    setProblem(null)
    const document = await file
      .text()
      .then(
        (text): unknown => JSON.parse(text),
        () => null,
      )
      .catch(() => null)
    if (field.current) field.current.value = ''
    if (typeof document !== 'object' || document === null) {
      setBusy(false)
      return setProblem(`${file.name} is no JSON. Choose a file of Web Annotations (.jsonld or .json).`)
    }
    const outcome = await callApi((api) =>
      api.annotations.importAnnotations({
        key: dossierKey,
        document: document as Record<string, unknown>,
        name: file.name.slice(0, 200),
        ...(baselineId === null ? {} : { baselineId }),
      }),
    )
    setBusy(false)
    if (!outcome.ok) return setProblem(outcome.refusal.issues[0]?.message ?? outcome.refusal.message)
    setCame(outcome.value)
    refresh()
  }
  return (
    <>
      <input
        ref={field}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        accept=".jsonld,.json,application/ld+json,application/json"
        aria-label="A file of Web Annotations"
        onChange={(change) => void take(change.currentTarget.files?.[0])}
      />
      <Button variant="default" loading={busy} onClick={() => field.current?.click()}>
        Bring in notes…
      </Button>
      {problem ? (
        <p className={styles.notice} role="alert">
          {problem}
        </p>
      ) : null}
      {came ? (
        <div className={styles.notice} role="status">
          {cameWords(came)}
          {came.skipped.length > 0 ? (
            <ul>
              {came.skipped.slice(0, 20).map(({ iri, reason }, at) => (
                <li key={at}>
                  {iri ?? 'A note without a name'}: {reason}
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ) : null}
    </>
  )
}
