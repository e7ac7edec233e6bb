import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ActorPage } from '@/components/actors/ActorPage'
import { actorHref } from '@/components/actors/types'
import { readClocks, withClocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { serverApi } from '@/lib/api/server'
import { getDossier } from '@/app/dossiers/[key]/dossier'
import { getActor } from '@/app/dossiers/[key]/subject'
import { ask } from '@/app/signed-in'

type Props = {
  params: Promise<{ key: string; code: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

function actorOf(key: string, written: string) {
  const code = decodeURIComponent(written)
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,23}$/u.test(code)) notFound()
  return getActor(key, code)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { key, code } = await params
  return { title: (await actorOf(key, code)).name }
}

export default async function OneActorPage({ params, searchParams }: Props) {
  const { key, code } = await params
  const clocks = readClocks(await searchParams)
  const [{ can }, actor] = await Promise.all([getDossier(key), actorOf(key, code)])
  // The code of one that was merged leads to its survivor.
  if (actor.code !== decodeURIComponent(code)) redirect(withClocks(actorHref(key, actor.code), clocks))
  const merges = await ask(
    serverApi().merges.listMerges({ key, subjectType: 'actor', survivorId: actor.id, limit: 50 }),
  )
  return (
    <Page>
      <ActorPage
        dossierKey={key}
        actor={actor}
        merges={merges.items}
        can={{ write: can.includes('actor.write'), merge: can.includes('merge.make') }}
        clocks={clocks}
      />
    </Page>
  )
}
