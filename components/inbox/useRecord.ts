'use client'

import { useEffect, useRef, useState } from 'react'
import { callApi } from '@/components/log/call'
import type { LogRecord } from '@/components/log/record/record'

export type Reading = { record: LogRecord | null; problem: string | null }

const NOTHING: Reading = { record: null, problem: null }

async function fetchRecord(key: string, ref: string): Promise<Reading> {
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
  const kept = useRef(new Map<string, Promise<Reading>>())
  const [reading, setReading] = useState<Reading & { ref: string | null }>({ ...NOTHING, ref: null })
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
  }, [dossierKey, ref, ahead, stamp])
  return reading.ref === ref ? reading : NOTHING
}
