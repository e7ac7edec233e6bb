'use client'

import { useId, useRef, useState } from 'react'
import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import styles from '@/components/imports/Imports.module.css'
import { sizeWords } from '@/components/imports/words'
import { sendFile } from './send'

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.json,.jsonl,.ndjson'

/** Takes a file by drag and drop or by the field, sends it, and goes on to the page of its import. */
export function DropFile({ dossierKey }: { dossierKey: string }) {
  const router = useRouter()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const [sending, setSending] = useState<{
    name: string
    size: number
    part: number
    stop: () => void
  } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const send = async (file: File | undefined) => {
    if (!file || sending) return
    setProblem(null)
    const abort = new AbortController()
    const about = { name: file.name, size: file.size, stop: () => abort.abort() }
    setSending({ ...about, part: 0 })
    const onProgress = (part: number) => setSending({ ...about, part })
    const sent = await sendFile(dossierKey, file, { onProgress, signal: abort.signal })
    setSending(null)
    if (field.current) field.current.value = ''
    if (!sent.ok) return setProblem(sent.message)
    router.push(`/dossiers/${dossierKey}/log/imports/${sent.batch.ref}`)
  }
  return (
    <>
      {problem ? (
        <div className={styles.notice} data-tone="failed" role="alert">
          {problem}
        </div>
      ) : null}
      <div
        className={styles.drop}
        data-over={isOver}
        onDragOver={(drag) => {
          drag.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(drop) => {
          drop.preventDefault()
          setIsOver(false)
          void send(drop.dataTransfer.files[0])
        }}
      >
        {sending ? (
          <>
            <div className={styles.dropWords} role="status">
              <strong>Sending {sending.name}</strong>
              <progress aria-label={`Sending ${sending.name}`} max={1} value={sending.part} />{' '}
              {Math.round(sending.part * 100)}% of {sizeWords(sending.size)}
            </div>
            <Button variant="default" onClick={sending.stop}>
              Stop
            </Button>
          </>
        ) : (
          <>
            <label className={styles.dropWords} htmlFor={id}>
              <strong>Drop a file here, or choose one</strong>
              CSV, TSV, XLSX, JSON or JSON lines, up to 512 MiB. Nothing reaches the log before you have seen
              what each row comes to.
            </label>
            <input
              ref={field}
              id={id}
              className={styles.field}
              type="file"
              accept={ACCEPTED}
              onChange={(change) => void send(change.currentTarget.files?.[0])}
            />
          </>
        )}
      </div>
    </>
  )
}
