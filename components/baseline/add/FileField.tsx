'use client'

import { useRef, useState } from 'react'
import { Button } from '@mantine/core'
import { callApi } from '@/components/log/call'
import styles from './AddBaseline.module.css'

export type FileFieldProps = {
  dossierKey: string
  /** What stands in the text field now is replaced; a person is asked before words of theirs are. */
  hasText: boolean
  onText: (source: string, name: string) => void
}

const ENDINGS = '.txt,.md,.markdown,.html,.htm,.docx,.pdf'

/** Reads the text of a file into the form, where it can be corrected before it is frozen. */
export function FileField({ dossierKey, hasText, onText }: FileFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const [waiting, setWaiting] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const read = async (file: File) => {
    setWaiting(null)
    setBusy(true)
    setSaid(`Reading ${file.name}…`)
    const answer = await callApi((api) => api.baselines.readBaselineFile({ key: dossierKey, file }))
    setBusy(false)
    if (!answer.ok) return setSaid(answer.refusal.issues[0]?.message ?? answer.refusal.message)
    setSaid(`Read from ${file.name}. Look through it: what was a line end or a column may need your hand.`)
    onText(answer.value.source, file.name)
  }
  return (
    <div className={styles.file}>
      <input
        ref={input}
        type="file"
        accept={ENDINGS}
        className="visually-hidden"
        aria-label="File with the text"
        tabIndex={-1}
        onChange={(change) => {
          const file = change.currentTarget.files?.[0]
          change.currentTarget.value = ''
          if (!file) return
          if (hasText) setWaiting(file)
          else void read(file)
        }}
      />
      <Button variant="default" size="xs" loading={busy} onClick={() => input.current?.click()}>
        Read a file
      </Button>
      {waiting ? (
        <span className={styles.hint}>
          {waiting.name} replaces the text below.{' '}
          <button type="button" className={styles.plain} onClick={() => void read(waiting)}>
            Replace it
          </button>{' '}
          <button type="button" className={styles.plain} onClick={() => setWaiting(null)}>
            Keep it
          </button>
        </span>
      ) : (
        <span className={styles.hint} role="status">
          {said || 'txt, md, html, docx or pdf; or paste below.'}
        </span>
      )}
    </div>
  )
}
