import type { Metadata } from 'next'
import { z } from 'zod'
import { ask } from '@/app/signed-in'
import { NotesRoom } from '@/components/annotations/room/NotesRoom'
import { askedFor, readShown } from '@/components/annotations/room/view'
import { serverApi } from '@/lib/api/server'
import { getDossier } from '@/app/dossiers/[key]/dossier'

export const metadata: Metadata = { title: 'Notes' }

type Props = {
  params: Promise<{ key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const SHOWN = 50
const IMPORTS_SHOWN = 20

export default async function NotesPage({ params, searchParams }: Props) {
  const { key } = await params
  const query = await searchParams
  const show = readShown(query['show'])
  const cursor = typeof query['after'] === 'string' ? query['after'] : undefined
  const threadId = z.uuid().safeParse(query['thread']).data
  const asked = threadId ? { state: 'all' as const, threadId } : askedFor(show)
  const [dossier, { items, total, next }, { items: imports }] = await Promise.all([
    getDossier(key),
    ask(serverApi().annotations.listAnnotations({ key, ...asked, limit: SHOWN, cursor })),
    ask(serverApi().annotations.listAnnotationImports({ key, limit: IMPORTS_SHOWN })),
  ])
  const nextHref = next === null ? null : `/dossiers/${key}/notes?show=${show}&after=${next}`
  return (
    <NotesRoom
      {...{ dossier, threads: items, total, imports, nextHref }}
      show={threadId ? 'all' : show}
      single={threadId !== undefined}
    />
  )
}
