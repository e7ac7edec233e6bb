'use client'

import { usePathname } from 'next/navigation'
import { PageError } from '@/components/ui/PageError'

export default function LogError({ error, retry }: { error: unknown; retry: () => void }) {
  const pathname = usePathname()
  const home = pathname.replace(/(\/log)\/.*$/, '$1')
  return <PageError error={error} retry={retry} home={{ label: 'Go to the log', href: home }} />
}
