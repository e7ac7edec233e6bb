'use client'

import { Page } from '@/components/frame/Page'
import { PageError } from '@/components/ui/PageError'

export default function DossierError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <Page width="text">
      <PageError error={error} retry={retry} home={{ label: 'Go to your dossiers', href: '/dossiers' }} />
    </Page>
  )
}
