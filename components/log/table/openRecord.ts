'use client'

import { useRouter } from 'next/navigation'
import { hrefNow } from '@/components/frame/address'

/** From this width on a record opens beside the list. */
export const WIDE = '(min-width: 1200px)'

/** Opens a record beside the list, which keeps its place; on narrow screens moving opens nothing. */
export function useOpenRecord(): (ref: string, how: 'push' | 'replace') => void {
  const router = useRouter()
  return (ref, how) => {
    if (ref && matchMedia(WIDE).matches) router[how](hrefNow({ open: ref }), { scroll: false })
  }
}
