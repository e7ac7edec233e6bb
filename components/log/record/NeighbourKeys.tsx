'use client'

import { useRouter } from 'next/navigation'
import { useShortcuts } from '@/components/frame/ShortcutKeys'

/** `j` and `k` on the page of a record. */
export function NeighbourKeys({
  olderHref,
  newerHref,
}: {
  olderHref: string | null
  newerHref: string | null
}) {
  const router = useRouter()
  const to = (href: string | null) => () => {
    if (href) router.push(href)
  }
  useShortcuts([
    { keys: 'j', label: 'What happened before it', group: 'Log', run: to(olderHref) },
    { keys: 'k', label: 'What happened after it', group: 'Log', run: to(newerHref) },
  ])
  return null
}
