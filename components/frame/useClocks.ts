'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { readClocks, withClocks } from '@/components/frame/clocks'
import type { Clocks } from '@/components/frame/clocks'

/** The two clocks of the page now shown, a way to set them, and addresses that keep them. */
export function useClocks(): {
  clocks: Clocks
  /** Goes to the same page at other dates. */
  setClocks: (clocks: Clocks) => void
  /** The same address at the dates of this page. */
  keep: (href: string) => string
} {
  const pathname = usePathname()
  const params = useSearchParams()
  const router = useRouter()
  const clocks = readClocks(params)
  return {
    clocks,
    setClocks: (next) => router.push(withClocks(`${pathname}?${params}`, next), { scroll: false }),
    keep: (href) => withClocks(href, clocks),
  }
}
