import type { Metadata } from 'next'
import { ask } from '@/app/signed-in'
import { NoticesRoom } from '@/components/notices/NoticesRoom'
import { serverApi } from '@/lib/api/server'
import { getDossier } from '@/app/dossiers/[key]/dossier'

export const metadata: Metadata = { title: 'Notices' }

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const SHOWN = 50

export default async function NoticesPage({ params, searchParams }: Props) {
  const { key } = await params
  const query = await searchParams
  const show = query['show'] === 'all' ? 'all' : 'unread'
  const cursor = typeof query['after'] === 'string' ? query['after'] : undefined
  const [dossier, { items, next, unread }] = await Promise.all([
    getDossier(key),
    ask(serverApi().notices.listNotices({ key, state: show, limit: SHOWN, cursor })),
  ])
  const more = next === null ? null : new URLSearchParams({ show, after: next })
  const nextHref = more && `/dossiers/${key}/notices?${more}`
  return <NoticesRoom {...{ dossier, notices: items, unread, show, nextHref }} />
}
