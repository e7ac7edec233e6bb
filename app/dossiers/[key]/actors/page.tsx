import type { Metadata } from 'next'
import { ActorList } from '@/components/actors/ActorList'
import { AddActor } from '@/components/actors/AddActor'
import { readClocks, withClocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { MoreLink } from '@/components/log/list/MoreLink'
import { many } from '@/components/log/words'
import { actorTabs, RoomTabs } from '@/components/registry/RoomTabs'
import { ACTOR_TYPES } from '@/components/actors/types'
import { SourceSearch } from '@/components/sources/SourceSearch'
import styles from '@/components/sources/Sources.module.css'
import { PageHead } from '@/components/ui/PageHead'
import { serverApi } from '@/lib/api/server'
import { getDossier } from '@/app/dossiers/[key]/dossier'
import { ask } from '@/app/signed-in'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ key: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Actors' }

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

export default async function ActorsPage({ params, searchParams }: Props) {
  const { key } = await params
  const query = await searchParams
  const clocks = readClocks(query)
  const q = one(query['q']).trim().slice(0, 100)
  const cursor = one(query['cursor']).slice(0, 400)
  const type = ACTOR_TYPES.find(({ value }) => value === one(query['type']))?.value
  const [{ can }, found] = await Promise.all([
    getDossier(key),
    ask(
      serverApi().actors.listActors({
        ...{ key, limit: 200 },
        ...(q ? { q } : {}),
        ...(type ? { type } : {}),
        ...(cursor ? { cursor } : {}),
      }),
    ),
  ])
  const home = `/dossiers/${key}/actors`
  const next = found.next
    ? withClocks(
        `${home}?${new URLSearchParams({ ...(q ? { q } : {}), ...(type ? { type } : {}), cursor: found.next })}`,
        clocks,
      )
    : null
  return (
    <Page>
      <PageHead
        title="Actors"
        face="sans"
        subtitle="States, organisations, forces and people in the world that the log speaks of."
        actions={can.includes('actor.write') ? <AddActor dossierKey={key} /> : null}
      />
      <RoomTabs label="Lists of this room" clocks={clocks} tabs={actorTabs(key, 'actors')} />
      <SourceSearch action={home} label="Search names and codes" q={q} clocks={clocks}>
        <select
          name="type"
          aria-label="What it is"
          defaultValue={type ?? ''}
          key={type}
          className={styles.button}
        >
          <option value="">All types</option>
          {ACTOR_TYPES.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </SourceSearch>
      <p className={styles.count} role="status">
        <strong>{many(found.total, 'actor')}</strong>
        {q ? ` with “${q}”` : ''}
      </p>
      <ActorList dossierKey={key} actors={found.items} q={q || (type ?? '')} clocks={clocks} />
      {next ? (
        <div className={styles.foot}>
          <MoreLink href={next}>Next page</MoreLink>
        </div>
      ) : null}
    </Page>
  )
}
