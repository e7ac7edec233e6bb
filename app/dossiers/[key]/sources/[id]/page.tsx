import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readClocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { SourceView } from '@/components/sources/SourceView'
import { serverApi } from '@/lib/api/server'
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
  return (
    <Page>
      <SourceView dossierKey={key} source={await getSource(key, id)} clocks={clocks} />
    </Page>
  )
}
