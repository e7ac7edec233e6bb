'use client'

import { useState } from 'react'
/** What is known of an entry that may be gone. */
export type Seen = { id: string; version: number }

type Gone = ReadonlyMap<string, number>

/**
 * Entries that are shown as decided already, each with the version that was decided: what comes back, because a verdict left it waiting or
 * was taken back, has another version and is seen again.
 */
export function useGone() {
  const [gone, setGone] = useState<Gone>(new Map())
  return {
    isGone: ({ id, version }: Seen) => gone.get(id) === version,
    hide: (entries: readonly Seen[]) =>
      setGone((before) => new Map([...before, ...entries.map(({ id, version }) => [id, version] as const)])),
    showAgain: (ids: readonly string[]) =>
      setGone((before) => new Map([...before].filter(([id]) => !ids.includes(id)))),
    showAll: () => setGone(new Map()),
  }
}
