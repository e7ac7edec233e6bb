'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { writeAddress } from '@/components/frame/address'
import { readSelection, withSelection, type Selection } from '@/lib/trends/rules/selection'

/**
 * The picks of the address and how to change them, without asking for the page again: the cube holds what is needed. What was picked is kept here as
 * well as in the address, since a press that comes while the page is still waking up would change the address unseen by the router.
 */
export function usePicks() {
  const given = useSearchParams().toString()
  const pathname = usePathname()
  const router = useRouter()
  const [query, setQuery] = useState(given)
  const [seen, setSeen] = useState(given)
  if (seen !== given) {
    setSeen(given)
    setQuery(given)
  }
  useEffect(() => {
    const onStep = () => setQuery(window.location.search.slice(1))
    window.addEventListener('popstate', onStep)
    return () => window.removeEventListener('popstate', onStep)
  }, [])
  const params = new URLSearchParams(query)
  const go = (next: URLSearchParams) => {
    writeAddress(next.size > 0 ? `${pathname}?${next}` : pathname, 'push')
    setQuery(next.toString())
  }
  return {
    params,
    selection: readSelection(params),
    pick: (selection: Selection) => go(withSelection(params, selection)),
    set: (name: string, value: string) => {
      const next = new URLSearchParams(params)
      next.set(name, value)
      go(next)
    },
    /** another choice, for which the page is asked again */
    choose: (name: string, value: string) => {
      const next = new URLSearchParams(params)
      next.set(name, value)
      router.push(`${pathname}?${next}`, { scroll: false })
    },
    /** other values for some names; none takes a name away */
    write: (changes: Record<string, string[]>) => {
      const next = new URLSearchParams(params)
      for (const [name, values] of Object.entries(changes)) {
        next.delete(name)
        for (const value of values) next.append(name, value)
      }
      go(next)
    },
  }
}
