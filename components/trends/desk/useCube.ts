'use client'

import { useEffect, useState } from 'react'
import { readCube, type Cube } from '@/lib/trends/rules/cube'

type Held = { etag: string; cube: Cube }
/** What was fetched in this visit: asked for again, it only has to be confirmed. */
const held = new Map<string, Held>()
const heldMost = 8

async function fetchCube(address: string, signal: AbortSignal): Promise<Cube> {
  const known = held.get(address)
  const response = await fetch(address, {
    signal,
    cache: 'no-store',
    headers: known ? { 'if-none-match': known.etag } : {},
  })
  if (response.status === 304 && known) return known.cube
  if (!response.ok) throw new Error(`${response.status}`)
  const cube = await readCube(response)
  if (held.size >= heldMost) held.delete(held.keys().next().value!)
  held.set(address, { etag: response.headers.get('etag') ?? '', cube })
  return cube
}

/** The cube at an address; null until it is there. It stays in sight while another is on its way. `retry` asks once more after a failure. */
export function useCube(address: string): { cube: Cube | null; failed: boolean; retry(): void } {
  const [got, setGot] = useState<{ cube: Cube | null; failed: boolean }>({
    cube: held.get(address)?.cube ?? null,
    failed: false,
  })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    const leaving = new AbortController()
    fetchCube(address, leaving.signal).then(
      (cube) => setGot({ cube, failed: false }),
      () => {
        if (!leaving.signal.aborted) setGot(({ cube }) => ({ cube, failed: true }))
      },
    )
    return () => leaving.abort()
  }, [address, tries])
  return { ...got, retry: () => setTries((count) => count + 1) }
}
