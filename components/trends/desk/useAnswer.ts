'use client'

import { useEffect, useState } from 'react'

type Got<T> = { address: string | null; answer: T | null; failed: boolean }

/**
 * What the API answers at an address; null before the first answer and where there is no address. The last answer stays in sight while the next is on its
 * way (`busy`). `retry` asks once more after a failure.
 */
export function useAnswer<T>(address: string | null): {
  answer: T | null
  busy: boolean
  failed: boolean
  retry(): void
} {
  const [got, setGot] = useState<Got<T>>({ address: null, answer: null, failed: false })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (address === null) return
    const leaving = new AbortController()
    const settle = (answer: T | null, failed: boolean) => {
      if (!leaving.signal.aborted)
        setGot((before) => ({ address, answer: failed ? before.answer : answer, failed }))
    }
    fetch(address, { signal: leaving.signal, cache: 'no-store' })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status))
        return (await response.json()) as T
      })
      .then(
        (answer) => settle(answer, false),
        () => settle(null, true),
      )
    return () => leaving.abort()
  }, [address, tries])
  const isOurs = got.address === address
  return {
    answer: address === null ? null : got.answer,
    busy: address !== null && !isOurs,
    failed: isOurs && got.failed,
    retry: () => setTries((count) => count + 1),
  }
}
