'use client'

import { useEffect, useRef, useState } from 'react'
import { callApi } from '@/components/log/call'
import type { LogRecord } from '@/components/log/record/record'

type Read = { record: LogRecord | null; problem: string | null }

export type Reading = Read & {
  /** Asks again, after it could not be read. */
  retry: () => void
}

const NOTHING: Read = { record: null, problem: null }

async function fetchRecord(key: string, ref: string): Promise<Read> {
  const found = await callApi((api) => api.developments.getDevelopment({ key, ref }))
  if (!found.ok) return { record: null, problem: found.refusal.message }
  const history = await callApi((api) =>
    api.audit.listHistory({ key, subjectType: 'development', subjectId: found.value.id, limit: 50 }),
  )
  return {
    record: { development: found.value, history: history.ok ? history.value.items : [] },
    problem: null,
  }
}

/** The record to read, and the next one fetched ahead, so that going down the list never waits. `stamp` changes when the list was read anew. */
export function useRecord(
  dossierKey: string,
  ref: string | null,
  ahead: string | null,
  stamp: unknown,
): Reading {
  const kept = useRef(new Map<string, Promise<Read>>())
  const [reading, setReading] = useState<Read & { ref: string | null }>({ ...NOTHING, ref: null })
  const [tries, setTries] = useState(0)
  useEffect(() => kept.current.clear(), [stamp])
  useEffect(() => {
    if (!ref) return
    let left = false
    const fetched = (wanted: string) => {
      const found = kept.current.get(wanted) ?? fetchRecord(dossierKey, wanted)
      kept.current.set(wanted, found)
      return found
    }
    void fetched(ref).then((found) => {
      if (left) return
      setReading({ ...found, ref })
      if (found.problem) kept.current.delete(ref)
      if (ahead) void fetched(ahead)
    })
    return () => {
      left = true
    }
  }, [dossierKey, ref, ahead, stamp, tries])
  const retry = () => {
    setReading({ ...NOTHING, ref: null })
    setTries((before) => before + 1)
  }
  return { ...(reading.ref === ref ? reading : NOTHING), retry }
}
