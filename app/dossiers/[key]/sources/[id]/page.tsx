import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { readClocks, withClocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { SourceView } from '@/components/sources/SourceView'
import { serverApi } from '@/lib/api/server'
import { getDossier } from '@/app/dossiers/[key]/dossier'
import { ask } from '@/app/signed-in'

type Props = {
  params: Promise<{ key: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const getSource = cache(async (key: string, id: string) => {
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id)) notFound()
  return ask(serverApi().sources.getSource({ key, id }))
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { key, id } = await params
  return { title: (await getSource(key, id)).title }
}

export default async function SourcePage({ params, searchParams }: Props) {
  const { key, id } = await params
  const clocks = readClocks(await searchParams)
  const [{ can }, source] = await Promise.all([getDossier(key), getSource(key, id)])
  // The id of one that was merged leads to its survivor.
  if (source.id !== id) redirect(withClocks(`/dossiers/${key}/sources/${source.id}`, clocks))
  const merges = await ask(
    serverApi().merges.listMerges({ key, subjectType: 'source', survivorId: id, limit: 50 }),
  )
  return (
    <Page>
      <SourceView
        dossierKey={key}
        source={source}
        merges={merges.items}
        can={{ write: can.includes('source.write'), merge: can.includes('merge.make') }}
        clocks={clocks}
      />
    </Page>
  )
}
