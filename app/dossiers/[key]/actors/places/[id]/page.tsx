import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { readClocks, withClocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { PlacePage } from '@/components/places/PlacePage'
import { serverApi } from '@/lib/api/server'
import { getDossier } from '@/app/dossiers/[key]/dossier'
import { getPlace } from '@/app/dossiers/[key]/subject'
import { ask } from '@/app/signed-in'

type Props = {
  params: Promise<{ key: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

function placeOf(key: string, id: string) {
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id)) notFound()
  return getPlace(key, id)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { key, id } = await params
  return { title: (await placeOf(key, id)).name }
}

export default async function OnePlacePage({ params, searchParams }: Props) {
  const { key, id } = await params
  const clocks = readClocks(await searchParams)
  const [{ can }, place] = await Promise.all([getDossier(key), placeOf(key, id)])
  if (place.id !== id) redirect(withClocks(`/dossiers/${key}/actors/places/${place.id}`, clocks))
  const { actors, merges: made } = serverApi()
  const [{ map }, merges] = await Promise.all([
    ask(actors.getPlaceMap({ key, id })),
    ask(made.listMerges({ key, subjectType: 'place', survivorId: id, limit: 50 })),
  ])
  return (
    <Page>
      <PlacePage
        dossierKey={key}
        place={place}
        map={map}
        merges={merges.items}
        can={{ write: can.includes('actor.write'), merge: can.includes('merge.make') }}
        clocks={clocks}
      />
    </Page>
  )
}
