import type { Metadata } from 'next'
import { readClocks, withClocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { MoreLink } from '@/components/log/list/MoreLink'
import { many } from '@/components/log/words'
import { AddPlace } from '@/components/places/PlaceActions'
import { PlaceList } from '@/components/places/PlaceList'
import { actorTabs, RoomTabs } from '@/components/registry/RoomTabs'
import { SourceSearch } from '@/components/sources/SourceSearch'
import styles from '@/components/sources/Sources.module.css'
import { PageHead } from '@/components/ui/PageHead'
import { serverApi } from '@/lib/api/server'
import { getDossier } from '@/app/dossiers/[key]/dossier'
import { ask } from '@/app/signed-in'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ key: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Places' }

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

export default async function PlacesPage({ params, searchParams }: Props) {
  const { key } = await params
  const query = await searchParams
  const clocks = readClocks(query)
  const q = one(query['q']).trim().slice(0, 100)
  const cursor = one(query['cursor']).slice(0, 400)
  const [{ can }, found] = await Promise.all([
    getDossier(key),
    ask(
      serverApi().actors.listPlaces({ key, limit: 200, ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) }),
    ),
  ])
  const home = `/dossiers/${key}/actors/places`
  const next = found.next
    ? withClocks(`${home}?${new URLSearchParams({ ...(q ? { q } : {}), cursor: found.next })}`, clocks)
    : null
  return (
    <Page>
      <PageHead
        title="Places"
        face="sans"
        subtitle="Where developments happened, and how exactly that is known."
        actions={can.includes('actor.write') ? <AddPlace dossierKey={key} /> : null}
      />
      <RoomTabs label="Lists of this room" clocks={clocks} tabs={actorTabs(key, 'places')} />
      <SourceSearch action={home} label="Search names, in any script" q={q} clocks={clocks} />
      <p className={styles.count} role="status">
        <strong>{many(found.total, 'place')}</strong>
        {q ? ` with “${q}”` : ''}
      </p>
      <PlaceList dossierKey={key} places={found.items} q={q} clocks={clocks} />
      {next ? (
        <div className={styles.foot}>
          <MoreLink href={next}>Next page</MoreLink>
        </div>
      ) : null}
    </Page>
  )
}
