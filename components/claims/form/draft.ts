'use client'

import { useEffect, useState } from 'react'
import { draftOwner } from '@/components/frame/owner'

/** Drafts outlive the sign-out, so each is its writer's. */
const keyOf = (name: string) => `plumbline-draft:${draftOwner()}:${name}`

function read<T>(name: string): T | null {
  try {
    const kept = localStorage.getItem(keyOf(name))
    return kept ? (JSON.parse(kept) as T) : null
  } catch {
    // Without storage, or with a draft of another version in it, the form begins afresh.
    return null
  }
}

function write(name: string, draft: unknown) {
  try {
    if (draft === null) localStorage.removeItem(keyOf(name))
    else localStorage.setItem(keyOf(name), JSON.stringify(draft))
  } catch {
    // Full or forbidden storage loses no more than the draft of a closed tab.
  }
}

/**
 * A form's draft, kept in this browser under a name until it is saved or thrown away. `kept` says that it came from an earlier time.
 */
export function useDraft<T>(name: string, first: T) {
  const [start] = useState(() => read<T>(name))
  const [draft, setDraft] = useState<T>(start ?? first)
  const [kept, setKept] = useState(start !== null)
  const [touched, setTouched] = useState(false)
  useEffect(() => {
    if (touched) write(name, draft)
  }, [name, draft, touched])
  return {
    draft,
    kept,
    change: (next: T) => {
      setTouched(true)
      setDraft(next)
    },
    /** Begins again from the first. */
    discard: () => {
      write(name, null)
      setTouched(false)
      setKept(false)
      setDraft(first)
    },
    /** After saving: the draft has become a record. */
    forget: () => {
      setTouched(false)
      write(name, null)
    },
  }
}
