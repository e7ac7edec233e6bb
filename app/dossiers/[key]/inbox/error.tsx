'use client'

import { usePathname } from 'next/navigation'
import { PageError } from '@/components/ui/PageError'

export default function InboxError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageError error={error} retry={retry} home={{ label: 'Go to the inbox', href: usePathname() }} />
}
