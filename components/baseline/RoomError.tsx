'use client'

import { startTransition } from 'react'
import { useParams } from 'next/navigation'
import { useRefresh } from '@/components/frame/address'
import { Page } from '@/components/frame/Page'
import { PageError } from '@/components/ui/PageError'

/** A room that could not be made, inside the frame: the other rooms stay one press away. Trying again asks the server anew. */
export function RoomError({ error, retry }: { error: unknown; retry: () => void }) {
  const refresh = useRefresh()
  const { key } = useParams<{ key: string }>()
  const again = () =>
    startTransition(() => {
      refresh()
      retry()
    })
  return (
    <Page width="text">
      <PageError error={error} retry={again} home={{ label: 'Go to the brief', href: `/dossiers/${key}` }} />
    </Page>
  )
}
