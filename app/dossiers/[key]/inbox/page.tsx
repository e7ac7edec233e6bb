import type { Metadata } from 'next'
import { Page } from '@/components/frame/Page'
import { InboxRoom } from '@/components/inbox/InboxRoom'
import { readInboxView } from '@/components/inbox/view'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'
import { getDossier } from '@/app/dossiers/[key]/dossier'

export const metadata: Metadata = { title: 'Inbox' }

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** As many as one works through in a sitting; the rest comes up as they are decided. */
const SHOWN = 200

export default async function InboxPage({ params, searchParams }: Props) {
  const { key } = await params
  const view = readInboxView(await searchParams)
  const { open: _, source, ...others } = view
  const filters = source === 'tripwire' ? {} : { ...others, source }
  const [dossier, me, list, watched] = await Promise.all([
    getDossier(key),
    ask(serverApi().team.getMe({})),
    ask(serverApi().inbox.listInbox({ key, limit: source === 'tripwire' ? 1 : SHOWN, ...filters })),
    ask(serverApi().inbox.listWatched({ key })),
  ])
  return (
    <Page>
      <InboxRoom dossier={dossier} view={view} list={list} watched={watched} me={me.accountId} />
    </Page>
  )
}
