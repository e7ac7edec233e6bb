'use client'

import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useRouter, useSearchParams } from 'next/navigation'

/** The address that the router never had a page for, if it is one: it takes what it reads again there for another page. */
let ahead: string | null = null
const readers = new Set<() => void>()
const tell = () => {
  for (const reader of readers) reader()
}

if (typeof window !== 'undefined')
  window.addEventListener('popstate', () => {
    ahead = hrefNow({})
    tell()
  })

/** The address as it is now, with some parameters set, or taken away by null. */
export function hrefNow(change: Record<string, string | null>): string {
  const url = new URL(window.location.href)
  for (const [name, value] of Object.entries(change)) {
    if (value === null) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  return url.pathname + url.search
}

/** Changes the address without a visit to the server; `useSearchParams` and links that keep what stands there see it. */
export function writeAddress(href: string, how: 'replace' | 'push' = 'replace'): void {
  if (how === 'push') window.history.pushState(null, '', href)
  else window.history.replaceState(null, '', href)
  ahead = hrefNow({})
  tell()
}

/**
 * Changes the address unknown to the router, which has no part in what it says: reading the page again costs one request and keeps its place.
 * The router writes the address that it knows whenever it has read the page again, so whoever keeps something there says so after each drawing.
 */
export function keepAddress(href: string): void {
  const { pathname, search } = window.location
  if (href === pathname + search) return
  History.prototype.replaceState.call(window.history, window.history.state, '', href)
  tell()
}

function onWritten(reader: () => void) {
  readers.add(reader)
  return () => void readers.delete(reader)
}

/** What the address says of one parameter, also where the router does not know of it. */
export function useWritten(name: string): string | null {
  const read = () => new URLSearchParams(window.location.search).get(name)
  const known = useSearchParams()
  useEffect(tell, [known])
  return useSyncExternalStore(onWritten, read, () => known.get(name))
}

/**
 * Reads the page again, at the place where one is. The router compares what comes with the address that it last had a page for; where another
 * was written since, it would scroll to the top, and load the whole document when that happens twice in a row. So it first goes there by itself.
 * Right after the router was sent elsewhere its own `refresh` is the one to use: this one would lead back.
 */
export function useRefresh(): () => void {
  const router = useRouter()
  return useCallback(() => {
    const here = hrefNow({})
    if (ahead === here) router.replace(here + window.location.hash, { scroll: false })
    ahead = null
    router.refresh()
  }, [router])
}
