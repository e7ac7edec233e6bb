import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { readClocks, withClocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { SourceView } from '@/components/sources/SourceView'
import { serverApi } from '@/lib/api/server'
import { getDossier } from '@/app/dossiers/[key]/dossier'
import { getSource } from '@/app/dossiers/[key]/subject'
import { ask } from '@/app/signed-in'

type Props = {
  params: Promise<{ key: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

function sourceOf(key: string, id: string) {
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id)) notFound()
  return getSource(key, id)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { key, id } = await params
  return { title: (await sourceOf(key, id)).title }
}

export default async function SourcePage({ params, searchParams }: Props) {
  const { key, id } = await params
  const clocks = readClocks(await searchParams)
  const [{ can }, source] = await Promise.all([getDossier(key), sourceOf(key, id)])
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
