'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { callApi } from '@/components/log/call'
import type { ImportBatch } from '@/lib/imports/contract'
import styles from './Imports.module.css'
import { count, isAtWork, jobWords } from './words'

type Job = NonNullable<ImportBatch['job']>

const ASK_AGAIN_MS = 800

/** Where the page goes once a job is done; otherwise it stays where it is. */
const NEXT: Record<string, string> = {
  inspect: 'columns',
  check: 'rows',
  commit: 'done',
  'roll-back': 'done',
  restore: 'done',
}

export type JobProgressProps = {
  dossierKey: string
  batchRef: string
  job: Job
  home: string
  mayCancel: boolean
}

/** How far a job is. It can be left and come back to: it is the server that works. */
export function JobProgress({ dossierKey, batchRef, job, home, mayCancel }: JobProgressProps) {
  const router = useRouter()
  const [now, setNow] = useState<Job>(job)
  const [problem, setProblem] = useState<string | null>(null)
  const [isStopping, setIsStopping] = useState(false)
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      const asked = await callApi((api) => api.imports.getImport({ key: dossierKey, ref: batchRef }))
      if (gone.current) return
      if (asked.ok && asked.value.job) {
        setNow(asked.value.job)
        if (!isAtWork(asked.value)) {
          const step = asked.value.job.state === 'done' ? NEXT[asked.value.job.type] : undefined
          if (step) router.replace(`${home}?step=${step}`)
          return router.refresh()
        }
      }
      timer = setTimeout(() => void ask(), ASK_AGAIN_MS)
    }
    void ask()
    return () => {
      gone.current = true
      clearTimeout(timer)
    }
  }, [dossierKey, batchRef, home, router])
  const cancel = async () => {
    setIsStopping(true)
    const asked = await callApi((api) => api.imports.cancelImport({ key: dossierKey, ref: batchRef }))
    if (!asked.ok) {
      setIsStopping(false)
      setProblem(asked.refusal.message)
    }
  }
  const words = now.step || `${jobWords(now.type)}, waiting for its turn`
  return (
    <section className={styles.progress} aria-label={jobWords(now.type)}>
      {problem ? <p role="alert">{problem}</p> : null}
      <div className={styles.progressHead}>
        <span role="status">
          {isStopping ? 'Stopping; nothing of it stays' : words}
          {now.total > 0 ? `: ${count(now.done)} of ${count(now.total)}` : ''}
        </span>
        {mayCancel ? (
          <Button variant="default" size="xs" disabled={isStopping} onClick={() => void cancel()}>
            Cancel
          </Button>
        ) : null}
      </div>
      {now.total > 0 ? (
        <progress aria-label={words} max={now.total} value={now.done} />
      ) : (
        <progress aria-label={words} />
      )}
      <p className={styles.quiet}>You can leave this page: it goes on, and is here when you come back.</p>
    </section>
  )
}
