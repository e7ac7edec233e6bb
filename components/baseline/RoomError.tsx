'use client'

import { startTransition } from 'react'
import { useParams, useRouter } from 'next/navigation'
import { Page } from '@/components/frame/Page'
import { PageError } from '@/components/ui/PageError'

/** A room that could not be made, inside the frame: the other rooms stay one press away. Trying again asks the server anew. */
export function RoomError({ error, retry }: { error: unknown; retry: () => void }) {
  const router = useRouter()
  const { key } = useParams<{ key: string }>()
  const again = () =>
    startTransition(() => {
      router.refresh()
      retry()
    })
  return (
    <Page width="text">
      <PageError error={error} retry={again} home={{ label: 'Go to the brief', href: `/dossiers/${key}` }} />
    </Page>
  )
}
